/** Beredt for a journey: the built server on a copy of the filled data folder, a free loopback port. */
import { inject } from 'vitest';
import { startService, type RunningBeredt } from './launched-beredt.ts';

export type { RunningBeredt };

export const startBeredt = (): Promise<RunningBeredt> => startService(inject('filledData'));
