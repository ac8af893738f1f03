import { migratePostgres, openDatabase } from '#server/platform/database';
import { settingsFrom } from '#server/platform/settings';
import { say, type Command } from './command.ts';

export const command: Command = {
	usage: '',
	says: 'Runs the migrations that have not run yet. Of several instances one works and the others wait.\nThe start does the same; run it first where the start may not change the database.',
	options: {},
	words: 0,
	async run() {
		const { database } = settingsFrom(process.env);
		if (database.kind === 'postgres') await migratePostgres(database.migrationUrl);
		else await (await openDatabase(database)).close();
		say('The database is at this release.');
		return 0;
	}
};
