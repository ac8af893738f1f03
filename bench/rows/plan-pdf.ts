/**
 * A plan of sixty pages as a tagged PDF: beside the same source in the hands of the bare compiler, beside what a
 * browser prints of the same page, and beside pdfmake (aims: at most half again as long as the compiler alone, and
 * a fifth of the browser's time).
 */
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { makePdf, pdfSource } from '../../src/lib/server/document/pdf.ts';
import type { Context } from '../context.ts';
import { versionOf } from '../install-peers.ts';
import { median } from '../median.ts';
import { bareTypst } from '../peers/bare-typst.ts';
import { openPdfmake } from '../peers/pdfmake.ts';
import { compare, type Row } from '../row.ts';
import { sixtyPages, sixtyPagesForPaper } from '../sixty-pages.ts';

const turns = 7;

interface Maker {
	readonly name: string;
	/** The turn is written into the text: a compiler that remembers has not met it. */
	make(turn: number): Promise<Uint8Array> | Uint8Array;
}

export async function rows(context: Context): Promise<readonly Row[]> {
	const page = await planInBrowser(context);
	const typst = bareTypst();
	const pdfmake = await openPdfmake();
	let bareSource = '';
	const makers: readonly (Maker & { prepare?(turn: number): void })[] = [
		{ name: 'Beredt', make: (turn) => makePdf(sixtyPagesForPaper(turn)) },
		{
			name: 'bare Typst',
			prepare: (turn) => (bareSource = pdfSource(sixtyPagesForPaper(turn))),
			make: () => typst(bareSource)
		},
		{ name: `pdfmake ${versionOf('pdfmake')}`, make: (turn) => pdfmake(sixtyPagesForPaper(turn)) },
		{
			name: `Chromium ${(await context.browser()).version().split('.')[0]} print`,
			make: () => page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true })
		}
	];
	const times = makers.map(() => [] as number[]);
	const lengths: number[] = [];
	try {
		// The first turn warms all of them up.
		for (let turn = 0; turn <= turns; turn += 1) {
			context.say(`turn ${turn} of ${turns}`);
			for (const [at, maker] of makers.entries()) {
				const text = turn * makers.length + at;
				maker.prepare?.(text);
				const began = performance.now();
				const pdf = await maker.make(text);
				const took = performance.now() - began;
				if (turn > 0) times[at]?.push(took);
				else lengths.push(await pagesIn(pdf));
			}
		}
	} finally {
		await page.context().close();
	}
	return rowsFrom(
		makers.map(({ name }, at) => ({
			name,
			value: median(times[at] ?? []),
			pages: lengths[at] ?? 0
		}))
	);
}

const pagesIn = async (pdf: Uint8Array): Promise<number> =>
	(await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })).numPages;

/** The published plan's own page, its chapters repeated until they are as many. */
async function planInBrowser(context: Context): Promise<Page> {
	const [{ origin }, browser] = await Promise.all([context.beredt(), context.browser()]);
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${origin}/k/eksempelkoebing/beredskab`);
	await page.evaluate((wanted) => {
		const chapters = [...document.querySelectorAll('.page-with-contents section')];
		for (let at = chapters.length; at < wanted; at += 1) {
			const again = chapters[at % chapters.length]?.cloneNode(true);
			if (again) chapters.at(-1)?.parentElement?.append(again);
		}
	}, sixtyPages().length);
	return page;
}

function rowsFrom(
	made: readonly { readonly name: string; readonly value: number; readonly pages: number }[]
): readonly Row[] {
	const [ours, bare, ...others] = made;
	if (!ours || !bare) throw new Error('Nothing was made.');
	const notes = [
		`PDF: medians of ${turns} turns after one to warm up, taken alternately; each turn has a text of its own, so that no compiler remembers it. Pages: ${made.map(({ name, pages }) => `${name} ${pages}`).join(', ')}.`,
		'Bare Typst is given the finished source and does nothing else; Beredt also writes the source from the blocks and leaves out what the font cannot draw. Both PDF/UA-1. A ratio of 0.67 is half again as long.',
		'pdfmake: the same blocks, fonts and tags, built into its definition; it claims no PDF/UA. Chromium prints the open page (tagged, with outline); starting it and opening the page are not counted.'
	];
	const row = (name: string, peers: typeof made, aimRatio: number) =>
		compare({ name, unit: 'ms', ours: ours.value, peers, aimRatio, notes });
	const chromium = others.filter(({ name }) => name.startsWith('Chromium'));
	return [
		row('PDF/UA of 60 pages: beside the compiler', [bare], 0.67),
		row('PDF/UA of 60 pages: beside a browser', chromium, 5),
		row(
			'PDF/UA of 60 pages: beside a library',
			others.filter((one) => !chromium.includes(one)),
			1
		)
	];
}
