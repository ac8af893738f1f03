/** What the leader does: the column L of the decision table. */
import { all, any, anyOf, is, not, type Step } from '#domain/pathway';
import { everybody, overgreb, step, support } from './building.ts';
import {
	child,
	youth,
	minor,
	yellow,
	concern,
	serious,
	knowledge,
	nobody,
	parent,
	outside,
	employee,
	workplace,
	theLeader,
	honour,
	elsewhere,
	withPickUp,
	ownBoard
} from './when.ts';

const leaderNow = step('leader', 'now');
const leaderNext = step('leader', 'next');

export const leader: readonly Step[] = [
	leaderNow('leader-call-intake', {
		when: all(serious, any(parent, outside, minor)),
		act: 'call-authority',
		informs: ['authority'],
		precedes: ['leader-going-home', 'leader-agree-home', 'leader-agree-who-writes'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	leaderNow('leader-contact-chief', {
		when: any(theLeader, all(serious, employee, not(ownBoard))),
		act: 'tell-chief',
		informs: ['chief'],
		deadline: 'at-once',
		contact: 'chief'
	}),
	leaderNow('leader-contact-board', {
		when: all(serious, any(is('suspected', 'volunteer'), all(employee, ownBoard))),
		act: 'tell-chief',
		informs: ['chief'],
		deadline: 'at-once',
		contact: 'board'
	}),
	leaderNow('leader-notify', {
		when: any(theLeader, all(serious, workplace)),
		act: 'notify',
		informs: ['authority'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	leaderNow('leader-keep-children-safe', {
		when: all(serious, workplace),
		act: 'protect',
		deadline: 'at-once'
	}),
	leaderNow('leader-keep-employee-away', {
		when: all(knowledge, workplace),
		act: 'separate',
		deadline: 'at-once',
		awaiting: true
	}),
	leaderNow('leader-going-home', {
		when: all(serious, parent, withPickUp),
		act: 'agree',
		informs: ['authority'],
		deadline: 'before-child-goes-home',
		contact: 'intake'
	}),
	leaderNow('leader-agree-home', {
		when: all(serious, parent, not(anyOf('setting', 'anbringelse', 'myndighed'))),
		act: 'agree',
		informs: ['authority'],
		givesWayTo: ['leader-going-home'],
		deadline: 'before-child-goes-home',
		contact: 'intake',
		text: 'agree-home'
	}),
	leaderNow('leader-agree-who-writes', {
		when: all(serious, any(parent, outside, minor)),
		act: 'agree',
		informs: ['reporter'],
		deadline: 'at-once'
	}),
	leaderNow('leader-support-notifier', {
		when: all(serious, not(theLeader)),
		act: 'support-notifier',
		informs: ['reporter'],
		deadline: 'at-once',
		law: support
	}),
	leaderNow('leader-sort', {
		when: all(concern, child),
		act: 'assess',
		deadline: 'ongoing'
	}),
	leaderNow('leader-sparring', {
		when: all(concern, any(nobody, minor, outside)),
		act: 'ask-for-sparring',
		informs: ['authority'],
		givesWayTo: ['leader-sparring-first', 'leader-call-intake', 'leader-notify'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	leaderNow('leader-sparring-first', {
		when: all(concern, parent),
		act: 'ask-for-sparring',
		informs: ['authority'],
		givesWayTo: ['leader-call-intake', 'leader-notify'],
		deadline: 'before-parents-are-told',
		contact: 'intake'
	}),
	leaderNow('leader-ask-chief', {
		when: all(concern, workplace),
		act: 'ask-for-sparring',
		informs: ['chief'],
		deadline: 'ongoing',
		contact: 'chief'
	}),
	leaderNow('leader-protect-quietly', {
		when: all(concern, workplace),
		act: 'protect',
		givesWayTo: ['leader-keep-children-safe'],
		deadline: 'ongoing'
	}),
	leaderNext('leader-support-need', {
		when: all(concern, not(theLeader)),
		act: 'support-notifier',
		informs: ['reporter'],
		givesWayTo: ['leader-support-notifier'],
		deadline: 'ongoing',
		law: [...support, ...everybody],
		contact: 'intake'
	}),
	leaderNext('leader-agree-parents', {
		when: all(serious, any(outside, minor)),
		act: 'agree',
		informs: ['authority'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	leaderNext('leader-follow-date', {
		when: concern,
		act: 'follow-up',
		deadline: 'ongoing',
		awaiting: true
	}),
	leaderNext('leader-talk-with-both-parents', {
		when: all(concern, child, yellow, not(honour)),
		act: 'tell-parents',
		informs: ['parents'],
		deadline: 'ongoing'
	}),
	leaderNext('leader-adjust-pedagogy', {
		when: all(concern, child, yellow),
		act: 'support-children',
		deadline: 'ongoing'
	}),
	leaderNext('leader-tell-chief-of-youth', {
		when: all(serious, youth, not(ownBoard)),
		act: 'tell-chief',
		informs: ['chief'],
		givesWayTo: ['leader-contact-chief'],
		deadline: 'same-day',
		contact: 'chief'
	}),
	leaderNext('leader-both-in-need', {
		when: all(serious, minor),
		act: 'assess',
		deadline: 'ongoing',
		law: support
	}),
	leaderNext('leader-plan-group', {
		when: all(serious, minor),
		act: 'support-children',
		deadline: 'ongoing'
	}),
	leaderNext('leader-coordinate', {
		when: all(minor, elsewhere),
		act: 'coordinate',
		informs: ['authority'],
		deadline: 'when-agreed',
		awaiting: true
	}),
	// A school's staff may have several employers.
	leaderNext('leader-other-employers', {
		when: all(serious, employee, is('setting', 'skole')),
		act: 'agree',
		informs: ['chief'],
		deadline: 'same-day',
		awaiting: true
	})
];
