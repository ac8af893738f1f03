import { day } from '#domain/kernel';
import { loadCatalogue } from '#server/law/load-acts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCitations, sectionText, type Citation } from '../index.ts';

const catalogue = loadCatalogue();
const on = day('2026-11-22');
const read = (text: string) => findCitations(text, catalogue, on);

/** What plans are made of, and what breaks readers of them. */
const scraps = fc.constantFrom(
	...[
		'barnets lov',
		'Serviceloven',
		'servicelovens',
		'SEL',
		'(BL)',
		'straffelovens',
		'GDPR',
		'service-\nloven'
	],
	...[
		'forvaltningsloven',
		'vedtægtens',
		'lovens',
		'byggelovens',
		'lov om social service',
		'sevicelovens'
	],
	...[
		'§',
		'§§',
		'§ 153',
		'§19 stk.5',
		'§§ 132-135, 138 og 214',
		'paragraf',
		'art. 6',
		'artikel 9(2)(f)',
		'153'
	],
	...[
		'stk. 2',
		'stk',
		'nr. 4',
		'litra e',
		'2. pkt.',
		'15',
		'155 a',
		'-',
		'–',
		',',
		'.',
		'. ',
		':',
		';',
		'(',
		')',
		'/'
	],
	...[
		'og',
		'eller',
		'samt',
		'jf.',
		'i',
		'efter',
		'tidligere',
		'til',
		'om',
		'ff.',
		'”',
		'»',
		'?',
		'$',
		'\n',
		'\n\n',
		'\t'
	],
	...[
		'# Loven\n',
		'- ',
		'• ',
		'\u00a0',
		'\u00ad',
		'Personer, der udøver offentlig tjeneste',
		'LBK nr. 282 af 17/03/2025'
	]
);
const planText = fc
	.array(fc.tuple(scraps, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 24 })
	.map((parts) => parts.map((part) => part.join('')).join(''));
const anyText = fc.oneof(planText, fc.string({ unit: 'binary', maxLength: 200 }));

const meaning = ({ act, section, status }: Citation) => [
	act,
	section && sectionText(section),
	status
];

test('a citation is exactly the text between its positions', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			for (const { text: cited, start, end } of read(text)) {
				expect(end).toBeGreaterThan(start);
				expect(text.slice(start, end)).toBe(cited);
			}
		}),
		{ numRuns: 2000 }
	);
});

test('citations stand in the order of the text and overlap only where a range shares its words', () => {
	fc.assert(
		fc.property(planText, (text) => {
			const found = read(text);
			found.slice(1).forEach((next, index) => {
				const before = found[index] as Citation;
				const isShared = before.start === next.start && before.end === next.end;
				expect(isShared || before.end <= next.start).toBe(true);
			});
		}),
		{ numRuns: 3000 }
	);
});

test('the same text is read the same way again', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(read(text)).toEqual(read(text));
		})
	);
});

test('letters in two parts (å as a and a ring) are read like whole ones', () => {
	fc.assert(
		fc.property(planText, (text) => {
			const whole = `lov om retssikkerhed og administration på det sociale område § 10. ${text}`;
			const parts = read(whole.normalize('NFD'));
			expect(parts.map(meaning)).toEqual(read(whole.normalize('NFC')).map(meaning));
		})
	);
});

test('prose before a text moves the positions and changes nothing else', () => {
	const prose =
		'Kommunen arbejder for, at alle børn trives og udvikler sig. Det gælder hver dag.\n\n';
	fc.assert(
		fc.property(planText, (text) => {
			const moved = read(prose + text).map(({ start, end, ...rest }) => ({
				...rest,
				start: start - prose.length,
				end: end - prose.length
			}));
			expect(moved).toEqual(read(text));
		}),
		{ numRuns: 1000 }
	);
});

test('no text is refused, however broken', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
			expect(Array.isArray(read(text))).toBe(true);
		}),
		{ numRuns: 1000 }
	);
});

test.each([
	['§ signs', '§ '],
	['acts', 'serviceloven '],
	['misspelt acts', 'servicelovvn '],
	['ranges', 'SEL §§ 1-60; '],
	['open brackets', 'barnets lov ('],
	['dots', '1. ']
])('ten times as many %s take about ten times as long', (_, unit) => {
	const took = (size: number) => {
		const text = unit.repeat(Math.round(size / unit.length));
		const { user } = process.cpuUsage();
		read(text);
		return process.cpuUsage().user - user;
	};
	took(50_000);
	expect(took(500_000)).toBeLessThan(40 * Math.max(took(50_000), 20_000));
});
