/**
 * Reading the citations of a long plan: how fast, and whether ten times the text takes ten times as long, in prose
 * and in the worst a text can hold (only § signs). Beside it one regular expression that finds "§ 15, stk. 2" and
 * nothing more: the usual way, and a floor for what looking at every character costs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { day } from '../../src/domain/kernel/index.ts';
import { findCitations } from '../../src/domain/law/index.ts';
import { loadCatalogue } from '../../src/lib/server/law/load-acts.ts';
import type { Context } from '../context.ts';
import { median } from '../median.ts';
import { compare, type Row } from '../row.ts';

const megabyte = 1_000_000;
const runs = 5;
const peer = 'one regular expression';

/** As plans cite, one to about every third paragraph. */
const cited = [
	'Beredskabet er udarbejdet efter § 15, stk. 2, i barnets lov.',
	'Ansatte har skærpet underretningspligt, jf. servicelovens § 153, stk. 1, nr. 4.',
	'Af § 154 fremgår borgernes pligt.',
	'Straffelovens §§ 210, 216-223, 225 og 232 gælder seksuelle overgreb.',
	'Oplysninger deles efter retssikkerhedslovens § 11c, stk. 1, nr. 2, og forvaltningslovens §28.',
	'Se også SEL § 50 b og databeskyttelsesforordningens artikel 6, stk. 1, litra e.',
	'Kommunen vurderer underretningen inden 24 timer (BL § 136).'
];

export async function rows({ say }: Context): Promise<readonly Row[]> {
	const catalogue = loadCatalogue();
	const on = day('2026-11-22');
	const ours = (text: string) => findCitations(text, catalogue, on).length;
	const theirs = (text: string) =>
		text.match(/§{1,2}\s*\d+(?:\s?[a-z]\b)?(?:,?\s*stk\.?\s*\d+)?(?:,?\s*nr\.?\s*\d+)?/g)?.length ??
		0;
	say(`${runs} runs of each`);
	return [
		...rowsFor('plan text', planText(), ours, theirs),
		...rowsFor('only § signs', '§ ', ours, theirs)
	];
}

type Reader = (text: string) => number;

function rowsFor(subject: string, unit: string, ours: Reader, theirs: Reader): readonly Row[] {
	const [one, ten] = [grown(unit, megabyte), grown(unit, 10 * megabyte)];
	const small = { ours: median(times(ours, one)), theirs: median(times(theirs, one)) };
	const large = { ours: median(times(ours, ten)), theirs: median(times(theirs, ten)) };
	const size = Buffer.byteLength(ten) / megabyte;
	const notes = [
		`Citations: medians of ${runs} runs after one to warm up, processor time, in one thread.`,
		`Plan text is the guide's own prose with ${cited.length} citing sentences in turn, one to every third paragraph.`,
		'The regular expression finds § with a number; it knows no act, no list, no lost §, no meaning. It shows what looking at every character costs at least.'
	];
	return [
		compare({
			name: `citations: ${subject}`,
			unit: 'MB/s',
			better: 'more',
			aim: 20,
			ours: size / large.ours,
			peers: [{ name: peer, value: size / large.theirs }],
			notes
		}),
		compare({
			name: `citations: ten times the ${subject}`,
			unit: '× as long',
			aim: 12,
			ours: large.ours / small.ours,
			peers: [{ name: peer, value: large.theirs / small.theirs }],
			notes: []
		})
	];
}

/** Seconds of processor time, run by run. */
function times(read: Reader, text: string): readonly number[] {
	read(text);
	return Array.from({ length: runs }, () => {
		const { user } = process.cpuUsage();
		read(text);
		return Math.max(1, process.cpuUsage().user - user) / 1_000_000;
	});
}

/** Through bytes and back, so that it lies in memory as a text that was read does. */
function grown(unit: string, bytes: number): string {
	const times = Math.ceil(bytes / Buffer.byteLength(unit));
	return Buffer.from(unit.repeat(times)).subarray(0, bytes).toString('utf8');
}

function planText(): string {
	const folder = new URL('../../content/guide/', import.meta.url);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const paragraphs = files
		.filter((file) => file.endsWith('.md'))
		.sort()
		.flatMap((file) =>
			readFileSync(new URL(file, folder), 'utf8')
				.replace(/^---[\s\S]*?\n---\n/, '')
				.split('\n\n')
		);
	return paragraphs
		.map((text, index) => (index % 3 === 0 ? `${text} ${cited[(index / 3) % cited.length]}` : text))
		.join('\n\n');
}
