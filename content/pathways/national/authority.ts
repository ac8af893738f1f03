/** What the authority does: the column A of the decision table, with its clocks. */
import { all, any, anyOf, is, not, type Step } from '#domain/pathway';
import { step } from './building.ts';
import {
	youth,
	minor,
	concern,
	serious,
	knowledge,
	parent,
	outside,
	theLeader,
	several,
	honour,
	elsewhere,
	withPolice,
	notified,
	staffCase
} from './when.ts';

const authorityNow = step('authority', 'now');
const authorityNext = step('authority', 'next');
const authorityLater = step('authority', 'later');

const acute = all(serious, any(knowledge, is('danger', 'yes')));
/** The children's house is a duty where the child itself was exposed and police or health services are in it. */
const houseCase = all(
	serious,
	anyOf('kind', 'physical', 'psychological', 'sexual', 'digital'),
	withPolice
);

export const authority: readonly Step[] = [
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
		when: honour,
		act: 'assess-risk',
		deadline: 'before-parents-are-told',
		law: ['barnets-lov-18-3']
	}),
	authorityNow('triage', {
		when: notified,
		act: 'assess',
		precedes: ['assess-danger'],
		deadline: 'same-day'
	}),
	authorityNow('assess-danger', {
		when: notified,
		act: 'assess',
		deadline: 'within-24-hours',
		law: ['barnets-lov-136-24h'],
		seenBy: ['staff', 'leader', 'chief']
	}),
	authorityNow('decide-category', { when: several, act: 'assess', deadline: 'same-day' }),
	authorityNow('safe-today', { when: serious, act: 'assess', deadline: 'same-day' }),
	authorityNow('acute-protection', { when: acute, act: 'protect', deadline: 'at-once' }),
	authorityNow('secure-evidence', {
		when: knowledge,
		act: 'preserve-evidence',
		deadline: 'at-once',
		contact: 'police'
	}),
	authorityNow('emergency-decision', {
		when: acute,
		act: 'decide-emergency',
		deadline: 'at-once',
		law: ['barnets-lov-143']
	}),
	authorityNow('emergency-notice', {
		when: acute,
		act: 'follow-up',
		deadline: 'within-24-hours',
		law: ['barnets-lov-143-orientering']
	}),
	authorityNext('emergency-approval', {
		when: acute,
		act: 'follow-up',
		deadline: 'within-7-days',
		law: ['barnets-lov-143-godkendelse']
	}),
	authorityLater('emergency-end', {
		when: acute,
		act: 'follow-up',
		deadline: 'within-1-month',
		law: ['barnets-lov-143-varighed']
	}),
	authorityNow('preserve-traces', {
		when: all(serious, anyOf('kind', 'physical', 'sexual'), is('hours', 'recent')),
		act: 'preserve-evidence',
		deadline: 'at-once',
		awaiting: true
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
	authorityNow('hear-child', {
		when: serious,
		act: 'listen',
		informs: ['child'],
		deadline: 'ongoing',
		law: ['barnets-lov-5']
	}),
	authorityNow('second-opinion', { when: notified, act: 'agree', deadline: 'ongoing' }),
	authorityNow('reassess', {
		when: all(serious, is('support', 'yes')),
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
		when: staffCase,
		act: 'agree',
		informs: ['chief'],
		deadline: 'ongoing'
	}),
	authorityNext('authority-keep-tracks-apart', {
		when: staffCase,
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
		when: houseCase,
		act: 'use-childrens-house',
		deadline: 'ongoing',
		law: ['barnets-lov-125']
	}),
	authorityNext('consider-childrens-house', {
		when: all(serious, withPolice, is('kind', 'witnessing')),
		act: 'agree',
		givesWayTo: ['use-childrens-house'],
		deadline: 'ongoing'
	}),
	authorityNext('share-with-house', {
		when: houseCase,
		act: 'coordinate',
		informs: ['police'],
		deadline: 'ongoing',
		law: ['barnets-lov-126']
	}),
	authorityNext('explain-video-interview', {
		when: all(serious, withPolice),
		act: 'advise',
		informs: ['child'],
		deadline: 'ongoing',
		law: ['retsplejeloven-745-e', 'retsplejeloven-172-a']
	}),
	authorityNext('help-other-child', {
		when: all(serious, minor),
		act: 'help-other-child',
		deadline: 'ongoing',
		law: ['barnets-lov-18']
	}),
	authorityNext('two-cases', {
		when: all(serious, minor),
		act: 'keep-tracks-apart',
		deadline: 'same-day',
		awaiting: true
	}),
	authorityNext('treatment-centre', {
		when: all(serious, minor),
		act: 'support-children',
		deadline: 'ongoing'
	}),
	authorityNext('coordinate-institutions', {
		when: all(minor, elsewhere),
		act: 'coordinate',
		deadline: 'ongoing'
	}),
	authorityNext('advise-board', {
		when: all(staffCase, is('setting', 'privat')),
		act: 'advise',
		deadline: 'ongoing'
	}),
	authorityNext('decide-on-police-about-youth', {
		when: all(serious, youth),
		act: 'report-to-police',
		informs: ['police'],
		givesWayTo: ['decide-on-police'],
		deadline: 'ongoing',
		law: ['straffeloven-15'],
		contact: 'police',
		awaiting: true
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
		when: all(serious, any(parent, minor)),
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
	}),
	authorityLater('tell-new-municipality', {
		when: serious,
		act: 'follow-up',
		deadline: 'ongoing',
		law: ['barnets-lov-132']
	})
];
