/**
 * Reading a plan of sixty pages from a Word file and from a PDF, until its chapters stand in our sections with theme
 * and reason, beside what the libraries by themselves take for the same bytes: mammoth to HTML, unpdf to bare text
 * (aim: at most 1.3 times as long).
 */
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { importPlan, type ReadText } from '../../src/domain/plan/index.ts';
import { makeDocx } from '../../src/lib/server/document/docx.ts';
import { makePdf } from '../../src/lib/server/document/pdf.ts';
import { loadCatalogue } from '../../src/lib/server/law/load-acts.ts';
import { readDocx } from '../../src/lib/server/plan/import/read-docx.ts';
import { readPdf } from '../../src/lib/server/plan/import/read-pdf.ts';
import { readPlanFile } from '../../src/lib/server/plan/import/read-plan-file.ts';
import { loadPlanTemplate } from '../../src/lib/server/plan/load-plan-template.ts';
import type { Context } from '../context.ts';
import { median } from '../median.ts';
import { compare, type Row } from '../row.ts';
import { pages, sixtyPagesForPaper, today } from '../sixty-pages.ts';

const turns = 9;

interface Subject {
	readonly name: string;
	readonly file: string;
	readonly bytes: Uint8Array;
	readonly peer: string;
	read(bytes: Uint8Array): Promise<ReadText>;
	/** The library alone. */
	bare(bytes: Uint8Array): Promise<unknown>;
}

export async function rows(context: Context): Promise<readonly Row[]> {
	const known = {
		type: 'overgreb',
		today,
		catalogue: loadCatalogue(),
		template: loadPlanTemplate()
	} as const;
	const measured: Row[] = [];
	for (const subject of await subjects(context)) {
		const { name, file, bytes, peer } = subject;
		context.say(`${name}: ${turns} turns`);
		const times = { ours: [] as number[], mapped: [] as number[], bare: [] as number[] };
		// The first two turns warm both up.
		for (let turn = -1; turn <= turns; turn += 1) {
			const began = process.cpuUsage();
			const read = await subject.read(bytes);
			const took = since(began);
			importPlan(read, known);
			const mapped = since(began);
			const bareBegan = process.cpuUsage();
			await subject.bare(bytes);
			const bare = since(bareBegan);
			if (turn < 1) continue;
			times.ours.push(took);
			times.mapped.push(mapped);
			times.bare.push(bare);
		}
		const whole = await wholeWay(file, bytes);
		const notes = [
			`Import of ${name}: ${pages} pages, ${(bytes.length / 1000).toFixed(0)} kB, processor time, medians of ${turns} turns taken alternately, in one process. Read: headings, lists, tables, links and pictures as blocks. In place: themes, sections, citations, phone numbers and warnings as well. As the service does it, with the gate, the search for CPR numbers and a process of its own for each, it takes ${whole.toFixed(0)} ms by the clock. A ratio of 0.77 is 1.3 times as long.`
		];
		const row = (what: string, ours: readonly number[]) =>
			compare({
				name: `import of ${name}: ${what}`,
				unit: 'ms',
				aimRatio: 0.77,
				ours: median(ours),
				peers: [{ name: peer, value: median(times.bare) }],
				notes
			});
		measured.push(row('read', times.ours), row('in place', times.mapped));
	}
	return measured;
}

async function subjects(context: Context): Promise<readonly Subject[]> {
	const input = sixtyPagesForPaper(1);
	const docx = await makeDocx({ ...input, address: 'https://beredt.example/k/x/beredskab/1' });
	const pdf = {
		peer: 'bare unpdf',
		file: 'plan.pdf',
		read: (bytes: Uint8Array) => readPdf(bytes),
		bare: bareText
	};
	return [
		{
			name: 'DOCX',
			file: 'plan.docx',
			bytes: docx,
			peer: 'bare mammoth',
			read: readDocx,
			bare: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
		},
		{ name: 'PDF', bytes: await makePdf(input), ...pdf },
		{ name: 'printed PDF', bytes: await printed(context), ...pdf }
	];
}

/** Milliseconds of processor time: others may be at work on the machine. */
function since(began: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}

async function bareText(bytes: Uint8Array): Promise<unknown> {
	const proxy = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
	const { text } = await extractText(proxy);
	await proxy.cleanup();
	return text;
}

/** As a browser prints the published plan, without tags. */
async function printed(context: Context): Promise<Uint8Array> {
	const [{ origin }, browser] = await Promise.all([context.beredt(), context.browser()]);
	const page = await browser.newPage();
	try {
		await page.goto(`${origin}/k/eksempelkoebing/beredskab`);
		return await page.pdf({ format: 'A4', tagged: false });
	} finally {
		await page.close();
	}
}

async function wholeWay(name: string, bytes: Uint8Array): Promise<number> {
	const began = performance.now();
	const read = await readPlanFile({ name, bytes });
	if (!read.ok) throw new Error(`The file was refused: ${read.reason}`);
	return performance.now() - began;
}
