import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import type { ShownContact, ShownFacts } from '#domain/directory';
import { day } from '#domain/kernel';
import {
	cardsFor,
	cardSteps,
	compile,
	confirmedOnly,
	readTexts,
	roles,
	type CardSheet,
	type Sheet
} from '#domain/pathway';
import { openedPdf } from '../../../../tests/support/opened-pdf.ts';
import { pressPdf } from '../document/pdf.ts';
import { rememberedPdf } from '../document/remembered-pdf.ts';
import { qrCode } from './qr-code.ts';
import { cardPapers, cardSource, posterPapers, posterSource } from './sheet-typst.ts';

const texts = readTexts(
	readFileSync(new URL('../../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const contact = (slot: string, label: string): ShownContact => ({
	slot,
	label,
	number: '00 00 12 34',
	href: 'tel:+4500001234',
	opening: [],
	hours: 'mandag–torsdag kl. 8.00–15.30, fredag kl. 8.00–13.00',
	openNow: true,
	note: null,
	formUrl: null,
	secureMail: null,
	confirmedOn: day('2026-04-01'),
	confirmedBy: 'Leder af Modtagelsen',
	overdue: true,
	confirmation: 'bekræftet 1. april 2026 af Leder af Modtagelsen – svarer ingen, så ring 114'
});
/** As long as the form lets them be. */
const facts: ShownFacts = {
	who: {
		label: 'Lederen af huset '.padEnd(100, 'og '),
		number: '00 00 22 20',
		href: 'tel:+4500002220'
	},
	place: 'kontoret '.padEnd(100, 'ved døren '),
	reached: 'hverdage '.padEnd(100, 'og søndage '),
	deputy: { label: 'Souschefen '.padEnd(100, 'og '), number: null, href: null },
	posterPlace: 'personalerummet '.padEnd(100, 'ved telefonen '),
	confirmedOn: day('2026-11-02'),
	confirmedBy: 'leder',
	overdue: false,
	confirmation: 'bekræftet 2. november 2026 af leder'
};
const address =
	'https://beredt.example/k/eksempelkoebing/sted/daginstitutionen-solskin/handlekort/x';
const sheet: Sheet = {
	municipality: 'Eksempelkøbing Kommune',
	house: 'Daginstitutionen Solskin',
	intake: contact('intake', 'Modtagelsen'),
	afterHours: contact('after-hours', 'Den sociale vagt'),
	facts,
	national: true,
	version: '12-3fa2',
	madeOn: day('2026-11-22'),
	validUntil: day('2027-11-22'),
	address,
	qr: qrCode(address)
};

/** Every card there is: with all that awaits approval, which is the most that can stand on one. */
function everyCard(awaiting: boolean): readonly CardSheet[] {
	const compiled = compile(nationalPathway, texts);
	if (!compiled.ok) throw new Error(compiled.about?.join());
	const confirmed = { status: 'confirmed' } as const;
	const { steps, never } = compiled.value;
	const path = confirmedOnly({
		...compiled.value,
		steps: awaiting ? steps.map((step) => ({ ...step, ...confirmed })) : steps,
		never: awaiting ? never.map((rule) => ({ ...rule, ...confirmed })) : never
	});
	const words = (id: string) => path.texts[id] ?? '';
	return roles.flatMap((role) =>
		cardsFor(path, role).map((card) => {
			const { steps: own, more, then } = cardSteps(card);
			const lines = (list: typeof own) =>
				list.map(({ step, text }) => ({ id: step.id, text: words(text) }));
			return {
				...sheet,
				facts: role === 'staff' ? { ...facts, place: 'kontoret', reached: 'hverdage' } : null,
				slug: card.slug,
				title: card.title,
				role,
				settings: card.isGeneral ? [] : card.settings.map((one) => words(`q-setting.${one}`)),
				steps: lines(own),
				more,
				then: lines(then),
				never: card.outcome.never.map(({ id, text }) => ({ id, text: words(text) }))
			};
		})
	);
}

/** One page, tagged as PDF/UA-1, and no colour but black and white. */
function expectSheet(pdf: Uint8Array, what: string): void {
	const text = openedPdf(pdf);
	expect(text.match(/\/Type\s*\/Page\b/g), what).toHaveLength(1);
	expect(text, what).toMatch(/pdfuaid:part>1</);
	expect(text, what).toMatch(/\/Lang\s*\(da/);
	const colours = [...text.matchAll(/^(?:[\d.]+ ){1,4}(?:rg|RG|k|K|g|G|scn|SCN)$/gm)].map(
		([one]) => one
	);
	expect(
		colours.filter((one) => !/^(0 |1 )+\w+$/.test(one)),
		what
	).toEqual([]);
}

/** The pocket is the tightest; on the wall the general cards stand for those of one setting. */
test('every card is one page, with all that awaits approval', () => {
	for (const card of everyCard(true)) {
		for (const paper of card.settings.length === 0 ? cardPapers : (['a6'] as const)) {
			expectSheet(pressPdf(cardSource(card, paper), card.slug), `${card.slug} ${paper}`);
		}
	}
});

test.each(posterPapers)(
	'the poster is one page of %s, whatever a house says of itself',
	(paper) => {
		expectSheet(pressPdf(posterSource(sheet, paper), 'plakat'), paper);
		const bare = { ...sheet, facts: null, intake: null, afterHours: null };
		expectSheet(pressPdf(posterSource(bare, paper), 'plakat'), paper);
	}
);

test('a "never" rule is never left out, however little room there is', () => {
	const [card] = everyCard(true);
	const never = Array.from({ length: 22 }, (_, at) => ({
		id: `local-${at}`,
		text: `Gør aldrig nummer ${at}, som kommunen selv har føjet til sin handlevej her.`
	}));
	const source = cardSource({ ...card!, facts, never }, 'a6');
	for (const { text } of never) expect(source).toContain(text);
	expectSheet(pressPdf(source, 'kort'), 'a6');
});

test('what is typed is never a command to the press', () => {
	const [card] = everyCard(false);
	const hostile = {
		...card!,
		title: '#panic("x") "]; $x$ \\',
		municipality: '#read("/etc/passwd")'
	};
	expectSheet(pressPdf(cardSource(hostile, 'a4'), 'kort'), 'a4');
});

test('the same sheet is the same bytes, made once; another day makes another', () => {
	const [card] = everyCard(false);
	const first = rememberedPdf(cardSource(card!, 'a4'), 'kort');
	expect(rememberedPdf(cardSource(card!, 'a4'), 'kort')).toBe(first);
	const tomorrow = cardSource({ ...card!, madeOn: day('2026-11-23') }, 'a4');
	expect(Buffer.from(rememberedPdf(tomorrow, 'kort')).equals(Buffer.from(first))).toBe(false);
});
