/** What the chief and the extended team do: the column C of the decision table. */
import { all, any, not, type Step } from '#domain/pathway';
import { step, overgreb, support } from './building.ts';
import {
	minor,
	concern,
	serious,
	knowledge,
	workplace,
	theLeader,
	ownBoard,
	notified,
	staffCase
} from './when.ts';

const chiefNow = step('chief', 'now');
const chiefNext = step('chief', 'next');

export const chief: readonly Step[] = [
	chiefNow('chief-call-intake', {
		when: notified,
		act: 'call-authority',
		informs: ['authority'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	chiefNow('chief-take-over', { when: theLeader, act: 'take-over', deadline: 'at-once' }),
	chiefNow('chief-gather-team', {
		when: all(serious, workplace),
		act: 'gather-team',
		informs: ['hr', 'leader'],
		givesWayTo: ['chief-gather-team-above'],
		deadline: 'at-once',
		seenBy: ['leader']
	}),
	chiefNow('chief-gather-team-above', {
		when: theLeader,
		act: 'gather-team',
		informs: ['hr'],
		deadline: 'at-once'
	}),
	chiefNow('chief-keep-children-safe', {
		when: theLeader,
		act: 'protect',
		deadline: 'at-once'
	}),
	chiefNow('chief-police-same-day', {
		when: all(knowledge, any(workplace, theLeader)),
		act: 'report-to-police',
		informs: ['police'],
		deadline: 'same-day',
		contact: 'police'
	}),
	chiefNow('chief-consider-police', {
		when: all(not(knowledge), staffCase),
		act: 'agree',
		informs: ['authority'],
		givesWayTo: ['chief-police-same-day'],
		deadline: 'same-day',
		contact: 'intake'
	}),
	chiefNext('chief-agree-parents', {
		when: staffCase,
		act: 'agree',
		informs: ['authority'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	chiefNext('chief-relief', {
		when: all(staffCase, not(ownBoard)),
		act: 'separate',
		deadline: 'ongoing'
	}),
	// The same duty, but the employer is the board.
	chiefNext('chief-agree-with-board', {
		when: all(staffCase, ownBoard),
		act: 'agree',
		deadline: 'ongoing',
		contact: 'board'
	}),
	chiefNext('chief-keep-tracks-apart', {
		when: staffCase,
		act: 'keep-tracks-apart',
		deadline: 'ongoing'
	}),
	chiefNext('chief-plan-information', {
		when: staffCase,
		act: 'plan-information',
		deadline: 'when-agreed'
	}),
	chiefNow('chief-sparring', {
		when: all(concern, not(any(workplace, theLeader))),
		act: 'ask-for-sparring',
		informs: ['authority'],
		givesWayTo: ['chief-call-intake'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	chiefNow('chief-advise-with-hr', {
		when: all(concern, workplace),
		act: 'advise',
		informs: ['leader', 'hr'],
		deadline: 'ongoing'
	}),
	chiefNext('chief-notify-if-need', {
		when: all(concern, not(theLeader)),
		act: 'notify',
		informs: ['authority'],
		givesWayTo: ['chief-call-intake'],
		deadline: 'ongoing',
		law: support,
		contact: 'intake'
	}),
	chiefNext('chief-extended-team', {
		when: all(serious, minor),
		act: 'gather-team',
		informs: ['leader'],
		givesWayTo: ['chief-gather-team', 'chief-gather-team-above'],
		deadline: 'ongoing'
	})
];
