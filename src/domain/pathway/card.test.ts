import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { day } from '#domain/kernel';
import {
	cardsFor,
	cardsIn,
	cardSteps,
	compile,
	confirmedOnly,
	findCard,
	readTexts,
	roles,
	validUntil,
	walk,
	withSetting,
	type Card
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = confirmedOnly(compiled.value);
const cards = roles.flatMap((role) => cardsFor(path, role));
const settings = path.facts.find(({ id }) => id === 'setting')!.values;
const stepsOn = (slug: string) =>
	cardSteps(cards.find((card) => card.slug === slug)!).steps.map(({ step }) => step.id);

test('every card has an address of its own and something to do', () => {
	expect(new Set(cards.map(({ slug }) => slug)).size).toBe(cards.length);
	for (const card of cards) expect(cardSteps(card).steps.length, card.slug).toBeGreaterThan(0);
});

test("a card's steps are the reader's own, at most seven; what others do stands apart", () => {
	for (const card of cards) {
		const { steps, then } = cardSteps(card);
		expect(steps.length, card.slug).toBeLessThanOrEqual(7);
		expect(steps.every(({ own }) => own)).toBe(true);
		expect(then.some(({ own }) => own)).toBe(false);
	}
});

test('the card about a parent says to agree whether the child goes home, without a pick-up time', () => {
	const card = cards.find(({ slug }) => slug === 'foraelder-medarbejder')!;
	const { more, then } = cardSteps(card);
	expect(stepsOn('foraelder-medarbejder')).toEqual([
		'call-intake',
		'agree-home',
		'notify-in-writing',
		'tell-leader-after-call',
		'look-after-child',
		'listen',
		'write-verbatim'
	]);
	// Whom to go to when the municipality does not act.
	expect(more).toBe(1);
	expect(then.map(({ text }) => text)).toEqual([
		'assess-danger.seen',
		'decide-on-police.seen',
		'decide-on-parents.seen'
	]);
});

test('a day-care centre has a card of its own, with the pick-up time', () => {
	expect(stepsOn('foraelder-medarbejder-dagtilbud')).toContain('agree-going-home');
	expect(stepsOn('foraelder-medarbejder-dagtilbud')).not.toContain('agree-home');
});

test('a club is told to ring itself, as the citizens they are', () => {
	expect(stepsOn('ansat-medarbejder-forening')).toContain('call-intake-yourself-in-club');
});

test('each setting has exactly one card for each role and suspected person', () => {
	const topics = new Set(cards.map(({ topic }) => topic));
	for (const setting of [...settings, undefined]) {
		const there = cardsIn(cards, setting);
		expect(there.map(({ topic }) => topic).sort(), setting).toEqual([...topics].sort());
	}
});

test('no two cards for the same role and person say the same', () => {
	const face = (card: Card) => {
		const { steps, more, then } = cardSteps(card);
		const shown = [...steps, ...then].map(({ step }) => step.id);
		return [card.topic, ...shown, more > 0, ...card.outcome.never.map(({ id }) => id)].join();
	};
	expect(new Set(cards.map(face)).size).toBe(cards.length);
});

test('a setting that is served by the general card misses no "never" rule there', () => {
	for (const general of cards.filter(({ isGeneral }) => isGeneral)) {
		for (const setting of general.settings) {
			const asked = Object.fromEntries(path.questions.map(({ fact }) => [fact, 'unknown']));
			const { role, suspected } = general;
			const found = walk(path, { ...asked, role, suspected, degree: 'suspicion', setting });
			if (found.kind !== 'outcome') throw new Error(`${general.slug} leads nowhere`);
			const rules = general.outcome.never.map(({ id }) => id);
			for (const { id } of found.outcome.never)
				expect(rules, `${general.slug} ${setting}`).toContain(id);
		}
	}
});

test('an address with a setting always leads to a card, its own or the one that serves it', () => {
	for (const { topic } of cards) {
		expect(findCard(cards, topic)?.isGeneral).toBe(true);
		for (const setting of settings) {
			expect(findCard(cards, `${topic}-${setting}`)?.settings, topic).toContain(setting);
		}
	}
	expect(findCard(cards, 'foraelder-medarbejder-maanen')).toBeUndefined();
	expect(findCard(cards, 'nogen-medarbejder')).toBeUndefined();
});

test('the addresses that stand on paper still lead to the same role and person', () => {
	const people = 'foraelder voksen-i-netvaerket ukendt-voksen ansat frivillig leder barn ung flere';
	for (const person of people.split(' ')) {
		for (const role of ['medarbejder', 'leder', 'chef', 'myndighed']) {
			expect(findCard(cards, `${person}-${role}`)?.slug).toBe(`${person}-${role}`);
		}
	}
});

test('the list of cards can be narrowed to every setting of the path', () => {
	const style = readFileSync(
		new URL('../../lib/ui/pathway/card-list.css', import.meta.url),
		'utf8'
	);
	for (const setting of settings) {
		expect(style).toContain(
			`option[value='${setting}']:checked) li:not([data-settings~='${setting}'])`
		);
	}
});

test('in a house of a known kind nobody is asked where they are, and they get its steps', () => {
	const answers = { role: 'staff', degree: 'suspicion', suspected: 'parent' };
	const asked = (pathway: typeof path) => {
		const facts: string[] = [];
		let given: Record<string, string> = answers;
		for (;;) {
			const found = walk(pathway, given);
			if (found.kind === 'outcome') return { facts, steps: found.outcome.now };
			facts.push(found.question.fact);
			given = { ...given, [found.question.fact]: 'unknown' };
		}
	};
	expect(asked(path).facts).toContain('setting');
	const house = asked(withSetting(path, 'dagtilbud'));
	expect(house.facts).not.toContain('setting');
	expect(house.steps.map(({ step }) => step.id)).toContain('agree-going-home');
	expect(asked(withSetting(path, 'maanen')).facts).toContain('setting');
	expect(asked(withSetting(path, undefined)).facts).toContain('setting');
});

test.each([
	['a year, where there is no plan', '2026-11-22', null, '2027-11-22'],
	[
		'until the plan is to be revised, where that is sooner',
		'2026-11-22',
		'2027-02-01',
		'2027-02-01'
	],
	['a year, where the plan holds for longer', '2026-11-22', '2029-05-14', '2027-11-22'],
	[
		'a year, where the plan is overdue: nothing is taken down',
		'2026-11-22',
		'2025-05-14',
		'2027-11-22'
	]
])('a printed card is good for %s', (_what, madeOn, dueOn, until) => {
	expect(validUntil(day(madeOn), dueOn === null ? null : day(dueOn))).toBe(until);
});
