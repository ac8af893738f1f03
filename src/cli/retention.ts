import { openDatabase } from '#server/platform/database';
import { settingsFrom } from '#server/platform/settings';
import { runRetention } from '#server/retention';
import { json, say, sayJson, type Command } from './command.ts';

export const command: Command = {
	usage: '[--dry-run] [--json]',
	says: 'Removes what is past its time, by the table in src/lib/server/retention-rules.ts.',
	options: { json, 'dry-run': { type: 'boolean', says: 'count, and remove nothing' } },
	words: 0,
	async run({ flag }) {
		const { database, mail } = settingsFrom(process.env);
		const db = await openDatabase(database);
		const dryRun = flag('dry-run');
		const mailFolder = mail.kind === 'folder' ? mail.folder : undefined;
		const removed = await runRetention({ db, now: new Date(), mailFolder, dryRun }).finally(() =>
			db.close()
		);
		if (flag('json')) sayJson({ dryRun, removed });
		else {
			for (const [data, count] of Object.entries(removed)) {
				say(`${data}: ${count} ${dryRun ? 'would be removed' : 'removed'}`);
			}
		}
		return 0;
	}
};
