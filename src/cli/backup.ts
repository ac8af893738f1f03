import { resolve } from 'node:path';
import { backUp } from '#server/platform/backup';
import { openOwner } from '#server/platform/dump-connection';
import { settingsFrom } from '#server/platform/settings';
import { json, release, say, sayJson, type Command } from './command.ts';

export const command: Command = {
	usage: 'FILE [--json]',
	says: 'Everything in one file, as it stands at one moment. On PostgreSQL the service may run meanwhile.\nNot in it: who is signed in, logins under way, rate counts, and the jobs in the queue.',
	options: { json },
	words: 1,
	async run({ words, flag }) {
		const file = resolve(words[0] ?? '');
		const owner = await openOwner(settingsFrom(process.env).database);
		const report = await backUp(owner, { file, now: new Date(), release: release() }).finally(
			owner.close
		);
		if (flag('json')) sayJson({ file, ...report });
		else {
			const rows = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
			say(`${file}: ${rows} rows of ${Object.keys(report.counts).length} tables.`);
		}
		return 0;
	}
};
