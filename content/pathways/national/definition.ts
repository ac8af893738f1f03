/**
 * The national path: every row of the decision table. What each role does stands in a file of its own; here
 * are the facts, the questions and what everybody does. Steps marked `awaiting` are proposals until a
 * professional approver confirms them.
 */
import { all, any, is, type Definition, type NoteHint, type Step } from '#domain/pathway';
import { authority } from './authority.ts';
import { note, question, step } from './building.ts';
import { chief } from './chief.ts';
import { withClubs } from './clubs.ts';
import { leader } from './leader.ts';
import { neverRules } from './never.ts';
import { rows } from './rows.ts';
import { staff } from './staff.ts';
import { concern, notified, serious } from './when.ts';

const everyone: readonly Step[] = [
	step('everyone', 'now')('call-112', {
		when: is('danger', 'yes'),
		act: 'call-112',
		informs: ['police'],
		deadline: 'at-once',
		contact: 'emergency'
	})
];

const notes: readonly NoteHint[] = [
	note('note-own-words', any(concern, serious), 'staff', 'leader'),
	note('note-your-question', any(concern, serious), 'staff', 'leader'),
	note('note-time-and-place', any(concern, serious), 'staff', 'leader'),
	note('note-who-was-there', any(concern, serious), 'staff', 'leader'),
	note('note-what-you-saw', any(concern, serious), 'staff', 'leader'),
	note('note-who-you-called', notified, 'staff', 'leader', 'chief', 'authority'),
	note('note-care-situation', all(any(concern, serious), is('setting', 'dagtilbud')), 'staff')
];

const suspected = {
	nobody: [],
	parent: ['parents', 'suspected'],
	employee: ['colleagues', 'suspected'],
	volunteer: ['colleagues', 'suspected'],
	leader: ['leader', 'suspected'],
	child: ['suspected'],
	youth: ['suspected'],
	'network-adult': ['network', 'suspected'],
	'unknown-adult': ['network', 'suspected'],
	several: ['suspected']
} as const;

const values = {
	role: ['staff', 'leader', 'chief', 'authority'],
	degree: ['concern', 'suspicion', 'knowledge'],
	suspected: Object.keys(suspected),
	sorting: ['green', 'yellow', 'red'],
	place: ['same', 'other'],
	setting: [
		'dagpleje',
		'dagtilbud',
		'skole',
		'forening',
		'sundhed',
		'anbringelse',
		'privat',
		'myndighed'
	],
	kind: ['physical', 'psychological', 'witnessing', 'sexual', 'digital', 'neglect'],
	honour: ['yes', 'no'],
	leader: ['at-hand', 'away'],
	police: ['yes', 'no'],
	support: ['yes', 'no'],
	hours: ['recent', 'earlier']
};

export const nationalPathway: Definition = {
	id: 'national',
	version: '1',
	facts: [
		{ id: 'danger', values: ['no', 'yes'], otherwise: 'no' },
		...Object.entries(values).map(([id, list]) =>
			id === 'suspected'
				? {
						id,
						values: list,
						suspects: suspected,
						// Several, or unclear who: the strictest path, as with "ved ikke" (row 13).
						leavesOpen: { several: list.filter((value) => value !== 'nobody') }
					}
				: { id, values: list }
		)
	],
	questions: [
		question('role', values.role, { unknownAs: 'staff' }),
		question('degree', values.degree),
		question('suspected', values.suspected, { offered: { nobody: is('degree', 'concern') } }),
		...(['sorting', 'place', 'setting', 'kind', 'honour', 'leader'] as const).map((fact) =>
			question(fact, values[fact])
		),
		// For the authority alone: nobody else's steps hang on these.
		...(['police', 'support', 'hours'] as const).map((fact) => question(fact, values[fact]))
	],
	steps: [...everyone, ...withClubs([...staff, ...leader]), ...chief, ...authority],
	never: neverRules,
	notes,
	slots: ['emergency', 'intake', 'after-hours', 'leader', 'chief', 'board', 'consultant', 'police'],
	rows
};
