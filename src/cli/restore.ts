import { resolve } from 'node:path';
import { lookThrough } from '#server/import-checks';
import { openOwner } from '#server/platform/dump-connection';
import { restore } from '#server/platform/restore';
import { settingsFrom } from '#server/platform/settings';
import { complain, json, say, sayJson, type Command } from './command.ts';

export const command: Command = {
	usage: 'FILE [--keep-faults] [--json]',
	says: 'Reads a backup into an empty database, of either kind. The file is read to its end first: one that\nis foreign, newer, cut off or changed writes nothing. People sign in anew afterwards.',
	options: {
		json,
		'keep-faults': {
			type: 'boolean',
			says: 'restore even where an adopted text or the audit had been tampered with before the backup'
		}
	},
	words: 1,
	async run({ words, flag }) {
		const { database } = settingsFrom(process.env);
		const report = await restore(() => openOwner(database, { mayCreate: true }), {
			file: resolve(words[0] ?? ''),
			lookThrough,
			keepFaults: flag('keep-faults')
		});
		if (flag('json')) sayJson(report);
		else {
			say(`Restored ${report.rows} rows, made ${report.madeAt} by Beredt ${report.release}.`);
			report.faults.forEach(complain);
		}
		return report.faults.length === 0 ? 0 : 1;
	}
};
