import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { documentFromMarkdown } from '#server/document/markdown';
import { contactSlots, plainText } from '#domain/document';
import { containsCpr, day, parseDay } from '#domain/kernel';
import {
	checkPlan,
	planTypes,
	recordAdoption,
	requirementsFor,
	sectionsFrom,
	verdict,
	type CheckedPlan,
	type RequirementId
} from './index.ts';

interface WrittenSection {
	readonly id: string;
	readonly title: string;
	readonly theme: string | null;
	readonly guidance?: string;
	readonly body: string;
}

interface WrittenPlan {
	readonly type: 'overgreb';
	readonly title: string;
	readonly sections: readonly WrittenSection[];
	readonly status?: CheckedPlan['status'];
	readonly publishedOn?: string | null;
	readonly adoption?: { body: string; heldOn: string; agendaItem: string; link: string } | null;
}

const today = day('2026-11-22');

const contentOf = <Content>(path: string): Content =>
	parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Content;

function planFrom(path: string): CheckedPlan {
	const written = contentOf<WrittenPlan>(path);
	const sections = sectionsFrom({
		...written,
		sections: written.sections.map((section) => {
			const body = documentFromMarkdown(section.body, { idPrefix: section.id });
			if (!body.ok) throw new Error(`${path}, ${section.id}: ${body.reason} ${body.about}`);
			return { ...section, guidance: section.guidance ?? '', body: body.value };
		})
	});
	const adoption = written.adoption ? recordAdoption(written.adoption, today) : undefined;
	const publishedOn = parseDay(written.publishedOn ?? '');
	return {
		type: written.type,
		title: written.title,
		status: written.status ?? 'draft',
		sections,
		adoption: adoption?.ok ? adoption.value : null,
		publication: publishedOn ? { publishedOn, address: '/k/eksempelkoebing/beredskab/1' } : null
	};
}

const withStatus = (plan: CheckedPlan, status: 'met' | 'missing' | 'cannot-tell') =>
	checkPlan(plan, today)
		.filter((finding) => finding.status === status)
		.map(({ requirement }) => requirement);

const published = planFrom('demo/plans/eksempelkoebing-1.yaml');
const overdue = planFrom('demo/plans/efterbjerg-2020.yaml');
const halfWritten = planFrom('demo/plans/proevestad-1.yaml');
const fromTemplate = planFrom('plan-templates/overgreb.yaml');

const demands = requirementsFor('overgreb').map(({ id }) => id);
/** The ten that the act and the authority make. */
const firstTen = demands.slice(0, 10);
const ofTheTen = (found: readonly RequirementId[]) => found.filter((id) => firstTen.includes(id));

test('the published plan of Eksempelkøbing meets what the act and the authority demand', () => {
	expect(ofTheTen(withStatus(published, 'met'))).toEqual(firstTen);
	expect(checkPlan(published, today).map(verdict)).not.toContain('mangler');
});

test('what cannot be told of it is named, and nothing is missing', () => {
	expect(withStatus(published, 'missing')).toEqual([]);
	expect(withStatus(published, 'cannot-tell')).toEqual(['F19']);
});

test('its own steps are paths for staff and for leaders, also without the embedded ones', () => {
	const withoutEmbeds = published.sections.map((section) => ({
		...section,
		body: section.body.filter(({ type }) => type !== 'pathway')
	}));
	expect(ofTheTen(withStatus({ ...published, sections: withoutEmbeds }, 'met'))).toEqual(firstTen);
});

test('read as a file from outside, it shows all but its own publication', () => {
	const asRead: CheckedPlan = {
		...published,
		status: 'as-read',
		sections: published.sections.map((section) => ({ ...section, theme: null })),
		adoption: null,
		publication: null
	};
	expect(ofTheTen(withStatus(asRead, 'missing'))).toEqual([]);
	expect(ofTheTen(withStatus(asRead, 'cannot-tell'))).toEqual(['F3']);
});

test.each<[string, RequirementId[]]>([
	['forebyggelse', ['F5', 'F8']],
	['opsporing', ['F6', 'F8']]
])('without the section %s the published plan misses %j', (id, missed) => {
	const sections = published.sections.filter((section) => section.id !== id);
	expect(ofTheTen(withStatus({ ...published, sections }, 'missing'))).toEqual(missed);
});

test.each<[string, RequirementId]>([
	['handlevej-medarbejder', 'F9'],
	['handlevej-leder', 'F10']
])('without the section %s what else it lists does not stand in for %s', (id, unmet) => {
	const sections = published.sections.filter((section) => section.id !== id);
	const met = withStatus({ ...published, sections }, 'met');
	expect(firstTen.filter((one) => !met.includes(one))).toEqual([unmet]);
});

test('the published plan becomes overdue four years after its adoption', () => {
	const late = checkPlan(published, day('2029-05-15'));
	expect(late.find(({ requirement }) => requirement === 'F4')).toMatchObject({
		status: 'missing',
		evidence: 'Fristen for revision var 14. maj 2029.'
	});
});

test('the plan of Efterbjerg has passed its four years, and says of its time what was true then', () => {
	expect(checkPlan(overdue, today).find(({ requirement }) => requirement === 'F4')).toMatchObject({
		status: 'missing',
		evidence: 'Fristen for revision var 23. september 2024.'
	});
	expect(ofTheTen(withStatus(overdue, 'missing'))).toEqual(['F4']);
});

test('the half-written draft of Prøvestad is told what it lacks', () => {
	expect(ofTheTen(withStatus(halfWritten, 'missing'))).toEqual([
		'F1',
		'F2',
		'F3',
		'F5',
		'F6',
		'F7',
		'F8',
		'F10'
	]);
});

test('a plan straight from the template still asks for the municipality’s own initiatives', () => {
	expect(ofTheTen(withStatus(fromTemplate, 'missing'))).toEqual(['F2', 'F3', 'F5', 'F6', 'F8']);
	expect(ofTheTen(withStatus(fromTemplate, 'met'))).toEqual(['F1', 'F7', 'F9', 'F10']);
});

test.each([
	['published', published],
	['overdue', overdue],
	['half-written', halfWritten],
	['template', fromTemplate]
])(
	'the %s text refers to contacts by slot, and no number but 112 and 114 stands in it',
	(_, plan) => {
		const text = plan.sections.map(({ body }) => plainText(body)).join('\n');
		const slots = plan.sections.flatMap(({ body }) => contactSlots(body));
		expect(slots).toContain('intake');
		expect(slots).toContain('after-hours');
		expect(text).not.toMatch(/\d{2} ?\d{2} ?\d{2} ?\d{2}/);
		expect(containsCpr(text)).toBe(false);
	}
);

test('the published plan says what to do in sentences of at most 20 words', () => {
	const long = published.sections
		.flatMap(({ body }) => plainText(body).split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u))
		.filter(
			(sentence) =>
				sentence
					.replace(/\([^)]*\)/g, '')
					.trim()
					.split(/\s+/).length > 20
		);
	expect(long).toEqual([]);
});

interface RequirementText {
	readonly id: string;
	readonly name: string;
	readonly level: string;
	readonly confidence: string;
	readonly law: readonly string[];
	readonly next: string;
}

test.each(planTypes)(
	'every requirement of %s has its words, and the words agree with the rule',
	(type) => {
		const { requirements: texts } = contentOf<{ requirements: readonly RequirementText[] }>(
			`requirements/${type}.yaml`
		);
		expect(texts.map(({ id }) => id)).toEqual(requirementsFor(type).map(({ id }) => id));
		for (const { id, level, confidence } of requirementsFor(type)) {
			expect(texts.find((text) => text.id === id)).toMatchObject({ level, confidence });
		}
		expect(texts.filter(({ name, next }) => !name.trim() || !next.trim())).toEqual([]);
	}
);

test('all of F1 to F23 are asked', () => {
	const numbers = demands.filter((id) => id.startsWith('F'));
	expect(numbers).toEqual(Array.from({ length: 23 }, (_, index) => `F${index + 1}`));
});
