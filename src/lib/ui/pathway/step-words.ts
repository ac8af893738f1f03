/** The closed lists of a path in words, for those who judge a step rather than follow it. */
import {
	unknown,
	type Act,
	type Compiled,
	type Condition,
	type Person,
	type Phase,
	type Step
} from '#domain/pathway';

export const ownerWords: Readonly<Record<Step['owner'], string>> = {
	everyone: 'alle',
	staff: 'medarbejder',
	leader: 'leder',
	chief: 'chef',
	authority: 'myndighed'
};

export const phaseWords: Readonly<Record<Phase, string>> = {
	now: 'nu',
	next: 'derefter',
	later: 'senere'
};

export const personWords: Readonly<Record<Person, string>> = {
	child: 'barnet',
	parents: 'forældrene',
	network: 'netværket',
	suspected: 'den mistænkte',
	colleagues: 'kolleger',
	reporter: 'den, der underrettede',
	leader: 'lederen',
	chief: 'chefen',
	authority: 'myndigheden',
	police: 'politiet',
	hr: 'personaleafdelingen',
	press: 'pressen'
};

export const actWords: Readonly<Record<Act, string>> = {
	'call-112': 'ringe 112',
	'call-authority': 'ringe til myndigheden',
	notify: 'underrette',
	'tell-leader': 'sige det til lederen',
	'tell-chief': 'sige det til chefen',
	'tell-colleagues': 'sige det til kolleger',
	'tell-network': 'sige det til netværket',
	'tell-parents': 'sige det til forældrene',
	'tell-suspected': 'sige det til den mistænkte',
	'ask-for-sparring': 'bede om sparring',
	'ask-leave': 'bede om lov',
	agree: 'aftale',
	advise: 'rådgive',
	'decide-on-parents': 'afgøre, hvem der taler med forældrene',
	'support-notifier': 'støtte den, der underretter',
	'accept-notification': 'tage imod underretningen',
	'talk-with-child': 'tale med barnet',
	'question-child': 'udspørge barnet',
	listen: 'lytte',
	'promise-secrecy': 'love at tie',
	investigate: 'undersøge',
	confront: 'konfrontere',
	'show-child': 'vise barnet frem',
	wait: 'vente',
	separate: 'adskille',
	protect: 'beskytte',
	record: 'skrive ned',
	'preserve-evidence': 'sikre spor',
	'spread-images': 'dele billeder',
	'report-to-police': 'anmelde til politiet',
	'gather-team': 'samle et team',
	'take-over': 'overtage',
	'plan-information': 'planlægge, hvem der får besked',
	'inform-staff': 'give personalet besked',
	'inform-press': 'udtale sig til pressen',
	'keep-tracks-apart': 'holde sporene adskilt',
	assess: 'vurdere',
	'assess-risk': 'vurdere risiko',
	'use-childrens-house': 'bruge børnehuset',
	'decide-emergency': 'træffe en akut afgørelse',
	'help-other-child': 'hjælpe det andet barn',
	'support-children': 'støtte børnene i gruppen',
	coordinate: 'koordinere',
	'leave-together': 'lade børnene være alene sammen',
	'bring-together': 'bringe børnene sammen',
	'leave-to-parents': 'overlade det til forældrene',
	shame: 'skælde ud eller gøre barnet flovt',
	label: 'sætte et stempel på barnet',
	discipline: 'behandle det som disciplin',
	'choose-mildest': 'vælge den mildeste vej',
	'follow-up': 'følge op'
};

/** A condition as nested lines: `said` stands alone, or over its parts. */
export interface ConditionLine {
	readonly said: string;
	readonly parts: readonly ConditionLine[];
}

type Words = Pick<Compiled, 'questions' | 'texts'>;

export function conditionLines(condition: Condition, words: Words): ConditionLine {
	if ('is' in condition) return line(condition.is[0], [condition.is[1]], words);
	if ('anyOf' in condition) return line(condition.anyOf[0], condition.anyOf[1], words);
	if ('not' in condition) {
		return { said: 'Det passer ikke, at:', parts: [conditionLines(condition.not, words)] };
	}
	const every = 'all' in condition;
	const conditions = every ? condition.all : condition.any;
	const parts = conditions.map((one) => conditionLines(one, words));
	const [only] = parts;
	if (!only) return { said: 'Altid', parts };
	if (parts.length === 1) return only;
	return { said: every ? 'Alt dette passer:' : 'Mindst én ting passer:', parts };
}

function line(fact: string, values: readonly string[], words: Words): ConditionLine {
	const answers = values.map((value) => answerText(fact, value, words));
	return { said: `${factText(fact, words)} ${answers.join(' · ')}`, parts: [] };
}

/** The question a fact is asked by. */
export function factText(fact: string, { questions, texts }: Words): string {
	const question = questions.find((one) => one.fact === fact);
	return texts[question?.text ?? ''] ?? outside[fact] ?? fact;
}

export function answerText(fact: string, value: string, { questions, texts }: Words): string {
	const question = questions.find((one) => one.fact === fact);
	if (value === unknown) return 'Det ved jeg ikke';
	return inWords(texts[question?.options[value] ?? ''] ?? value);
}

/** Facts that no question asks about. */
const outside: Readonly<Record<string, string>> = { danger: 'Er barnet i fare lige nu?' };

const inWords = (answer: string) => ({ yes: 'Ja', no: 'Nej' })[answer] ?? answer;
