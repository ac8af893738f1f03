import { expect, test } from 'vitest';
import type { Document } from '#domain/document';
import { day } from '#domain/kernel';
import type { Plan } from './plan.ts';
import { freeze, versionHashForm } from './version.ts';

const paragraph = (id: string, text: string): Document => [
	{
		type: 'paragraph',
		id,
		content: [
			{ type: 'text', text },
			{ type: 'contact', slot: 'intake' }
		]
	}
];

const plan: Plan = {
	id: 'p1',
	municipalityCode: '9901',
	type: 'overgreb',
	title: 'Beredskab',
	status: 'recommended',
	sections: [
		{ id: 'b', title: 'To', theme: null, position: 2, body: paragraph('b1', 'To '), revision: 4 },
		{ id: 'a', title: 'Et', theme: null, position: 1, body: paragraph('a1', 'Ring '), revision: 1 }
	],
	adoption: {
		body: 'Kommunalbestyrelsen',
		heldOn: day('2025-05-14'),
		agendaItem: '7',
		link: 'https://eksempelkoebing.example/7'
	},
	publication: null
};

const hashFormOf = (of: Plan, previous = 0): string => {
	const frozen = freeze(of, previous);
	if (!frozen.ok) throw new Error(frozen.reason);
	return versionHashForm(frozen.value);
};

test('a plan that nobody has adopted cannot be frozen', () => {
	expect(freeze({ ...plan, adoption: null }, 0)).toEqual({
		ok: false,
		reason: 'adoption-not-recorded'
	});
});

test('versions are numbered from 1, and sections stand in reading order', () => {
	expect(freeze(plan, 0)).toMatchObject({
		value: { number: 1, sections: [{ id: 'a' }, { id: 'b' }] }
	});
	expect(freeze(plan, 3)).toMatchObject({ value: { number: 4 } });
});

test('what is hashed holds the slot of a contact and never its number', () => {
	expect(hashFormOf(plan)).toContain('intake');
});

test('the same text gives the same string, however often it was saved or read', () => {
	const readAgain: Plan = {
		...plan,
		id: 'p2',
		status: 'published',
		sections: plan.sections.toReversed().map((section) => ({ ...section, revision: 9 }))
	};
	expect(hashFormOf(readAgain)).toBe(hashFormOf(plan));
});

test.each<[string, Plan]>([
	['a word', { ...plan, sections: [{ ...plan.sections[0]!, body: paragraph('b1', 'Tre ') }] }],
	['the title', { ...plan, title: 'Andet' }],
	['the municipality', { ...plan, municipalityCode: '9902' }],
	['the meeting', { ...plan, adoption: { ...plan.adoption!, agendaItem: '8' } }],
	['the type', { ...plan, type: 'social-kontrol' }]
])('another string comes out when %s changes', (_, changed) => {
	expect(hashFormOf(changed)).not.toBe(hashFormOf(plan));
});
