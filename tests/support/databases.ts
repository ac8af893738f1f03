import { openEmbedded } from './embedded.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { openPostgres } from './postgres.ts';

/** Both databases a municipality may run on: the same tests hold on each. */
export const databases: readonly (readonly [string, () => Promise<OpenedDatabase>])[] = [
	['embedded', openEmbedded],
	['PostgreSQL', openPostgres]
];
