import { dayOf, parseDay, type Day } from '#domain/kernel';
import { findCitations, reference, sectionText, type Catalogue, type Citation } from '#domain/law';
import { loadCatalogue } from '#server/law/load-acts';
import { json, say, UsageFault, type Command } from './command.ts';

export const command: Command = {
	usage: '[--json] [--date YYYY-MM-DD] < TEXT',
	says: 'Finds the references to Danish law in a text, and says what each means on a day (today, if none is given).\nReads the law in content/law; needs no database. Positions count UTF-16 units from 0.',
	options: { json, date: { type: 'string', says: 'YYYY-MM-DD: the day to judge by' } },
	words: 0,
	async run({ text: option, flag }) {
		const on = dayFrom(option('date'));
		const text = await readInput();
		const catalogue = loadCatalogue();
		const citations = findCitations(text, catalogue, on);
		if (flag('json')) sayEntries(citations);
		else sayInWords(text, citations, catalogue);
		return 0;
	}
};

function dayFrom(date: string | undefined): Day {
	if (date === undefined) return dayOf(new Date());
	const on = parseDay(date);
	if (!on) throw new UsageFault(`${date} is no day. Write YYYY-MM-DD.`);
	return on;
}

/** Bytes that are no UTF-8 become the replacement character: a text is never refused for them. */
async function readInput(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/** Entry by entry: all of a large text's citations would be too long for one string. */
function sayEntries(citations: readonly Citation[]): void {
	if (citations.length === 0) return say('[]');
	const most = 5_000;
	for (let from = 0; from < citations.length; from += most) {
		const lines = citations
			.slice(from, from + most)
			.map((one) => `\t${JSON.stringify(entry(one))}`);
		const goesOn = from + most < citations.length;
		process.stdout.write(`${from === 0 ? '[\n' : ''}${lines.join(',\n')}${goesOn ? ',' : ''}\n`);
	}
	say(']');
}

const entry = ({ section, ...citation }: Citation) => ({
	text: citation.text,
	start: citation.start,
	end: citation.end,
	act: citation.act,
	section: section && sectionText(section),
	provisions: citation.provisions,
	status: citation.status,
	successors: citation.successors,
	note: citation.note
});

function sayInWords(text: string, citations: readonly Citation[], catalogue: Catalogue): void {
	let line = 1;
	let counted = 0;
	for (const { start, text: cited, act, section, status, successors, note } of citations) {
		for (; counted < start; counted += 1) if (text.charCodeAt(counted) === 0x0a) line += 1;
		const what = [act ?? 'unknown act', section && sectionText(section)].filter(Boolean).join(' ');
		say(`line ${line}: ${cited.replace(/\s+/g, ' ')}`);
		say(`    ${what}: ${status}`);
		for (const id of successors) {
			const successor = catalogue.provision(id);
			say(`    now ${successor ? reference(successor) : id}`);
		}
		if (note !== null) say(`    ${note}`);
	}
	const counts = Map.groupBy(citations, ({ status }) => status);
	const each = [...counts].map(([status, { length }]) => `${length} ${status}`).join(', ');
	say(citations.length === 0 ? 'No reference to law was found.' : `Found: ${each}.`);
}
