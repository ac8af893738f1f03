/**
 * Cases of the national path: what each row of the decision table asks of each role. Data only; a
 * runner walks them, and a step, rule or question that no case visits fails the test.
 */
import type { Answers } from '#domain/pathway';

export interface PathwayCase {
	readonly title: string;
	readonly answers: Answers;
	/** Also the steps that await professional approval. */
	readonly awaiting?: true;
	/** Step ids in order, those of other roles included. */
	readonly now: readonly string[];
	readonly next: readonly string[];
	readonly later: readonly string[];
	readonly never: readonly string[];
}

export const cases: readonly PathwayCase[] = [
	{
		title:
			'row 1: a concern about nobody in particular ends in sparring, an assessment and a talk about wellbeing',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'nobody',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer', 'talk-with-parents'],
		later: [],
		never: ['never-investigate']
	},
	{
		title:
			'row 1 with honour: nobody talks with family or network before the authority has assessed the risk',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'nobody',
			setting: 'dagtilbud',
			honour: 'yes'
		},
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer'],
		later: [],
		never: ['never-tell-family', 'never-investigate']
	},
	{
		title: 'row 1, the leader gives support and sparring',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'nobody',
			honour: 'no'
		},
		now: ['leader-sparring'],
		next: ['leader-support-need'],
		later: [],
		never: ['never-investigate']
	},
	{
		title: 'row 1, the chief gets sparring too',
		answers: {
			role: 'chief',
			degree: 'concern',
			suspected: 'nobody',
			honour: 'no'
		},
		now: ['chief-sparring'],
		next: ['chief-notify-if-need'],
		later: [],
		never: []
	},
	{
		title: 'row 1, the authority advises and may open a screening',
		answers: {
			role: 'authority',
			degree: 'concern',
			suspected: 'nobody',
			honour: 'yes'
		},
		now: ['assess-honour-risk', 'authority-advise'],
		next: ['open-screening'],
		later: [],
		never: []
	},
	{
		title: 'row 1, proposals: a date for the concern',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'nobody',
			setting: 'dagtilbud',
			honour: 'no'
		},
		awaiting: true,
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer', 'talk-with-parents', 'set-date'],
		later: [],
		never: ['never-investigate', 'never-drift']
	},
	{
		title: 'row 1, proposals: the leader follows the date',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'nobody',
			honour: 'no'
		},
		awaiting: true,
		now: ['leader-sparring'],
		next: ['leader-support-need', 'leader-follow-date'],
		later: [],
		never: ['never-investigate', 'never-drift']
	},
	{
		title: 'row 1a: a concern about a parent gets sparring before anybody talks with the parents',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'parent',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'sparring-first',
			'talk-with-leader',
			'write-observations',
			'assess-need',
			'notify-if-need'
		],
		next: ['call-when-no-answer', 'agree-on-parents'],
		later: [],
		never: ['never-tell-parents-before-sparring', 'never-warn', 'never-investigate']
	},
	{
		title: 'row 1a in dagpleje the consultant stands in for the leader',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'parent',
			setting: 'dagpleje',
			honour: 'no'
		},
		now: [
			'tell-consultant',
			'sparring-first',
			'talk-with-leader',
			'write-observations',
			'assess-need',
			'notify-if-need'
		],
		next: ['call-when-no-answer', 'agree-on-parents'],
		later: [],
		never: ['never-tell-parents-before-sparring', 'never-warn', 'never-investigate']
	},
	{
		title: "row 1a in a club: a concern on everybody's duty",
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'parent',
			setting: 'forening',
			honour: 'no'
		},
		now: [
			'sparring-first',
			'talk-with-leader',
			'write-observations',
			'assess-need-in-club',
			'notify-if-need-in-club'
		],
		next: ['call-when-no-answer', 'agree-on-parents'],
		later: [],
		never: ['never-tell-parents-before-sparring', 'never-warn', 'never-investigate']
	},
	{
		title: 'row 1a, the leader gets sparring first',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'parent',
			honour: 'no'
		},
		now: ['leader-sparring-first'],
		next: ['leader-support-need'],
		later: [],
		never: ['never-tell-parents-before-sparring', 'never-warn', 'never-investigate']
	},
	{
		title: 'row 1a, the authority advises on the parents',
		answers: {
			role: 'authority',
			degree: 'concern',
			suspected: 'parent',
			honour: 'no'
		},
		now: ['authority-advise', 'authority-advise-parents'],
		next: ['open-screening'],
		later: [],
		never: ['never-warn']
	},
	{
		title: 'row 1b: a concern about a colleague goes to the leader only',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'employee',
			setting: 'dagtilbud',
			leader: 'at-hand'
		},
		now: ['tell-leader-only', 'write-observations', 'assess-need', 'notify-if-need'],
		next: [],
		later: [],
		never: ['never-warn', 'never-discuss', 'never-investigate']
	},
	{
		title: 'row 1b, the leader asks the chief and protects the children quietly',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'employee'
		},
		now: ['leader-ask-chief', 'leader-protect-quietly'],
		next: ['leader-support-need'],
		later: [],
		never: ['never-warn', 'never-investigate']
	},
	{
		title: 'row 1b, the chief advises with HR',
		answers: {
			role: 'chief',
			degree: 'concern',
			suspected: 'employee'
		},
		now: ['chief-advise-with-hr'],
		next: ['chief-notify-if-need'],
		later: [],
		never: ['never-warn']
	},
	{
		title: 'row 1b, volunteer: sparring until the proposal is confirmed',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'volunteer',
			setting: 'forening',
			leader: 'at-hand'
		},
		now: ['sparring', 'write-observations', 'assess-need-in-club', 'notify-if-need-in-club'],
		next: [],
		later: [],
		never: ['never-warn', 'never-discuss', 'never-investigate']
	},
	{
		title: 'row 1b, volunteer, proposals: the leader only',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'volunteer',
			setting: 'forening',
			leader: 'at-hand'
		},
		awaiting: true,
		now: [
			'tell-leader-about-volunteer',
			'sparring',
			'write-observations',
			'assess-need-in-club',
			'notify-if-need-in-club'
		],
		next: ['set-date'],
		later: [],
		never: ['never-warn', 'never-discuss', 'never-investigate', 'never-drift']
	},
	{
		title: 'row 1c: a concern about another adult is as row 1, and nobody confronts the person',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'network-adult',
			setting: 'skole',
			honour: 'no'
		},
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer'],
		later: [],
		never: ['never-warn', 'never-investigate']
	},
	{
		title: 'row 1c, proposals: a talk with the parents about wellbeing',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'network-adult',
			setting: 'skole',
			honour: 'no'
		},
		awaiting: true,
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer', 'talk-with-parents-about-another', 'set-date'],
		later: [],
		never: ['never-warn', 'never-investigate', 'never-drift']
	},
	{
		title: 'row 2: suspicion about a parent in a day care',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 2 with honour: neither family nor network is contacted',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'yes'
		},
		now: [
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-tell-family',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: "row 2 in a club: the same steps on everybody's duty",
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'forening',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake-in-club',
			'agree-home',
			'notify-in-writing-in-club',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 2, proposals: the child is not shown to others, a receipt comes',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police', 'receipt'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 2 in a dental clinic: findings are described',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'sundhed',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'agree-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'record-findings',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-ask-consent'
		]
	},
	{
		title: 'row 2 in a school: messages are kept and not passed on',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			honour: 'no'
		},
		now: [
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-spread-images'
		]
	},
	{
		title: 'row 2 with acute danger: 112 comes first',
		answers: {
			danger: 'yes',
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-112',
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 2, the leader calls the authority before the child goes home',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-going-home',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate'
		]
	},
	{
		title: 'row 2, the leader of a clinic agrees whether the child goes home',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'sundhed',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-agree-home',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate'
		]
	},
	{
		title: "row 2, the leader of a club calls on everybody's duty",
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'forening',
			honour: 'no'
		},
		now: [
			'leader-call-intake-in-club',
			'leader-agree-home',
			'leader-agree-who-writes',
			'leader-support-notifier-in-club',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate'
		]
	},
	{
		title: 'row 2, the chief makes sure that the authority is called',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'parent',
			honour: 'no'
		},
		now: ['chief-call-intake', 'assess-danger'],
		next: [],
		later: [],
		never: ['never-tell-parents', 'never-warn']
	},
	{
		title: 'row 2, the authority assesses, talks with the child and investigates',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: ['decide-investigation', 'consider-siblings', 'decide-on-police'],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 2, proposals: the authority confirms receipt',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no',
			hours: 'earlier'
		},
		awaiting: true,
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: ['decide-investigation', 'consider-siblings', 'decide-on-police', 'receipt'],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 2 in placement: both municipalities and the supervision are involved',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'anbringelse',
			kind: 'physical',
			honour: 'yes',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'assess-honour-risk',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'decide-on-police',
			'placement-municipality'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 3: knowledge about a parent is told by phone before anything is written',
		answers: {
			role: 'staff',
			degree: 'knowledge',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'agree-going-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 3, the leader does not wait for the written form',
		answers: {
			role: 'leader',
			degree: 'knowledge',
			suspected: 'parent',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-going-home',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait-for-writing',
			'never-investigate'
		]
	},
	{
		title: 'row 3, the authority protects at once and secures evidence',
		answers: {
			role: 'authority',
			degree: 'knowledge',
			suspected: 'parent',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'acute-protection',
			'secure-evidence',
			'emergency-decision',
			'emergency-notice',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: ['emergency-approval', 'decide-investigation', 'consider-siblings', 'decide-on-police'],
		later: ['emergency-end', 'decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 4: suspicion about another adult, parents are told as agreed',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'network-adult',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate'
		]
	},
	{
		title: 'row 4, the leader agrees who tells the parents',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'unknown-adult',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['leader-agree-parents', 'decide-on-police'],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate'
		]
	},
	{
		title: 'row 4, proposals: it is not left to the network',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'network-adult',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'call-intake',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police', 'receipt'],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-leave-to-network'
		]
	},
	{
		title: 'row 4, the authority makes the parents part of the protection',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'network-adult',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'decide-on-police'
		],
		later: ['parents-in-protection', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 5: suspicion about a colleague goes to the leader and to the authority',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud',
			kind: 'physical',
			leader: 'at-hand'
		},
		now: ['tell-leader-only', 'notify-yourself', 'listen', 'write-verbatim', 'assess-danger'],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 5, the leader contacts the chief and does not investigate',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud'
		},
		now: [
			'leader-contact-chief',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-support-notifier',
			'chief-gather-team',
			'assess-danger'
		],
		next: [],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 5 in a private day care: the board is the employer',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'privat'
		},
		now: [
			'leader-contact-board',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-support-notifier',
			'chief-gather-team',
			'assess-danger'
		],
		next: [],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: "row 5 in a club: staff write themselves, on everybody's duty",
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'forening',
			kind: 'physical',
			leader: 'at-hand'
		},
		now: [
			'tell-leader-only',
			'notify-yourself-in-club',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: "row 5 in a club, the leader notifies on everybody's duty",
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'forening'
		},
		now: [
			'leader-contact-board',
			'leader-notify-in-club',
			'leader-keep-children-safe',
			'leader-support-notifier-in-club',
			'chief-gather-team',
			'assess-danger'
		],
		next: [],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 5, the chief gathers the team',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud'
		},
		now: ['chief-call-intake', 'chief-gather-team', 'chief-consider-police', 'assess-danger'],
		next: [
			'chief-agree-parents',
			'chief-relief',
			'chief-keep-tracks-apart',
			'chief-plan-information'
		],
		later: [],
		never: ['never-tell-parents-unagreed', 'never-warn', 'never-press']
	},
	{
		title: 'row 5, the authority agrees with the chief and keeps the tracks apart',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'agree-with-chief',
			'authority-keep-tracks-apart',
			'decide-investigation',
			'consider-siblings',
			'consider-other-children'
		],
		later: ['finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 5v: a volunteer is handled as row 5, with the board of the association',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'volunteer',
			setting: 'dagtilbud'
		},
		now: [
			'leader-contact-board',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-support-notifier',
			'chief-gather-team',
			'assess-danger'
		],
		next: [],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 6: knowledge about a colleague is told by phone at once',
		answers: {
			role: 'staff',
			degree: 'knowledge',
			suspected: 'employee',
			setting: 'dagtilbud',
			kind: 'physical',
			leader: 'at-hand'
		},
		now: [
			'call-intake-yourself',
			'tell-leader-only',
			'notify-in-writing',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: "row 6 in a club: the phone at once, on everybody's duty",
		answers: {
			role: 'staff',
			degree: 'knowledge',
			suspected: 'employee',
			setting: 'forening',
			kind: 'physical',
			leader: 'at-hand'
		},
		now: [
			'call-intake-yourself-in-club',
			'tell-leader-only',
			'notify-in-writing-in-club',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 6, the chief contacts the police the same day',
		answers: {
			role: 'chief',
			degree: 'knowledge',
			suspected: 'employee',
			setting: 'dagtilbud'
		},
		now: ['chief-call-intake', 'chief-gather-team', 'chief-police-same-day', 'assess-danger'],
		next: [
			'chief-agree-parents',
			'chief-relief',
			'chief-keep-tracks-apart',
			'chief-plan-information'
		],
		later: [],
		never: ['never-tell-parents-unagreed', 'never-warn', 'never-press']
	},
	{
		title: 'row 6, proposals: the employee is kept from the children',
		answers: {
			role: 'leader',
			degree: 'knowledge',
			suspected: 'employee',
			setting: 'dagtilbud'
		},
		awaiting: true,
		now: [
			'leader-contact-chief',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-keep-employee-away',
			'leader-support-notifier',
			'chief-gather-team',
			'assess-danger'
		],
		next: ['receipt'],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait-for-writing',
			'never-investigate',
			'never-press',
			'never-say-goodbye'
		]
	},
	{
		title: 'row 7: when the leader is suspected one goes a level up and to the authority',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'leader',
			setting: 'dagtilbud',
			kind: 'physical'
		},
		now: [
			'call-intake-yourself',
			'tell-chief-not-leader',
			'notify-in-writing-past-leader',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-back-to-leader',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 7 holds for a concern too',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'leader',
			setting: 'dagtilbud'
		},
		now: [
			'call-intake-yourself',
			'tell-chief-not-leader',
			'notify-in-writing-past-leader',
			'write-observations',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-wait',
			'never-discuss',
			'never-back-to-leader',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 7, the chief takes over',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'leader',
			setting: 'dagtilbud'
		},
		now: [
			'chief-call-intake',
			'chief-take-over',
			'chief-gather-team-above',
			'chief-keep-children-safe',
			'chief-consider-police',
			'assess-danger'
		],
		next: [
			'chief-agree-parents',
			'chief-relief',
			'chief-keep-tracks-apart',
			'chief-plan-information'
		],
		later: [],
		never: ['never-tell-parents-unagreed', 'never-warn', 'never-press']
	},
	{
		title: 'row 7, a leader passes the case on',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'leader',
			setting: 'dagtilbud'
		},
		now: ['leader-contact-chief', 'leader-notify', 'assess-danger'],
		next: [],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 8: a leader who is away is passed',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud',
			kind: 'physical',
			leader: 'away'
		},
		now: ['call-intake-yourself', 'notify-in-writing', 'listen', 'write-verbatim', 'assess-danger'],
		next: [],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'row 8 holds for a concern too',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'employee',
			setting: 'dagtilbud',
			leader: 'away'
		},
		now: ['call-intake-yourself', 'notify-in-writing', 'write-observations'],
		next: [],
		later: [],
		never: ['never-warn', 'never-discuss', 'never-investigate']
	},
	{
		title: 'a child or young person as the one who harms: call the authority',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'child',
			setting: 'skole',
			honour: 'no'
		},
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-spread-images',
			'never-leave-together'
		]
	},
	{
		title: '"ved ikke" all the way is the strictest path',
		answers: {
			role: 'staff',
			degree: 'unknown',
			suspected: 'unknown',
			sorting: 'yellow',
			setting: 'unknown',
			honour: 'unknown'
		},
		now: [
			'call-intake-yourself',
			'tell-chief-not-leader',
			'agree-going-home',
			'notify-in-writing-past-leader',
			'notify-other-child',
			'look-after-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'record-findings',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-tell-family',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-back-to-leader',
			'never-investigate',
			'never-press',
			'never-spread-images',
			'never-ask-consent',
			'never-leave-together',
			'never-shame'
		]
	},
	{
		title: "row 10 in a club: both children, on everybody's duty",
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'child',
			setting: 'forening',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake-in-club',
			'notify-in-writing-in-club',
			'notify-other-child-in-club',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-leave-together'
		]
	},
	{
		title: 'row 10 in a club, the leader',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'child',
			setting: 'forening',
			honour: 'no'
		},
		now: [
			'leader-call-intake-in-club',
			'leader-agree-who-writes',
			'leader-support-notifier-in-club',
			'assess-danger'
		],
		next: ['leader-agree-parents', 'leader-both-in-need-in-club', 'leader-plan-group'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-leave-together'
		]
	},
	{
		title: 'row 9: a yellow behaviour is stopped and talked about, and nobody is shamed',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'child',
			sorting: 'yellow',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'separate-children',
			'talk-with-leader',
			'sparring',
			'write-observations',
			'assess-need',
			'notify-if-need'
		],
		next: ['call-when-no-answer'],
		later: [],
		never: ['never-warn', 'never-investigate', 'never-shame']
	},
	{
		title: 'row 9, proposals: stopped kindly, and nobody is called an offender',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'child',
			sorting: 'yellow',
			place: 'same',
			setting: 'dagtilbud',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'stop-kindly',
			'separate-children',
			'talk-with-leader',
			'sparring',
			'write-observations',
			'assess-need',
			'notify-if-need'
		],
		next: ['call-when-no-answer', 'set-date'],
		later: [],
		never: ['never-warn', 'never-investigate', 'never-drift', 'never-shame', 'never-label']
	},
	{
		title: 'row 9: green is seen and talked about with the leader',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'child',
			sorting: 'green',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer'],
		later: [],
		never: ['never-warn', 'never-investigate', 'never-shame']
	},
	{
		title: 'row 9, the leader sorts, talks with both sets of parents and adjusts the work',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'child',
			sorting: 'yellow',
			honour: 'no'
		},
		now: ['leader-sort', 'leader-sparring'],
		next: ['leader-support-need', 'leader-talk-with-both-parents', 'leader-adjust-pedagogy'],
		later: [],
		never: ['never-warn', 'never-investigate', 'never-shame']
	},
	{
		title: 'row 9 with honour: the leader talks with no parents',
		answers: {
			role: 'leader',
			degree: 'concern',
			suspected: 'child',
			sorting: 'yellow',
			honour: 'yes'
		},
		now: ['leader-sort', 'leader-sparring'],
		next: ['leader-support-need', 'leader-adjust-pedagogy'],
		later: [],
		never: ['never-tell-family', 'never-warn', 'never-investigate', 'never-shame']
	},
	{
		title: 'row 10: a red behaviour is notified about both children, even as a concern',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'child',
			sorting: 'red',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-leave-together'
		]
	},
	{
		title: 'row 9, in doubt about the colour: the strictest path',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'child',
			sorting: 'unknown',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'write-verbatim',
			'separate-children',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-leave-together',
			'never-shame'
		]
	},
	{
		title: 'row 10, proposals',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'child',
			place: 'same',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['receipt'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-leave-together',
			'never-face-to-face',
			'never-label'
		]
	},
	{
		title: 'row 10, the leader supports both children and plans for the group',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'child',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['leader-agree-parents', 'leader-both-in-need', 'leader-plan-group'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-leave-together'
		]
	},
	{
		title: 'row 10, the chief gathers the extended team',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'child',
			honour: 'no'
		},
		now: ['chief-call-intake', 'assess-danger'],
		next: ['chief-extended-team'],
		later: [],
		never: ['never-tell-parents-unagreed', 'never-warn']
	},
	{
		title: 'row 10, the authority helps the other child too',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'child',
			place: 'same',
			setting: 'skole',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'help-other-child',
			'treatment-centre'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 10, proposals: two cases with a case worker each',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'child',
			place: 'same',
			setting: 'skole',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no',
			hours: 'earlier'
		},
		awaiting: true,
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'help-other-child',
			'two-cases',
			'treatment-centre',
			'receipt'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 11: a young person of 15–17 as row 10',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'youth',
			setting: 'skole',
			honour: 'no'
		},
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'assess-danger'
		],
		next: [],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-spread-images',
			'never-leave-together'
		]
	},
	{
		title: 'row 11, proposals: not a matter of discipline',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'youth',
			place: 'other',
			setting: 'skole',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'call-intake',
			'notify-in-writing',
			'notify-other-child',
			'tell-leader-after-call',
			'look-after-exposed-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'assess-danger'
		],
		next: ['receipt'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-spread-images',
			'never-leave-together',
			'never-face-to-face',
			'never-discipline',
			'never-parents-settle'
		]
	},
	{
		title: 'row 11, the leader tells the chief',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'youth',
			setting: 'skole',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: [
			'leader-agree-parents',
			'leader-tell-chief-of-youth',
			'leader-both-in-need',
			'leader-plan-group'
		],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-leave-together'
		]
	},
	{
		title: 'row 11, the authority: the police only as a proposal',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'youth',
			place: 'same',
			setting: 'skole',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no',
			hours: 'earlier'
		},
		awaiting: true,
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'help-other-child',
			'two-cases',
			'treatment-centre',
			'decide-on-police-about-youth',
			'receipt'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 1c: a concern about a young person',
		answers: {
			role: 'staff',
			degree: 'concern',
			suspected: 'youth',
			setting: 'skole',
			honour: 'no'
		},
		now: ['talk-with-leader', 'sparring', 'write-observations', 'assess-need', 'notify-if-need'],
		next: ['call-when-no-answer'],
		later: [],
		never: ['never-warn', 'never-investigate']
	},
	{
		title: 'row 12: the authority coordinates between two places',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'child',
			place: 'other',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'help-other-child',
			'treatment-centre',
			'coordinate-institutions'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 12, proposals: the leaders coordinate through the authority',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'child',
			place: 'other',
			setting: 'dagtilbud',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'leader-call-intake',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: [
			'leader-agree-parents',
			'leader-both-in-need',
			'leader-plan-group',
			'leader-coordinate',
			'receipt'
		],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-leave-together',
			'never-face-to-face',
			'never-label',
			'never-parents-settle'
		]
	},
	{
		title: 'row 13: several suspected is the strictest path for staff',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'several',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake-yourself',
			'tell-chief-not-leader',
			'agree-going-home',
			'notify-in-writing-past-leader',
			'notify-other-child',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-back-to-leader',
			'never-investigate',
			'never-press',
			'never-leave-together'
		]
	},
	{
		title: 'row 13, the leader',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'several',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'leader-call-intake',
			'leader-contact-chief',
			'leader-contact-board',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-going-home',
			'leader-agree-who-writes',
			'leader-support-notifier',
			'assess-danger'
		],
		next: ['leader-agree-parents', 'leader-both-in-need', 'leader-plan-group', 'decide-on-police'],
		later: ['decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press',
			'never-leave-together'
		]
	},
	{
		title: 'row 13, the chief',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'several',
			setting: 'dagtilbud',
			honour: 'no'
		},
		now: [
			'chief-call-intake',
			'chief-take-over',
			'chief-gather-team-above',
			'chief-keep-children-safe',
			'chief-consider-police',
			'assess-danger'
		],
		next: [
			'chief-agree-parents',
			'chief-relief',
			'chief-keep-tracks-apart',
			'chief-plan-information'
		],
		later: [],
		never: ['never-tell-parents', 'never-warn', 'never-press']
	},
	{
		title: 'row 13, the authority decides case by case',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'several',
			place: 'same',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'decide-category',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'agree-with-chief',
			'authority-keep-tracks-apart',
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'help-other-child',
			'treatment-centre',
			'decide-on-police'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'row 13, proposals: never the mildest path',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'several',
			place: 'same',
			setting: 'dagtilbud',
			kind: 'physical',
			honour: 'no'
		},
		awaiting: true,
		now: [
			'call-intake-yourself',
			'tell-chief-not-leader',
			'agree-going-home',
			'notify-in-writing-past-leader',
			'notify-other-child',
			'look-after-child',
			'listen',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police', 'receipt'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-wait',
			'never-discuss',
			'never-back-to-leader',
			'never-investigate',
			'never-press',
			'never-leave-to-network',
			'never-leave-together',
			'never-face-to-face',
			'never-label',
			'never-discipline',
			'never-mildest'
		]
	},
	{
		title: 'digital abuse outside school: messages are kept as they are',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'unknown-adult',
			setting: 'forening',
			kind: 'digital',
			honour: 'no'
		},
		now: [
			'call-intake-in-club',
			'notify-in-writing-in-club',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'preserve-messages',
			'write-verbatim',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts'],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-spread-images'
		]
	},
	{
		title: 'health care: confidentiality stands back',
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'sundhed',
			kind: 'physical',
			honour: 'no'
		},
		now: [
			'call-intake',
			'agree-home',
			'notify-in-writing',
			'tell-leader-after-call',
			'look-after-child',
			'listen',
			'write-verbatim',
			'record-findings',
			'assess-danger'
		],
		next: ['decide-on-police'],
		later: ['nobody-acts', 'decide-on-parents'],
		never: [
			'never-tell-parents',
			'never-warn',
			'never-question-child',
			'never-promise-secrecy',
			'never-wait',
			'never-investigate',
			'never-ask-consent'
		]
	},
	{
		title: 'a school with several employers, a proposal',
		answers: {
			role: 'leader',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'skole'
		},
		awaiting: true,
		now: [
			'leader-contact-chief',
			'leader-notify',
			'leader-keep-children-safe',
			'leader-support-notifier',
			'chief-gather-team',
			'assess-danger'
		],
		next: ['leader-other-employers', 'receipt'],
		later: [],
		never: [
			'never-tell-parents-unagreed',
			'never-warn',
			'never-question-child',
			'never-show-child',
			'never-promise-secrecy',
			'never-investigate',
			'never-press'
		]
	},
	{
		title: 'a private place: the chief agrees with the board',
		answers: {
			role: 'chief',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'privat'
		},
		now: ['chief-call-intake', 'chief-gather-team', 'chief-consider-police', 'assess-danger'],
		next: [
			'chief-agree-parents',
			'chief-agree-with-board',
			'chief-keep-tracks-apart',
			'chief-plan-information'
		],
		later: [],
		never: ['never-tell-parents-unagreed', 'never-warn', 'never-press']
	},
	{
		title: 'a private place: the authority advises the board',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'privat',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child',
			'hear-child',
			'second-opinion'
		],
		next: [
			'agree-with-chief',
			'authority-keep-tracks-apart',
			'decide-investigation',
			'consider-siblings',
			'consider-other-children',
			'advise-board'
		],
		later: ['finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: "the children's house where police or health services are in it",
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			kind: 'sexual',
			honour: 'no',
			police: 'yes',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'use-childrens-house',
			'share-with-house',
			'explain-video-interview',
			'decide-on-police'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: "the children's house may be used for a witness",
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			kind: 'witnessing',
			honour: 'no',
			police: 'yes',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'consider-childrens-house',
			'explain-video-interview',
			'decide-on-police'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: "no children's house in neglect",
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			kind: 'neglect',
			honour: 'no',
			police: 'yes',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'explain-video-interview',
			'decide-on-police'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'a child with support is re-assessed by somebody new',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'anbringelse',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'yes'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion',
			'reassess'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'decide-on-police',
			'placement-municipality'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'knowledge: an emergency decision has three clocks',
		answers: {
			role: 'authority',
			degree: 'knowledge',
			suspected: 'parent',
			setting: 'skole',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'acute-protection',
			'secure-evidence',
			'emergency-decision',
			'emergency-notice',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: ['emergency-approval', 'decide-investigation', 'consider-siblings', 'decide-on-police'],
		later: ['emergency-end', 'decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'danger: the same three clocks at a suspicion',
		answers: {
			danger: 'yes',
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			kind: 'physical',
			honour: 'no',
			police: 'no',
			support: 'no'
		},
		now: [
			'call-112',
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'acute-protection',
			'emergency-decision',
			'emergency-notice',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: ['emergency-approval', 'decide-investigation', 'consider-siblings', 'decide-on-police'],
		later: ['emergency-end', 'decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	},
	{
		title: 'recent traces, a proposal',
		answers: {
			role: 'authority',
			degree: 'suspicion',
			suspected: 'parent',
			setting: 'skole',
			kind: 'sexual',
			honour: 'no',
			police: 'yes',
			support: 'no',
			hours: 'recent'
		},
		awaiting: true,
		now: [
			'accept-directly',
			'register',
			'triage',
			'assess-danger',
			'safe-today',
			'preserve-traces',
			'tell-child-of-companion',
			'talk-with-child-alone',
			'hear-child',
			'second-opinion'
		],
		next: [
			'decide-investigation',
			'consider-siblings',
			'use-childrens-house',
			'share-with-house',
			'explain-video-interview',
			'decide-on-police',
			'receipt'
		],
		later: ['decide-on-parents', 'finish-investigation', 'tell-new-municipality'],
		never: ['never-warn']
	}
];
