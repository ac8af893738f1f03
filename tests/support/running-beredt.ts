/** Beredt for a journey: the built server on a copy of the filled data folder, a free loopback port. */
import { inject } from 'vitest';
import { startService, type RunningBeredt } from './launched-beredt.ts';

export type { RunningBeredt };

export const startBeredt = (prepare?: (data: string) => Promise<void>): Promise<RunningBeredt> =>
	startService(inject('filledData'), prepare);
