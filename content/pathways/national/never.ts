/** What nobody does: the last column of the decision table. */
import { all, any, is, type NeverRule } from '#domain/pathway';
import { never } from './building.ts';
import {
	child,
	youth,
	minor,
	concern,
	serious,
	knowledge,
	nobody,
	somebody,
	parent,
	outside,
	workplace,
	theLeader,
	several,
	honour,
	elsewhere,
	health,
	digital,
	notified,
	staffCase
} from './when.ts';

export const neverRules: readonly NeverRule[] = [
	never('never-tell-parents', {
		when: all(serious, parent),
		acts: ['tell-parents'],
		persons: ['parents']
	}),
	never('never-tell-parents-before-sparring', {
		when: all(concern, parent),
		acts: ['tell-parents'],
		persons: ['parents'],
		givesWayTo: ['never-tell-parents', 'never-tell-parents-unagreed']
	}),
	never('never-tell-parents-unagreed', {
		when: all(notified, any(outside, minor, workplace, theLeader)),
		acts: ['tell-parents'],
		persons: ['parents'],
		givesWayTo: ['never-tell-parents']
	}),
	never('never-tell-family', {
		when: all(honour, any(nobody, parent, outside, minor)),
		acts: ['tell-parents', 'tell-network'],
		persons: ['parents', 'network']
	}),
	never('never-warn', {
		when: somebody,
		acts: ['confront', 'tell-suspected'],
		roles: ['staff', 'leader', 'chief', 'authority']
	}),
	never('never-question-child', {
		when: serious,
		acts: ['question-child'],
		persons: ['child'],
		roles: ['staff', 'leader']
	}),
	never('never-show-child', {
		when: serious,
		acts: ['show-child'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-promise-secrecy', {
		when: serious,
		acts: ['promise-secrecy'],
		roles: ['staff', 'leader']
	}),
	never('never-wait', {
		when: notified,
		acts: ['wait'],
		roles: ['staff']
	}),
	never('never-wait-for-writing', {
		when: knowledge,
		acts: ['wait'],
		givesWayTo: ['never-wait'],
		roles: ['staff', 'leader']
	}),
	never('never-discuss', {
		when: any(workplace, theLeader),
		acts: ['tell-colleagues', 'inform-staff'],
		roles: ['staff']
	}),
	never('never-back-to-leader', {
		when: theLeader,
		acts: ['tell-leader'],
		persons: ['leader'],
		roles: ['staff']
	}),
	never('never-investigate', {
		when: any(concern, serious),
		acts: ['investigate'],
		roles: ['staff', 'leader']
	}),
	never('never-press', {
		when: staffCase,
		acts: ['inform-press'],
		roles: ['staff', 'leader', 'chief']
	}),
	never('never-spread-images', {
		when: all(serious, any(is('setting', 'skole'), digital)),
		acts: ['spread-images'],
		roles: ['staff']
	}),
	never('never-leave-to-network', {
		when: all(serious, outside),
		acts: ['tell-network'],
		persons: ['network'],
		awaiting: true
	}),
	never('never-say-goodbye', {
		when: all(knowledge, workplace),
		acts: ['wait'],
		roles: ['leader', 'chief'],
		awaiting: true
	}),
	never('never-drift', {
		when: concern,
		acts: ['wait'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-ask-consent', {
		when: all(serious, health),
		acts: ['ask-leave'],
		roles: ['staff']
	}),
	never('never-leave-together', {
		when: all(serious, minor),
		acts: ['leave-together'],
		roles: ['staff', 'leader']
	}),
	never('never-face-to-face', {
		when: all(serious, minor),
		acts: ['bring-together'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-shame', {
		when: all(concern, child),
		acts: ['shame'],
		roles: ['staff', 'leader']
	}),
	never('never-label', {
		when: child,
		acts: ['label'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-discipline', {
		when: all(serious, youth),
		acts: ['discipline'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-parents-settle', {
		when: all(minor, elsewhere),
		acts: ['leave-to-parents'],
		roles: ['staff', 'leader'],
		awaiting: true
	}),
	never('never-mildest', {
		when: several,
		acts: ['choose-mildest'],
		roles: ['staff', 'leader', 'chief', 'authority'],
		awaiting: true
	})
];
