import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import type { Passage } from './passage.ts';
import { passageAddress, slugOf, termAddress, termsOf } from './terms.ts';

const passage = (id: string, kind: Passage['kind'], text: string): Passage => ({
	id,
	kind,
	theme: id.split('.')[0] ?? '',
	position: 0,
	title: id,
	audience: ['staff'],
	law: [],
	evidence: 'confirmed',
	sources: [],
	reviewed: day('2026-11-22'),
	body: [{ type: 'paragraph', id: `${id}-1`, content: [{ type: 'text', text }] }],
	hash: '',
	approval: null
});

test('a passage has one address through its editions, and an older edition has its own', () => {
	const tegn = passage('opsporing.tegn', 'professional', 'Se efter mønstre.');
	expect(slugOf(tegn)).toBe('tegn');
	expect(passageAddress(tegn)).toBe('/guide/opsporing#tegn');
	expect(passageAddress(tegn, '/guide/udgave/1')).toBe('/guide/udgave/1/opsporing#tegn');
});

test('a defined word is explained by its definition, and by nothing else', () => {
	const passages = [
		passage('begreber.vold', 'definition', 'Vold gør skade.'),
		passage('begreber.tegn', 'professional', 'Se efter mønstre.')
	];
	expect(termsOf(passages)).toEqual({
		'begreber.vold': {
			title: 'begreber.vold',
			text: 'Vold gør skade.',
			href: '/guide/begreber#vold'
		}
	});
	expect(termAddress('begreber.vold')).toBe('/guide/begreber#vold');
});
