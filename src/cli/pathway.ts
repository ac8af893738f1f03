import { compile, roles, verify, type Compiled, type Proof } from '#domain/pathway';
import { listMunicipalities } from '#server/directory/directory-store';
import { loadProvisions } from '#server/law/load-provisions';
import { loadNationalPathway } from '#server/pathway/load-national-pathway';
import { wholeSheet } from '#server/pathway/pathway-table';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { openOwner } from '#server/platform/dump-connection';
import { settingsFrom } from '#server/platform/settings';
import { json, say, sayJson, UsageFault, type Command, type ExitCode } from './command.ts';

export const command: Command = {
	usage: 'verify [--json] [--proposals] | table --csv [--role ROLE]  [--municipality SLUG]',
	says: 'verify walks every distinct route and holds it against the invariants. Exit code 1 where one is broken.\ntable writes the whole truth table, proposals marked: semicolons, UTF-8 with its mark, as Danish Excel reads it.\nBoth are about the national path of this release, or a municipality’s own in the database.',
	options: {
		json,
		csv: { type: 'boolean', says: 'the form of the table; there is no other yet' },
		proposals: { type: 'boolean', says: 'prove also the steps that await professional approval' },
		role: { type: 'string', says: `ROLE: one role’s part of the table (${roles.join(', ')})` },
		municipality: {
			type: 'string',
			says: 'SLUG: a municipality with its own layer: eksempelkoebing'
		}
	},
	words: 1,
	async run({ words, text, flag }) {
		const role = text('role');
		if (role !== undefined && !roles.some((known) => known === role)) {
			throw new UsageFault(`${role} is no role. There are: ${roles.join(', ')}.`);
		}
		if (words[0] === 'table' && !flag('csv')) throw new UsageFault('table needs --csv.');
		if (words[0] !== 'table' && words[0] !== 'verify') {
			throw new UsageFault(`pathway does not know ${words[0]}.`);
		}
		const slug = text('municipality');
		const pathway = slug === undefined ? nationalPath() : await pathOf(slug);
		if (words[0] === 'table') {
			// Whoever reads may have seen enough: `| head`.
			process.stdout.once('error', () => process.exit(0));
			const only = role === undefined ? {} : { only: { role } };
			for (const line of wholeSheet(pathway, { awaiting: true, ...only })) {
				if (!process.stdout.write(line)) await drained();
			}
			return 0;
		}
		return report(verify(pathway, { awaiting: flag('proposals') }), flag('json'));
	}
};

const drained = () => new Promise((resolve) => process.stdout.once('drain', resolve));

function nationalPath(): Compiled {
	const { definition, texts } = loadNationalPathway(loadProvisions());
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.about?.join('; '));
	return compiled.value;
}

async function pathOf(slug: string): Promise<Compiled> {
	const owner = await openOwner(settingsFrom(process.env).database);
	try {
		return await owner.snapshot(async (tx) => {
			const municipalities = await listMunicipalities(tx);
			const municipality = municipalities.find((one) => one.slug === slug);
			if (!municipality) throw new UsageFault(`There is no municipality called ${slug}.`);
			return getWholePathway(tx, municipality.code);
		});
	} finally {
		await owner.close();
	}
}

function report(proof: Proof, asJson: boolean): ExitCode {
	const { combinations, routes, questions, steps, violations, warnings } = proof;
	const told = (list: Proof['violations']) =>
		list.map(({ invariant, level, answers, routes: seenOn, role, step, message }) => ({
			invariant,
			level,
			facts: answers,
			role,
			step: step ?? null,
			message,
			routes: seenOn
		}));
	if (asJson) {
		sayJson({
			combinations,
			routes,
			questions,
			steps,
			violations: told(violations),
			warnings: told(warnings)
		});
	} else {
		say(`${routes} routes stand for ${combinations} combinations of answers.`);
		for (const one of [...violations, ...warnings]) {
			const where = [one.role, one.step].filter(Boolean).join(', ');
			say(`${one.blocks ? 'blocks' : 'warns'}: ${one.invariant} (${where}): ${one.message}`);
		}
		say(violations.length === 0 ? 'Nothing stops a publication.' : 'It cannot be published.');
	}
	return violations.length === 0 ? 0 : 1;
}
