import { readFileSync } from 'node:fs';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { municipalRoles, type MunicipalRole } from '#domain/identity';
import { expect, test } from 'vitest';
import {
	compile,
	emptyLayer,
	is,
	layerActs,
	layerDifference,
	layerFaults,
	mayWithLayer,
	mergeLayers,
	readTexts,
	walk,
	type Layer,
	type Merged,
	type Step
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const national = compiled.value;

const step = (id: string, change: Partial<Step> = {}): Step => ({
	id,
	when: is('degree', 'suspicion'),
	act: 'support-children',
	owner: 'staff',
	informs: [],
	precedes: [],
	givesWayTo: [],
	phase: 'later',
	deadline: 'ongoing',
	law: [],
	text: id,
	status: 'confirmed',
	...change
});
const municipal: Layer = {
	...emptyLayer('eksempelkoebing'),
	contacts: { intake: 'intake' },
	steps: [step('own-a')],
	texts: { 'own-a': 'Støt børnene i gruppen.' }
};
const school: Layer = {
	...emptyLayer('bakkeskolen'),
	contacts: { leader: 'school-leader' },
	steps: [step('own-b')],
	texts: { 'own-b': 'Bed klasselæreren om at være til stede.' }
};

const merged = mergeLayers(national, [municipal]);
if (!merged.ok) throw new Error(merged.reason);
const above: Merged = merged.value;

test('an institution adds to what its municipality added, and every step above stays', () => {
	const folded = mergeLayers(national, [municipal, school]);
	if (!folded.ok) throw new Error(folded.reason);
	const answers = {
		role: 'staff',
		degree: 'suspicion',
		suspected: 'parent',
		setting: 'skole',
		kind: 'physical',
		honour: 'no'
	};
	const idsIn = (path: typeof national) => {
		const done = walk(path, answers);
		if (done.kind !== 'outcome') throw new Error('asks');
		return [...done.outcome.now, ...done.outcome.next, ...done.outcome.later].map(
			({ step: one }) => one.id
		);
	};
	const own = ['own-a', 'own-b'];
	expect(idsIn(folded.value.pathway)).toEqual(expect.arrayContaining(own));
	expect(idsIn(folded.value.pathway).filter((id) => !own.includes(id))).toEqual(idsIn(national));
	expect(folded.value.contacts).toEqual({ intake: 'intake', leader: 'school-leader' });
});

const tooFar: readonly [string, Partial<Layer>, string, string][] = [
	['replaces a municipal step', { steps: [step('own-a')] }, 'replaces-national-step', 'own-a'],
	[
		'puts its own before a municipal step',
		{ steps: [step('own-b', { precedes: ['own-a'] })] },
		'delays-national-step',
		'own-b'
	],
	[
		'rewords a municipal step',
		{ texts: { ...school.texts, 'own-a': 'Vent.' } },
		'rewords-national-text',
		'own-a'
	],
	[
		'points the intake elsewhere',
		{ contacts: { intake: 'school-leader' } },
		'refills-slot',
		'intake'
	],
	[
		'forbids a municipal step',
		{
			never: [
				{
					id: 'own-never',
					when: is('degree', 'suspicion'),
					acts: ['support-children'],
					persons: [],
					roles: ['staff'],
					text: 'own-b',
					why: 'own-b',
					status: 'confirmed'
				}
			]
		},
		'forbids-national-step',
		'own-never'
	]
];

test.each(tooFar)('an institution that %s is refused', (_what, change, kind, id) => {
	const layer = { ...school, ...change };
	expect(layerFaults(above, layer)).toContainEqual({ kind, id, about: id });
	expect(mergeLayers(national, [municipal, layer])).toMatchObject({ ok: false, reason: kind });
});

test('a layer that no longer fits a newer national path is told entry by entry, and loses nothing', () => {
	const stored: Layer = {
		...municipal,
		contacts: { board: 'board', intake: 'intake' },
		steps: [
			step('own-a'),
			step('own-gone', { when: is('weather', 'rain') }),
			step('own-taken'),
			step('own-late', { givesWayTo: ['step-that-is-gone'] })
		],
		texts: {
			'own-a': 'A',
			'own-gone': 'B',
			'own-taken': 'C',
			'own-late': 'D',
			'q-weather.definition': 'Se ud ad vinduet.'
		}
	};
	const newer = {
		...national,
		slots: national.slots.filter((slot) => slot !== 'board'),
		steps: [...national.steps, step('own-taken', { text: 'call-intake' })]
	};
	const faults = layerFaults({ pathway: newer, contacts: {} }, stored);
	expect(faults.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
		expect.arrayContaining([
			'unknown-slot board',
			'replaces-national-step own-taken',
			'explains-nothing q-weather.definition',
			'unknown-fact own-gone',
			'unknown-step own-late'
		])
	);
	expect(layerFaults({ pathway: national, contacts: {} }, municipal)).toEqual([]);
});

test('a municipality’s own step may rest only on law the catalogue knows as confirmed', () => {
	const known = Object.fromEntries(
		national.steps.flatMap(({ law }) => law).map((id) => [id, 'verified' as const])
	);
	const layer = { ...municipal, steps: [step('own-a', { law: ['recalled-act-1'] })] };
	const faults = layerFaults({ pathway: national, contacts: {} }, layer, {
		...known,
		'recalled-act-1': 'recalled'
	});
	expect(faults).toEqual([{ kind: 'unconfirmed-law', id: 'own-a', about: 'recalled-act-1' }]);
});

test('the difference names what was added, reworded, filled, moved, changed and taken away', () => {
	const before: Layer = {
		...municipal,
		steps: [step('own-a'), step('own-c'), step('own-d')],
		texts: { 'own-a': 'A.', 'own-c': 'C.', 'own-d': 'D.' }
	};
	const after: Layer = {
		...before,
		contacts: { intake: 'family-group' },
		steps: [step('own-e'), step('own-d', { phase: 'now' }), step('own-a')],
		texts: {
			'own-a': 'A, men tidligere.',
			'own-d': 'D.',
			'own-e': 'E.',
			'q-setting.definition': 'Hus.'
		},
		leftOut: { receipt: 'f00' }
	};
	const said = layerDifference(before, after).map(({ what, id, change, parts }) =>
		`${what} ${id} ${change} ${parts.join()}`.trim()
	);
	expect(said.toSorted()).toEqual(
		[
			'step own-c removed',
			'step own-e added',
			'step own-d changed phase',
			'step own-a changed',
			'order own-d changed',
			'order own-a changed',
			'explanation q-setting.definition added',
			'contact intake changed',
			'left-out receipt added'
		].toSorted()
	);
	expect(layerDifference(after, after)).toEqual([]);
});

/** The whole of who may do what, written out by hand: what is not here is refused. */
const permitted: Readonly<Record<string, readonly MunicipalRole[]>> = {
	'municipality read': ['chief', 'plan-writer', 'plan-owner', 'director'],
	'municipality write': ['plan-writer', 'plan-owner'],
	'municipality approve': ['plan-owner'],
	'municipality publish': ['plan-owner'],
	'institution read': ['chief', 'plan-writer', 'plan-owner', 'director'],
	'institution write': ['plan-owner'],
	'institution approve': [],
	'institution publish': ['plan-owner']
};
const sweep = (['municipality', 'institution'] as const).flatMap((level) =>
	layerActs.flatMap((act) => municipalRoles.map((role) => ({ level, act, role })))
);

test.each(sweep)('a $role may $act a layer of $level only as the table says', (one) => {
	const { level, act, role } = one;
	const may = permitted[`${level} ${act}`]?.includes(role) === true;
	expect(mayWithLayer(act, level, { wide: [role], here: [] })).toBe(may);
	const leads = level === 'institution' && role === 'leader' && act !== 'approve';
	expect(mayWithLayer(act, level, { wide: [], here: [role] })).toBe(leads);
});
