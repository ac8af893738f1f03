import { resolve } from 'node:path';
import { exportMunicipality } from '#server/export-municipality';
import { openOwner } from '#server/platform/dump-connection';
import { settingsFrom } from '#server/platform/settings';
import { json, release, say, sayJson, UsageFault, type Command } from './command.ts';

export const command: Command = {
	usage: '--municipality CODE DIR [--json]',
	says: 'All that one municipality owns: complete as JSON, readable as HTML, with its PDFs and CSV.\nA README.md in the folder says what each file is.',
	options: {
		json,
		municipality: { type: 'string', says: 'CODE: the municipality’s code, for instance 101' }
	},
	words: 1,
	async run({ words, text, flag }) {
		const code = text('municipality');
		if (code === undefined) throw new UsageFault('--municipality CODE is missing.');
		const folder = resolve(words[0] ?? '');
		const owner = await openOwner(settingsFrom(process.env).database);
		const input = { code, folder, now: new Date(), release: release() };
		const report = await exportMunicipality(owner, input).finally(owner.close);
		if (flag('json')) sayJson({ folder, ...report });
		else say(`${folder}: ${report.files} files. Begin with html/index.html or README.md.`);
		return 0;
	}
};
