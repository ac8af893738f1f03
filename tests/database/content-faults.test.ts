import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
	loadMunicipalities,
	loadNationalContacts,
	loadRegions
} from '#server/directory/load-directory';
import { loadGuide } from '#server/guide/load-guide';
import { loadRecommendations } from '#server/guide/load-recommendations';
import { loadDemoPeople } from '#server/identity/demo-people';
import { loadProvisions } from '#server/law/load-provisions';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { loadRequirementTexts } from '#server/plan/load-requirement-texts';
import { loadContent } from '#server/wiring';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'beredt-content-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of the content, line by line, and gives its path. */
function file(name: string, lines: readonly string[]): string {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

const lawIds = new Set(['barnets-lov-15-2']);

test('the content as it stands has no fault', () => {
	expect(loadContent().guide.themes).toHaveLength(6);
});

describe('a passage of the guide', () => {
	const good = [
		'---',
		'id: forebyggelse.proeve',
		'kind: law',
		'title: En prøve',
		'audience: [chief]',
		'law: [barnets-lov-15-2]',
		'evidence: confirmed',
		"sources: ['1']",
		'reviewed: 2026-11-22',
		'---',
		'',
		'En sætning.'
	];
	const guide = (lines: readonly string[], name = 'forebyggelse/01-proeve.md') => {
		file('sources.yaml', ["'1':", '  title: En kilde']);
		file('forebyggelse/theme.yaml', ['title: Forebyggelse', 'position: 3', 'summary: Et tema']);
		file(name, lines);
		return () => loadGuide(lawIds, folder);
	};
	const instead = (line: number, text: string) => good.with(line - 1, text);

	test('is read when nothing is wrong with it', () => {
		expect(guide(good)().passages).toMatchObject([{ id: 'forebyggelse.proeve', position: 0 }]);
	});

	test.each([
		['without front matter', ['Kun tekst.'], 1, 'front matter'],
		['whose front matter is not closed', good.slice(0, 8), 1, 'front matter'],
		['whose front matter is broken', instead(5, 'audience: [chief'), 6, ''],
		['for readers nobody knows', instead(5, 'audience: [queen]'), 5, 'audience'],
		['of a kind nobody knows', instead(3, 'kind: rumour'), 3, 'kind'],
		['without a title', instead(4, 'title: ""'), 4, 'title'],
		['with an unknown law id', instead(6, 'law: [straffeloven-999]'), 6, 'straffeloven-999'],
		['about the law that names no law', instead(6, 'law: []'), 6, 'law'],
		['from an unknown source', instead(8, "sources: ['99']"), 8, 'unknown source 99'],
		['from no source', instead(8, 'sources: []'), 8, 'sources'],
		['reviewed on a day that does not exist', instead(9, 'reviewed: 2026-02-30'), 9, 'reviewed'],
		['with the id of another theme', instead(2, 'id: opsporing.proeve'), 2, 'forebyggelse'],
		['whose text links to a script', instead(12, '[her](javascript:alert(1))'), 12, ''],
		['whose text holds HTML', instead(12, '<script>alert(1)</script>'), 12, ''],
		['whose text holds a CPR number', instead(12, 'Barnet 010116-1234.'), 12, ''],
		['whose headings jump', instead(12, '## A\n\n#### B'), 14, 'heading-level-jumps'],
		['with an image without text', instead(12, '![](https://x.example/a.png)'), 12, 'alternative'],
		['that explains a word nobody defines', instead(12, '[A](begreb:a.b)'), 12, 'definition a.b'],
		['that leads to no passage', instead(12, '[A](/guide/opsporing#x)'), 12, 'opsporing.x'],
		['that leads to no provision', instead(12, '\n[A](/lov/x-1)'), 13, 'unknown law id x-1']
	])('%s stops the start with its file and line', (_what, lines, line, named) => {
		const attempt = guide(lines);
		expect(attempt).toThrow(`forebyggelse/01-proeve.md:${line}: `);
		expect(attempt).toThrow(named);
	});

	test('with an id used before stops the start with its file and line', () => {
		guide(good);
		expect(guide(good, 'forebyggelse/02-igen.md')).toThrow(
			/forebyggelse\/02-igen\.md:2: duplicate id forebyggelse\.proeve/
		);
	});
});

describe('the introduction of a theme', () => {
	test('that leads nowhere stops the start with its file and line', () => {
		file('sources.yaml', ["'1':", '  title: En kilde']);
		const start = ['title: Forebyggelse', 'position: 3', 'summary: Et tema', 'introduction: |'];
		file('forebyggelse/theme.yaml', [...start, '  Først.', '', '  [Så](/lov/x-1)']);
		const attempt = () => loadGuide(lawIds, folder);
		expect(attempt).toThrow('forebyggelse/theme.yaml:7: unknown law id x-1');
	});
});

const provision = (id: string, successor = '') =>
	`{"id":"${id}","act":"Barnets lov","section":"§ 1","title_da":"T","summary_da":"S","duty_holder":"kommunen","deadline":null,"themes":[],"in_force_from":null,"in_force_to":null,"source_url":"https://lov.example/","confidence":"verified","predecessors":[],"successors":[${successor && `{"id":"${successor}","confidence":"verified"}`}]}`;

const municipality = (code: string, slug: string) =>
	`{"code":"${code}","name":"X Kommune","short_name":"X","slug":"${slug}"}`;

const contact = (id: string, phone = '112') =>
	`- { id: ${id}, label: X, phone: "${phone}", note: x, confidence: verified, source: x, confirmedOn: null, confirmedBy: null }`;

const requirement = (id: string, law: string) =>
	`  - { id: ${id}, name: X, level: LAW, confidence: verified, law: [${law}], source: [], next: x }`;

const series = [
	'series: { title: X, year: 2023, count: 15, url: https://x.example }',
	'recommendations:'
];

const recommendation = (number: number, passage: string) => [
	`  - number: ${number}`,
	'    title: X',
	'    focusArea: 1',
	'    url: null',
	'    says: x',
	'    passages:',
	`      - ${passage}`
];

const person = (id: string, claim: string) =>
	`- { id: ${id}, name: X, email: x@x.example, about: x, grants: [${claim}] }`;

test.each([
	[
		'a provision listed twice',
		['[', `${provision('a')},`, provision('a'), ']'],
		(path: string) => loadProvisions(path),
		3,
		'duplicate id a'
	],
	[
		'a provision whose successor does not exist',
		['[', `${provision('a')},`, provision('b', 'c'), ']'],
		(path: string) => loadProvisions(path),
		3,
		'unknown law id c'
	],
	[
		'a law catalogue that is cut short',
		['[', `${provision('a')},`],
		(path: string) => loadProvisions(path),
		3,
		''
	],
	[
		'a municipality listed twice',
		['[', `${municipality('101', 'x')},`, municipality('101', 'y'), ']'],
		(path: string) => loadMunicipalities(path),
		3,
		'duplicate id 101'
	],
	[
		'two municipalities at one address',
		['[', `${municipality('101', 'x')},`, municipality('102', 'x'), ']'],
		(path: string) => loadMunicipalities(path),
		3,
		'duplicate id x'
	],
	[
		'a region with a municipality nobody knows',
		[
			'# regions',
			'- { id: r, name: R, validFrom: null, validTo: null, confidence: verified, municipalities: ["999"] }'
		],
		(path: string) => loadRegions([], path),
		2,
		'unknown municipality 999'
	],
	[
		'a national number that cannot be called',
		[contact('a'), contact('b', '12')],
		(path: string) => loadNationalContacts(path),
		2,
		'phone'
	],
	[
		'a national number listed twice',
		[contact('a'), contact('a')],
		(path: string) => loadNationalContacts(path),
		2,
		'duplicate id a'
	],
	[
		'a requirement on a law nobody knows',
		['requirements:', requirement('F1', 'barnets-lov-15-2'), requirement('F2', 'x-1')],
		(path: string) => loadRequirementTexts(lawIds, path),
		3,
		'unknown law id x-1'
	],
	[
		'a requirement listed twice',
		['requirements:', requirement('F1', ''), requirement('F1', '')],
		(path: string) => loadRequirementTexts(lawIds, path),
		3,
		'duplicate id F1'
	],
	[
		'a recommendation about a passage that does not exist',
		[...series, ...recommendation(1, 'a.b'), ...recommendation(2, 'x.y')],
		(path: string) => loadRecommendations(new Set(['a.b']), path),
		16,
		'unknown passage x.y'
	],
	[
		'a recommendation listed twice',
		[...series, ...recommendation(1, 'a.b'), ...recommendation(1, 'a.b')],
		(path: string) => loadRecommendations(new Set(['a.b']), path),
		10,
		'duplicate number 1'
	],
	[
		'a plan template of a type nobody knows',
		[
			'title: X',
			'type: brand',
			'sections: [{ id: a, title: A, theme: null, guidance: x, body: x }]'
		],
		(path: string) => loadPlanTemplate(path),
		2,
		'type'
	],
	[
		'a person with a claim nobody understands',
		[person('a', 'chief@9901'), person('b', 'king@9901')],
		(path: string) => loadDemoPeople(path),
		2,
		'unknown claim king@9901'
	],
	[
		'a person listed twice',
		[person('a', 'chief@9901'), person('a', 'chief@9901')],
		(path: string) => loadDemoPeople(path),
		2,
		'duplicate id'
	]
])('%s stops the start with its file and line', (_what, lines, load, line, named) => {
	const path = file('proeve.yaml', lines);
	const attempt = () => load(path);
	expect(attempt).toThrow(`proeve.yaml:${line}: `);
	expect(attempt).toThrow(named);
});
