/** What staff do: the column M of the decision table. */
import { all, any, anyOf, is, not, type Step } from '#domain/pathway';
import { step, overgreb, support } from './building.ts';
import {
	child,
	minor,
	yellow,
	concern,
	serious,
	suspicion,
	knowledge,
	nobody,
	somebody,
	parent,
	outside,
	employee,
	workplace,
	theLeader,
	leaderAway,
	honour,
	dagpleje,
	club,
	health,
	withPickUp,
	digital,
	notified
} from './when.ts';

const staffNow = step('staff', 'now');
const staffNext = step('staff', 'next');
const staffLater = step('staff', 'later');

export const staff: readonly Step[] = [
	staffNow('call-intake', {
		when: all(serious, any(parent, outside, minor)),
		act: 'call-authority',
		informs: ['authority'],
		precedes: ['agree-going-home', 'agree-home', 'notify-in-writing'],
		givesWayTo: ['call-intake-yourself'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	staffNow('call-intake-yourself', {
		when: any(theLeader, all(workplace, any(knowledge, leaderAway))),
		act: 'call-authority',
		informs: ['authority'],
		precedes: ['agree-going-home', 'agree-home', 'notify-in-writing'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	staffNow('tell-leader-only', {
		when: all(not(leaderAway), not(dagpleje), any(employee, all(serious, workplace))),
		act: 'tell-leader',
		informs: ['leader'],
		deadline: 'at-once',
		contact: 'leader'
	}),
	staffNow('tell-leader-about-volunteer', {
		when: all(concern, is('suspected', 'volunteer'), not(leaderAway), not(dagpleje)),
		act: 'tell-leader',
		informs: ['leader'],
		deadline: 'at-once',
		contact: 'leader',
		awaiting: true
	}),
	staffNow('tell-chief-not-leader', {
		when: theLeader,
		act: 'tell-chief',
		informs: ['chief'],
		deadline: 'at-once',
		contact: 'chief'
	}),
	staffNow('agree-going-home', {
		when: all(serious, parent, withPickUp),
		act: 'agree',
		informs: ['authority'],
		deadline: 'before-child-goes-home',
		contact: 'intake'
	}),
	staffNow('agree-home', {
		when: all(serious, parent, not(anyOf('setting', 'anbringelse', 'myndighed'))),
		act: 'agree',
		informs: ['authority'],
		givesWayTo: ['agree-going-home'],
		deadline: 'before-child-goes-home',
		contact: 'intake'
	}),
	staffNow('notify-in-writing', {
		when: any(
			all(serious, any(parent, outside, minor)),
			theLeader,
			all(workplace, any(knowledge, leaderAway))
		),
		act: 'notify',
		informs: ['authority'],
		givesWayTo: ['notify-in-writing-past-leader'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	staffNow('notify-in-writing-past-leader', {
		when: all(theLeader, not(club)),
		act: 'notify',
		informs: ['authority'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	staffNow('notify-yourself', {
		when: all(suspicion, workplace, not(leaderAway)),
		act: 'notify',
		informs: ['authority'],
		givesWayTo: ['notify-in-writing'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	// Two notifications, one for each child: row 10.
	staffNow('notify-other-child', {
		when: all(serious, minor),
		act: 'notify',
		informs: ['authority'],
		deadline: 'at-once',
		law: support,
		contact: 'intake'
	}),
	staffNow('tell-leader-after-call', {
		when: all(serious, any(parent, outside, minor), not(dagpleje)),
		act: 'tell-leader',
		informs: ['leader'],
		givesWayTo: ['tell-leader-only'],
		deadline: 'same-day',
		contact: 'leader'
	}),
	staffNow('tell-consultant', {
		when: all(dagpleje, any(all(serious, not(theLeader)), all(concern, somebody, not(theLeader)))),
		act: 'tell-leader',
		informs: ['leader'],
		deadline: 'same-day',
		contact: 'consultant'
	}),
	staffNow('look-after-child', {
		when: all(serious, any(parent, outside)),
		act: 'protect',
		deadline: 'at-once'
	}),
	staffNow('look-after-exposed-child', {
		when: all(serious, minor),
		act: 'protect',
		givesWayTo: ['look-after-child'],
		deadline: 'at-once'
	}),
	staffNow('listen', { when: serious, act: 'listen', deadline: 'ongoing' }),
	staffNow('preserve-messages', {
		when: all(serious, any(is('setting', 'skole'), digital)),
		act: 'preserve-evidence',
		deadline: 'at-once'
	}),
	staffNow('write-verbatim', { when: serious, act: 'record', deadline: 'at-once' }),
	staffNow('record-findings', {
		when: all(serious, health),
		act: 'record',
		deadline: 'at-once'
	}),
	staffNow('stop-kindly', {
		when: all(concern, child, yellow),
		act: 'protect',
		deadline: 'at-once',
		awaiting: true
	}),
	staffNow('separate-children', {
		when: all(concern, child, yellow),
		act: 'separate',
		givesWayTo: ['look-after-child'],
		deadline: 'at-once'
	}),
	staffNow('sparring-first', {
		when: all(concern, parent),
		act: 'ask-for-sparring',
		informs: ['authority'],
		givesWayTo: ['call-intake', 'call-intake-yourself'],
		deadline: 'before-parents-are-told',
		contact: 'intake'
	}),
	staffNow('talk-with-leader', {
		when: all(concern, any(nobody, parent, outside, minor)),
		act: 'tell-colleagues',
		informs: ['leader', 'colleagues'],
		givesWayTo: ['tell-leader-after-call', 'tell-leader-only'],
		deadline: 'ongoing'
	}),
	staffNow('sparring', {
		when: all(concern, any(anyOf('suspected', 'nobody', 'volunteer'), outside, minor)),
		act: 'ask-for-sparring',
		informs: ['authority'],
		givesWayTo: ['sparring-first', 'call-intake', 'call-intake-yourself'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	staffNow('write-observations', {
		when: concern,
		act: 'record',
		givesWayTo: ['write-verbatim'],
		deadline: 'ongoing'
	}),
	staffNow('assess-need', {
		when: all(concern, not(theLeader)),
		act: 'assess',
		precedes: ['notify-if-need'],
		givesWayTo: ['notify-in-writing', 'notify-yourself'],
		deadline: 'ongoing',
		law: support
	}),
	staffNow('notify-if-need', {
		when: all(concern, not(theLeader), not(all(workplace, leaderAway))),
		act: 'notify',
		informs: ['authority'],
		givesWayTo: ['notify-in-writing', 'notify-yourself'],
		deadline: 'ongoing',
		law: support,
		contact: 'intake'
	}),
	staffNext('call-when-no-answer', {
		when: all(concern, any(nobody, parent, outside, minor)),
		act: 'call-authority',
		informs: ['authority'],
		givesWayTo: ['call-intake', 'call-intake-yourself'],
		deadline: 'before-child-goes-home',
		contact: 'intake'
	}),
	staffNext('agree-on-parents', {
		when: all(concern, parent),
		act: 'agree',
		informs: ['authority'],
		givesWayTo: ['call-intake', 'call-intake-yourself'],
		deadline: 'before-parents-are-told',
		contact: 'intake'
	}),
	staffNext('talk-with-parents', {
		when: all(concern, nobody, not(honour)),
		act: 'tell-parents',
		informs: ['parents'],
		deadline: 'ongoing'
	}),
	// Row 1c is itself a proposal. Its steps are row 1's, which hold for every concern; only the talk with
	// the parents, which row 1 has where nothing points at anybody, rests on 1c alone.
	staffNext('talk-with-parents-about-another', {
		when: all(concern, outside, not(honour)),
		act: 'tell-parents',
		informs: ['parents'],
		givesWayTo: ['talk-with-parents'],
		deadline: 'ongoing',
		text: 'talk-with-parents',
		awaiting: true
	}),
	staffNext('set-date', { when: concern, act: 'follow-up', deadline: 'ongoing', awaiting: true }),
	// When the municipality does not act (I27).
	staffLater('nobody-acts', {
		when: notified,
		act: 'follow-up',
		deadline: 'ongoing',
		law: ['barnets-lov-151-153']
	})
];
