/** The embedded database's program, with the extension that search is built on; every opening goes this way. */
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Without a folder the database lives in memory alone. */
export const openPglite = (
	options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'> = {}
): Promise<PGlite> => PGlite.create({ ...options, extensions: { pg_trgm } });
