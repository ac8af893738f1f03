import { readFileSync } from 'node:fs';
import { verifyAudit, type NotedHeads } from '#server/platform/audit-verify';
import { openOwner } from '#server/platform/dump-connection';
import { settingsFrom } from '#server/platform/settings';
import { json, say, sayJson, UsageFault, type Command } from './command.ts';

export const command: Command = {
	usage: 'verify [--json] [--against FILE]',
	says: 'Recomputes every chain of the audit. Exit code 1 when an entry was changed, removed or moved.\nKeep the --json answer elsewhere: --against finds a chain that was cut or written anew with its head.',
	options: {
		json,
		against: { type: 'string', says: 'FILE: an earlier --json answer; its heads must still stand' }
	},
	words: 1,
	async run({ words, text, flag }) {
		if (words[0] !== 'verify') throw new UsageFault(`audit does not know ${words[0]}.`);
		const noted = notedIn(text('against'));
		const owner = await openOwner(settingsFrom(process.env).database);
		const chains = await owner.snapshot((tx) => verifyAudit(tx, noted)).finally(owner.close);
		const faults = chains.flatMap((chain) => chain.faults);
		if (flag('json')) sayJson({ whole: faults.length === 0, chains });
		else {
			for (const { owner: whose, says } of faults) say(`${whose}: ${says}`);
			const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
			say(
				faults.length === 0
					? `The audit is whole: ${entries} entries in ${chains.length} chains.`
					: `The audit is not whole: ${faults.length} faults in ${entries} entries.`
			);
		}
		return faults.length === 0 ? 0 : 1;
	}
};

function notedIn(file: string | undefined): NotedHeads {
	if (file === undefined) return {};
	try {
		const { chains } = JSON.parse(readFileSync(file, 'utf8')) as {
			chains: readonly { owner: string; head?: { number: number; hash: string } }[];
		};
		return Object.fromEntries(chains.flatMap(({ owner, head }) => (head ? [[owner, head]] : [])));
	} catch (cause) {
		throw new UsageFault(`${file} is not an answer of audit verify --json.`, { cause });
	}
}
