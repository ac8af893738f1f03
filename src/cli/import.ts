import { resolve } from 'node:path';
import { importMunicipality } from '#server/import-municipality';
import { openOwner } from '#server/platform/dump-connection';
import { settingsFrom } from '#server/platform/settings';
import { json, say, sayJson, type Command } from './command.ts';

export const command: Command = {
	usage: 'DIR [--json]',
	says: 'Reads an export into an installation of the same release, where the municipality has no rows.\nNothing is overwritten; a folder that is damaged or changed writes nothing.',
	options: { json },
	words: 1,
	async run({ words, flag }) {
		const folder = resolve(words[0] ?? '');
		const owner = await openOwner(settingsFrom(process.env).database);
		const report = await importMunicipality(owner, { folder, now: new Date() }).finally(
			owner.close
		);
		if (flag('json')) sayJson(report);
		else say(`${report.name}: ${report.rows} rows read in.`);
		return 0;
	}
};
