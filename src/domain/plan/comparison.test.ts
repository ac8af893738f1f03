import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '#domain/document';
import { catalogue, today } from '../../../tests/support/citations.ts';
import { comparePlans, type PlanComparison, type PlanText } from './index.ts';

const text = (...lines: readonly string[]): Document =>
	lines.map((line, at) => ({
		type: 'paragraph',
		id: `p${at}`,
		content: [{ type: 'text', text: line }]
	}));

const section = (id: string, title: string, body: Document, theme: string | null = null) => ({
	id,
	title,
	theme,
	body
});

const plan = (...sections: PlanText['sections']): PlanText => ({ title: 'Beredskab', sections });

const compare = (before: PlanText, after: PlanText) =>
	comparePlans(before, after, { catalogue, on: today });

const shown = ({ sections }: PlanComparison) =>
	sections.map(({ id, change, moved }) => `${id} ${change}${moved ? ', moved' : ''}`);

const call = section('kontakter', 'Ring her', text('Ring til modtagelsen.'));
const prevent = section(
	'forebyggelse',
	'Forebyggelse',
	text('Vi taler om grænser.'),
	'forebyggelse'
);
const detect = section('opsporing', 'Opsporing', text('Vi ser efter tegn.'), 'opsporing');

test('two equal plans differ in nothing', () => {
	expect(shown(compare(plan(call, prevent), plan(call, prevent)))).toEqual([
		'kontakter same',
		'forebyggelse same'
	]);
});

test('a new section, one that is gone and one whose words changed are told apart', () => {
	const changed = { ...prevent, body: text('Vi taler om krop og grænser.') };
	const found = compare(plan(call, prevent), plan(changed, detect));
	expect(shown(found)).toEqual(['kontakter removed', 'forebyggelse changed', 'opsporing added']);
	expect(found.sections[1]?.lines).toEqual([
		{
			shape: 'paragraph',
			words: [
				{ kind: 'same', text: 'Vi taler om ' },
				{ kind: 'added', text: 'krop og ' },
				{ kind: 'same', text: 'grænser.' }
			]
		}
	]);
});

test('what is gone stands where it stood, also at the beginning and beside other gone ones', () => {
	const found = compare(plan(call, prevent, detect), plan(detect));
	expect(shown(found)).toEqual(['kontakter removed', 'forebyggelse removed', 'opsporing same']);
	expect(shown(compare(plan(detect, call, prevent), plan(detect)))).toEqual([
		'opsporing same',
		'kontakter removed',
		'forebyggelse removed'
	]);
});

test('the section that changed places is said to have moved, and the others are not', () => {
	expect(shown(compare(plan(call, prevent, detect), plan(detect, call, prevent)))).toEqual([
		'opsporing same, moved',
		'kontakter same',
		'forebyggelse same'
	]);
});

test('a section written anew under another id is known by its title', () => {
	const anew = { ...prevent, id: 'afsnit-7', title: 'FOREBYGGELSE ' };
	expect(shown(compare(plan(prevent), plan(anew)))).toEqual(['afsnit-7 changed']);
});

test('under another id and title it is known by its theme, when only one on each side has it', () => {
	const renamed = { ...prevent, id: 'a', title: 'Før det sker' };
	expect(shown(compare(plan(prevent), plan(renamed)))).toEqual(['a changed']);
	const another = { ...prevent, id: 'b', title: 'Samværsregler' };
	expect(shown(compare(plan(prevent), plan(renamed, another)))).toEqual([
		'forebyggelse removed',
		'a added',
		'b added'
	]);
});

test('a section on the same theme with other words is a new one', () => {
	const other = section('love', 'Love', text('Her står reglerne.'), 'forebyggelse');
	expect(shown(compare(plan(prevent), plan(other)))).toEqual([
		'forebyggelse removed',
		'love added'
	]);
});

test('a contact is named as people know it', () => {
	const contact: Document = [
		{ type: 'paragraph', id: 'p', content: [{ type: 'contact', slot: 'intake' }] }
	];
	const grounds = { catalogue, on: today, slotText: (slot: string) => `[${slot}: Modtagelsen]` };
	const added = plan(section('a', 'A', contact));
	expect(comparePlans(plan(), added, grounds).sections[0]?.lines[0]?.words).toEqual([
		{ kind: 'added', text: '[intake: Modtagelsen]' }
	]);
});

test('a changed heading of a section is shown word by word', () => {
	const renamed = { ...prevent, title: 'Forebyggelse i hverdagen' };
	expect(compare(plan(prevent), plan(renamed)).sections[0]).toMatchObject({
		change: 'changed',
		title: [
			{ kind: 'same', text: 'Forebyggelse' },
			{ kind: 'added', text: ' i hverdagen' }
		]
	});
});

test('the reason is a law that ended, when the text now rests on the one that carries on', () => {
	const old = { ...call, body: text('Kommunen har et beredskab (serviceloven § 19, stk. 5).') };
	const now = { ...call, body: text('Kommunen har et beredskab (barnets lov § 15, stk. 2).') };
	expect(compare(plan(old), plan(now)).sections[0]?.reasons).toContainEqual({
		kind: 'law',
		ended: 'serviceloven-19-5',
		successor: 'barnets-lov-15-2',
		unconfirmed: false
	});
	const ended = { ...call, body: text('Borgere underretter (serviceloven § 154).') };
	const onward = { ...call, body: text('Borgere underretter (barnets lov § 135).') };
	expect(compare(plan(ended), plan(onward)).sections[0]?.reasons).toEqual([
		expect.objectContaining({ successor: 'barnets-lov-135', unconfirmed: true })
	]);
	const without = { ...call, body: text('Kommunen har et beredskab.') };
	expect(compare(plan(old), plan(without)).sections[0]?.reasons).toEqual([]);
});

test('the reason is a newer edition of the guide, when a passage taken from it is another', () => {
	const taken = (edition: number, words: string): Document => [
		{
			type: 'passage',
			id: 't',
			source: { passage: 'tegn', edition, hash: 'a'.repeat(64) },
			blocks: text(words)
		}
	];
	const before = { ...detect, body: taken(1, 'Se efter tegn.') };
	const after = { ...detect, body: taken(2, 'Se efter flere tegn.') };
	expect(compare(plan(before), plan(after)).sections[0]?.reasons).toEqual([
		{ kind: 'guide', passage: 'tegn', edition: 2 }
	]);
	expect(compare(plan(after), plan(before)).sections[0]?.reasons).toEqual([]);
});

const anyPlan = fc
	.uniqueArray(
		fc.record({
			id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
			title: fc.constantFrom('Et', 'To', 'Tre'),
			theme: fc.constantFrom(null, 'opsporing', 'samarbejde'),
			body: fc
				.array(fc.constantFrom('Ring nu.', 'Skriv ned.', 'Tal med barnet.'))
				.map((lines) => text(...lines))
		}),
		{ selector: ({ id }) => id }
	)
	.map((sections) => plan(...sections));

test('every section of both plans is in the comparison, once, and the new ones in their order', () => {
	fc.assert(
		fc.property(anyPlan, anyPlan, (before, after) => {
			const { sections } = compare(before, after);
			const has = (change: string) => sections.filter((one) => one.change === change).length;
			const now = sections.filter(({ change }) => change !== 'removed').map(({ id }) => id);
			expect(now).toEqual(after.sections.map(({ id }) => id));
			expect(sections.length - has('added')).toBe(before.sections.length);
		})
	);
});
