import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { cardsFor, cardSteps, compile, confirmedOnly, readTexts, roles } from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = confirmedOnly(compiled.value);
const cards = roles.flatMap((role) => cardsFor(path, role));

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
	const { steps, more, then } = cardSteps(card);
	expect(steps.map(({ step }) => step.id)).toEqual([
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
