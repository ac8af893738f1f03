/**
 * The national path: rows 1–8 of the decision table. A concern or suspicion about a child or young
 * person as the one who harms leads to the strictest confirmed steps; its own rows are not here yet.
 * Steps marked `awaiting` are proposals until a professional approver confirms them.
 */
import {
	all,
	any,
	anyOf,
	is,
	not,
	type Act,
	type Condition,
	type Deadline,
	type Definition,
	type NeverRule,
	type NoteHint,
	type Person,
	type Phase,
	type Question,
	type Role,
	type Step
} from '#domain/pathway';

const concern = is('degree', 'concern');
const serious = anyOf('degree', 'suspicion', 'knowledge');
const knowledge = is('degree', 'knowledge');

const parent = is('suspected', 'parent');
const outside = anyOf('suspected', 'network-adult', 'unknown-adult');
const workplace = anyOf('suspected', 'employee', 'volunteer');
const theLeader = is('suspected', 'leader');
const child = is('suspected', 'child');
const somebody = not(is('suspected', 'nobody'));

const leaderAway = is('leader', 'away');
const dagpleje = is('setting', 'dagpleje');
const club = is('setting', 'forening');
const withPickUp = anyOf('setting', 'dagpleje', 'dagtilbud', 'skole');

/** The municipality has, or is about to get, a notification. */
const notified = any(serious, theLeader);

interface StepWords {
	readonly when: Condition;
	readonly act: Act;
	readonly informs?: readonly Person[];
	readonly precedes?: readonly string[];
	readonly givesWayTo?: readonly string[];
	readonly deadline: Deadline;
	readonly law?: readonly string[];
	readonly contact?: string;
	/** Where another step's words serve. */
	readonly text?: string;
	readonly seenBy?: readonly Role[];
	readonly awaiting?: true;
}

const step =
	(owner: Step['owner'], phase: Phase) =>
	(id: string, words: StepWords): Step => ({
		id,
		when: words.when,
		act: words.act,
		owner,
		informs: words.informs ?? [],
		precedes: words.precedes ?? [],
		givesWayTo: words.givesWayTo ?? [],
		phase,
		deadline: words.deadline,
		law: words.law ?? [],
		...(words.contact ? { contact: words.contact } : {}),
		text: words.text ?? id,
		...(words.seenBy ? { seen: { by: words.seenBy, text: `${id}.seen` } } : {}),
		status: words.awaiting ? 'awaiting' : 'confirmed'
	});

const overgreb = ['barnets-lov-133-1-4', 'barnets-lov-133-1'];
const support = ['barnets-lov-133-1'];
const everybody = ['barnets-lov-135'];

const staffNow = step('staff', 'now');
const staffNext = step('staff', 'next');
const leaderNow = step('leader', 'now');
const leaderNext = step('leader', 'next');
const chiefNow = step('chief', 'now');
const chiefNext = step('chief', 'next');
const authorityNow = step('authority', 'now');
const authorityNext = step('authority', 'next');
const authorityLater = step('authority', 'later');

const everyone: readonly Step[] = [
	step('everyone', 'now')('call-112', {
		when: is('danger', 'yes'),
		act: 'call-112',
		informs: ['police'],
		deadline: 'at-once',
		contact: 'emergency'
	})
];

const staff: readonly Step[] = [
	staffNow('call-intake', {
		when: all(serious, any(parent, outside, child)),
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
		when: all(
			not(leaderAway),
			not(dagpleje),
			any(is('suspected', 'employee'), all(serious, workplace))
		),
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
			all(serious, any(parent, outside, child)),
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
		when: all(is('degree', 'suspicion'), workplace, not(leaderAway)),
		act: 'notify',
		informs: ['authority'],
		givesWayTo: ['notify-in-writing'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	staffNow('tell-leader-after-call', {
		when: all(serious, any(parent, outside, child), not(dagpleje)),
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
		when: all(serious, any(parent, outside, child)),
		act: 'protect',
		deadline: 'at-once'
	}),
	staffNow('listen', { when: serious, act: 'listen', deadline: 'ongoing' }),
	staffNow('preserve-messages', {
		when: all(serious, is('setting', 'skole')),
		act: 'preserve-evidence',
		deadline: 'at-once'
	}),
	staffNow('write-verbatim', { when: serious, act: 'record', deadline: 'at-once' }),
	staffNow('record-findings', {
		when: all(serious, is('setting', 'sundhed')),
		act: 'record',
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
		when: all(concern, any(is('suspected', 'nobody'), parent, outside, child)),
		act: 'tell-colleagues',
		informs: ['leader', 'colleagues'],
		deadline: 'ongoing'
	}),
	staffNow('sparring', {
		when: all(concern, any(anyOf('suspected', 'nobody', 'volunteer'), outside, child)),
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
		when: all(concern, any(is('suspected', 'nobody'), parent, outside, child)),
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
		when: all(concern, is('suspected', 'nobody'), not(is('honour', 'yes'))),
		act: 'tell-parents',
		informs: ['parents'],
		deadline: 'ongoing'
	}),
	// Row 1c is itself a proposal. Its steps are row 1's, which hold for every concern; only the talk with
	// the parents, which row 1 has where nothing points at anybody, rests on 1c alone.
	staffNext('talk-with-parents-about-another', {
		when: all(concern, outside, not(is('honour', 'yes'))),
		act: 'tell-parents',
		informs: ['parents'],
		givesWayTo: ['talk-with-parents'],
		deadline: 'ongoing',
		text: 'talk-with-parents',
		awaiting: true
	}),
	staffNext('set-date', { when: concern, act: 'follow-up', deadline: 'ongoing', awaiting: true })
];

const leader: readonly Step[] = [
	leaderNow('leader-call-intake', {
		when: all(serious, any(parent, outside, child)),
		act: 'call-authority',
		informs: ['authority'],
		precedes: ['leader-going-home', 'leader-agree-home', 'leader-agree-who-writes'],
		deadline: 'at-once',
		law: overgreb,
		contact: 'intake'
	}),
	leaderNow('leader-contact-chief', {
		when: any(
			theLeader,
			all(serious, is('suspected', 'employee'), not(anyOf('setting', 'privat', 'forening')))
		),
		act: 'tell-chief',
		informs: ['chief'],
		deadline: 'at-once',
		contact: 'chief'
	}),
	leaderNow('leader-contact-board', {
		when: all(
			serious,
			any(
				is('suspected', 'volunteer'),
				all(is('suspected', 'employee'), anyOf('setting', 'privat', 'forening'))
			)
		),
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
		when: all(serious, any(parent, outside, child)),
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
	leaderNow('leader-sparring', {
		when: all(concern, any(anyOf('suspected', 'nobody', 'child'), outside)),
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
		law: [...support, ...everybody]
	}),
	leaderNext('leader-agree-parents', {
		when: all(serious, any(outside, child)),
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
	})
];

const chief: readonly Step[] = [
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
		when: all(not(knowledge), any(theLeader, all(serious, workplace))),
		act: 'agree',
		informs: ['authority'],
		givesWayTo: ['chief-police-same-day'],
		deadline: 'same-day',
		contact: 'intake'
	}),
	chiefNext('chief-agree-parents', {
		when: any(theLeader, all(serious, workplace)),
		act: 'agree',
		informs: ['authority'],
		deadline: 'ongoing',
		contact: 'intake'
	}),
	chiefNext('chief-relief', {
		when: any(theLeader, all(serious, workplace)),
		act: 'separate',
		deadline: 'ongoing'
	}),
	chiefNext('chief-keep-tracks-apart', {
		when: any(theLeader, all(serious, workplace)),
		act: 'keep-tracks-apart',
		deadline: 'ongoing'
	}),
	chiefNext('chief-plan-information', {
		when: any(theLeader, all(serious, workplace)),
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
	})
];

const authority: readonly Step[] = [
	authorityNow('accept-directly', {
		when: notified,
		act: 'accept-notification',
		precedes: ['register'],
		deadline: 'at-once'
	}),
	authorityNow('register', {
		when: notified,
		act: 'record',
		precedes: ['assess-danger'],
		deadline: 'at-once',
		law: ['barnets-lov-136-1']
	}),
	authorityNow('assess-honour-risk', {
		when: is('honour', 'yes'),
		act: 'assess-risk',
		deadline: 'before-parents-are-told',
		law: ['barnets-lov-18-3']
	}),
	authorityNow('assess-danger', {
		when: notified,
		act: 'assess',
		deadline: 'within-24-hours',
		law: ['barnets-lov-136-24h'],
		seenBy: ['staff', 'leader', 'chief']
	}),
	authorityNow('safe-today', { when: serious, act: 'assess', deadline: 'same-day' }),
	authorityNow('acute-protection', { when: knowledge, act: 'protect', deadline: 'at-once' }),
	authorityNow('secure-evidence', {
		when: knowledge,
		act: 'preserve-evidence',
		deadline: 'at-once',
		contact: 'police'
	}),
	authorityNow('tell-child-of-companion', {
		when: serious,
		act: 'advise',
		informs: ['child'],
		deadline: 'ongoing',
		law: ['barnets-lov-6']
	}),
	authorityNow('talk-with-child-alone', {
		when: all(serious, parent),
		act: 'talk-with-child',
		informs: ['child'],
		deadline: 'ongoing',
		law: ['barnets-lov-137-3']
	}),
	authorityNow('talk-with-child', {
		when: all(serious, not(parent)),
		act: 'talk-with-child',
		informs: ['child'],
		givesWayTo: ['talk-with-child-alone'],
		deadline: 'ongoing',
		law: ['barnets-lov-137-3']
	}),
	authorityNow('reassess', {
		when: serious,
		act: 'assess',
		deadline: 'ongoing',
		law: ['barnets-lov-137-1']
	}),
	authorityNow('authority-advise', { when: concern, act: 'advise', deadline: 'ongoing' }),
	authorityNow('authority-advise-parents', {
		when: all(concern, parent),
		act: 'advise',
		deadline: 'before-parents-are-told'
	}),
	authorityNext('open-screening', {
		when: all(concern, not(theLeader)),
		act: 'assess',
		givesWayTo: ['assess-danger'],
		deadline: 'ongoing',
		law: ['barnets-lov-18']
	}),
	authorityNext('agree-with-chief', {
		when: any(theLeader, all(serious, workplace)),
		act: 'agree',
		informs: ['chief'],
		deadline: 'ongoing'
	}),
	authorityNext('authority-keep-tracks-apart', {
		when: any(theLeader, all(serious, workplace)),
		act: 'keep-tracks-apart',
		deadline: 'ongoing'
	}),
	authorityNext('decide-investigation', {
		when: serious,
		act: 'assess',
		precedes: ['use-childrens-house'],
		deadline: 'ongoing',
		law: ['barnets-lov-20-1']
	}),
	authorityNext('consider-siblings', {
		when: serious,
		act: 'assess',
		deadline: 'ongoing',
		law: ['barnets-lov-21-1']
	}),
	authorityNext('consider-other-children', {
		when: all(serious, not(parent)),
		act: 'assess',
		deadline: 'ongoing'
	}),
	authorityNext('use-childrens-house', {
		when: serious,
		act: 'use-childrens-house',
		deadline: 'ongoing',
		law: ['barnets-lov-125']
	}),
	authorityNext('decide-on-police', {
		when: all(serious, any(parent, outside)),
		act: 'report-to-police',
		informs: ['police'],
		deadline: 'ongoing',
		contact: 'police',
		seenBy: ['staff', 'leader']
	}),
	authorityNext('placement-municipality', {
		when: all(serious, is('setting', 'anbringelse')),
		act: 'agree',
		deadline: 'same-day'
	}),
	authorityNext('receipt', {
		when: notified,
		act: 'follow-up',
		informs: ['reporter'],
		deadline: 'within-6-working-days',
		law: ['barnets-lov-138-kvittering'],
		seenBy: ['staff', 'leader'],
		awaiting: true
	}),
	authorityLater('decide-on-parents', {
		when: all(serious, any(parent, child)),
		act: 'decide-on-parents',
		deadline: 'ongoing',
		seenBy: ['staff', 'leader']
	}),
	authorityLater('parents-in-protection', {
		when: all(serious, outside),
		act: 'tell-parents',
		informs: ['parents'],
		deadline: 'ongoing'
	}),
	authorityLater('finish-investigation', {
		when: serious,
		act: 'follow-up',
		deadline: 'within-4-months',
		law: ['barnets-lov-20-3']
	})
];

/** Steps on the professional's duty, and the words they have in a club. */
const inClubs: Readonly<Record<string, string>> = {
	'call-intake': 'call-intake',
	'call-intake-yourself': 'call-intake-yourself',
	'notify-in-writing': 'notify-in-writing-in-club',
	'notify-yourself': 'notify-yourself-in-club',
	'assess-need': 'assess-need',
	'notify-if-need': 'notify-if-need',
	'leader-call-intake': 'leader-call-intake',
	'leader-notify': 'leader-notify',
	'leader-support-notifier': 'leader-support-notifier'
};

/**
 * In a club everybody's duty holds (barnets lov § 135), not the professional's: the same steps on another
 * provision. Where nobody knows the setting the professional's form stands, as the stricter.
 */
function withClubs(steps: readonly Step[]): readonly Step[] {
	const both = (ids: readonly string[]) =>
		ids.flatMap((id) => (inClubs[id] ? [id, `${id}-in-club`] : [id]));
	return steps.flatMap((one) => {
		const linked = { ...one, precedes: both(one.precedes), givesWayTo: both(one.givesWayTo) };
		const text = inClubs[one.id];
		if (!text) return [linked];
		return [
			{ ...linked, when: all(one.when, not(club)) },
			{
				...linked,
				id: `${one.id}-in-club`,
				when: all(one.when, club),
				givesWayTo: [...linked.givesWayTo, one.id],
				law: everybody,
				text
			}
		];
	});
}

const notAuthority: readonly Role[] = ['staff', 'leader', 'chief'];

const never = (
	id: string,
	words: {
		readonly when: Condition;
		readonly acts: readonly Act[];
		readonly persons?: readonly Person[];
		readonly givesWayTo?: readonly string[];
		readonly roles?: readonly Role[];
		readonly awaiting?: true;
	}
): NeverRule => ({
	id,
	when: words.when,
	acts: words.acts,
	persons: words.persons ?? [],
	...(words.givesWayTo ? { givesWayTo: words.givesWayTo } : {}),
	roles: words.roles ?? notAuthority,
	text: id,
	why: `${id}.why`,
	status: words.awaiting ? 'awaiting' : 'confirmed'
});

const neverRules: readonly NeverRule[] = [
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
		when: all(any(serious, theLeader), any(outside, child, workplace, theLeader)),
		acts: ['tell-parents'],
		persons: ['parents'],
		givesWayTo: ['never-tell-parents']
	}),
	never('never-tell-family', {
		when: all(is('honour', 'yes'), any(is('suspected', 'nobody'), parent, outside, child)),
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
		when: any(serious, theLeader),
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
		when: any(theLeader, all(serious, workplace)),
		acts: ['inform-press'],
		roles: ['staff', 'leader', 'chief']
	}),
	never('never-spread-images', {
		when: all(serious, is('setting', 'skole')),
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
	})
];

const note = (id: string, when: Condition, ...by: readonly Role[]): NoteHint => ({
	id,
	when,
	roles: by,
	text: id,
	status: 'confirmed'
});

const notes: readonly NoteHint[] = [
	note('note-own-words', any(concern, serious), 'staff', 'leader'),
	note('note-your-question', any(concern, serious), 'staff', 'leader'),
	note('note-time-and-place', any(concern, serious), 'staff', 'leader'),
	note('note-who-was-there', any(concern, serious), 'staff', 'leader'),
	note('note-what-you-saw', any(concern, serious), 'staff', 'leader'),
	note('note-who-you-called', notified, 'staff', 'leader', 'chief', 'authority')
];

const question = (
	fact: string,
	values: readonly string[],
	extra: Pick<Question, 'when' | 'offered' | 'unknownAs'> = {}
): Question => ({
	id: `q-${fact}`,
	fact,
	...extra,
	text: `q-${fact}`,
	options: Object.fromEntries(values.map((value) => [value, `q-${fact}.${value}`])),
	definition: `q-${fact}.definition`
});

const values = {
	role: ['staff', 'leader', 'chief', 'authority'],
	degree: ['concern', 'suspicion', 'knowledge'],
	suspected: [
		'nobody',
		'parent',
		'employee',
		'volunteer',
		'leader',
		'child',
		'network-adult',
		'unknown-adult'
	],
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
	honour: ['yes', 'no'],
	leader: ['at-hand', 'away']
};

export const nationalPathway: Definition = {
	id: 'national',
	version: '1',
	facts: [
		{ id: 'danger', values: ['no', 'yes'], otherwise: 'no' },
		{ id: 'role', values: values.role },
		{ id: 'degree', values: values.degree },
		{
			id: 'suspected',
			values: values.suspected,
			suspects: {
				parent: ['parents', 'suspected'],
				employee: ['colleagues', 'suspected'],
				volunteer: ['colleagues', 'suspected'],
				leader: ['leader', 'suspected'],
				child: ['suspected'],
				'network-adult': ['network', 'suspected'],
				'unknown-adult': ['network', 'suspected']
			}
		},
		{ id: 'setting', values: values.setting },
		{ id: 'honour', values: values.honour },
		{ id: 'leader', values: values.leader }
	],
	questions: [
		question('role', values.role, { unknownAs: 'staff' }),
		question('degree', values.degree),
		question('suspected', values.suspected, { offered: { nobody: concern } }),
		question('setting', values.setting),
		question('honour', values.honour),
		question('leader', values.leader)
	],
	steps: [...everyone, ...withClubs([...staff, ...leader]), ...chief, ...authority],
	never: neverRules,
	notes,
	slots: ['emergency', 'intake', 'after-hours', 'leader', 'chief', 'board', 'consultant', 'police']
};
