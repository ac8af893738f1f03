import type { Line } from '../reading/line.ts';
import { firstMention, firstUnder, type Mention } from '../reading/mention.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Answer, type Requirement } from '../requirement.ts';

/** A word that must be explained, not only used. */
export interface Concept {
	readonly name: string;
	readonly words: RegExp;
	/** Whom a text is for needs no definition. */
	readonly saidIsEnough?: boolean;
}

const explains = words(
	'er\\s+(?:når|en|et|at|enhver|alle|defineret|karakteriseret)|når\\s+(?:en|et|nogen|forældre|voksne|barnet|børn)|forstås\\p{L}*|defineres|definition\\p{L}*|betyder|betegne\\p{L}*|omfatter|indebærer|dækker\\s+over|handler\\s+om|består\\s+(?:i|af)|kan\\s+(?:være|blandt|bestå|vise|ske|dreje)|kendetegne\\p{L}*|drejer\\s+sig|eksempel\\p{L}*|f\\.?\\s?eks|bl\\.?\\s?a|såsom|herunder|dvs|det\\s+vil\\s+sige|sker\\s+ved|ses\\s+som'
);

/** `Psykisk vold er …`, `Fysisk vold: …`: what follows the word says what it is. */
function beginsDefinition(sentence: string, pattern: RegExp): boolean {
	const match = pattern.exec(sentence);
	return (
		match !== null &&
		/^\p{L}*\s*(?:[:–-]|er|kan|vil\s+sige)\s/iu.test(sentence.slice(match.index + match[0].length))
	);
}

/** Explained: under a heading of its own, in a row of a table, or in a sentence that says what it is. */
export function explanationOf(
	lines: readonly Line[],
	{ words: pattern, saidIsEnough = false }: Concept
): Mention | undefined {
	return (
		firstUnder(
			lines.filter(({ kind }) => kind !== 'heading'),
			pattern
		) ??
		firstMention(
			lines,
			pattern,
			(sentence) => saidIsEnough || explains.test(sentence) || beginsDefinition(sentence, pattern)
		)
	);
}

export const explanations = (
	{ lines }: PlanReading,
	concepts: readonly Concept[],
	subject: string
): Answer => {
	const found = concepts.map((concept) => ({ concept, at: explanationOf(lines, concept) }));
	const lacks = found.filter(({ at }) => !at).map(({ concept }) => concept);
	const [example] = found.flatMap(({ at }) => at ?? []);
	if (lacks.length === 0 && example) {
		return met(
			`Teksten forklarer ${subject}, for eksempel ${quote(example.text)}`,
			example.line.place
		);
	}
	const used = lacks.filter((concept) => firstMention(lines, concept.words));
	if (used.length === lacks.length) {
		return cannotTell(
			`Teksten nævner ${listInWords(lacks.map(({ name }) => name))}. Er det forklaret?`,
			firstMention(lines, used[0]?.words ?? /$^/u)?.line.place ?? null
		);
	}
	const absent = lacks.filter((concept) => !used.includes(concept));
	return missing(
		`Teksten forklarer ikke ${listInWords(
			absent.map(({ name }) => name),
			'eller'
		)}.`,
		example?.line.place ?? null
	);
};

const abuse: readonly Concept[] = [
	{
		name: 'hvem beredskabet gælder for',
		saidIsEnough: true,
		words: words(
			'\\p{L}*målgruppe\\p{L}*|(?:gælder|gældende)\\s+for|omfatter\\s+(?:alle\\s+)?(?:børn|medarbejdere|ansatte)|(?:børn|unge|børn\\s+og\\s+unge)\\s+(?:i\\s+alderen|under\\s+18|mellem\\s+0|fra\\s+0|0\\s*-\\s*1[78])|0\\s*(?:-|–|til)\\s*1[78](?:\\s*-?\\s*år\\p{L}*)?|(?:skrevet|henvender\\s+sig|retter\\s+sig|rettet)\\s+(?:til|mod)\\s+(?:alle|medarbejder|ansatte|fagprofessionelle|dig|ledere)\\p{L}*'
		)
	},
	{
		name: 'fysisk vold',
		words: words(
			'fysisk\\p{L}*\\s+(?:og\\s+psykisk\\p{L}*\\s+)?(?:vold\\p{L}*|overgreb|mishandling|afstraffelse)|voldelige\\s+overgreb|vold\\s+(?:er|kan\\s+være|forstås|defineres)'
		)
	},
	{
		name: 'psykisk vold',
		words: words(
			'psykisk\\p{L}*\\s+(?:vold\\p{L}*|overgreb|mishandling)|følelsesmæssig\\p{L}*\\s+(?:vold|overgreb)|fysisk\\p{L}*\\s+(?:og|eller)\\s+psykisk\\p{L}*\\s+vold'
		)
	},
	{
		name: 'seksuelle overgreb',
		words: words('seksuel\\p{L}*\\s+(?:overgreb\\p{L}*|krænkelse\\p{L}*|misbrug|udnyttelse)')
	}
];

/** F11: target group and definitions: who it is for, and what violence and sexual abuse mean here. */
export const explainsWords: Requirement = {
	id: 'F11',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => explanations(reading, abuse, 'målgruppe og begreber')
};

const control: readonly Concept[] = [
	{ name: 'negativ social kontrol', words: words('negativ\\p{L}*\\s+social\\p{L}*\\s+kontrol') },
	{ name: 'æresrelaterede konflikter', words: words('æres\\p{L}*(?:\\s+konflikt\\p{L}*)?') },
	{ name: 'ekstremisme', words: words('\\p{L}*ekstremis\\p{L}*|radikalisering\\p{L}*') }
];

/** F11 for § 15, stk. 3: the three words of the act. */
export const explainsControl: Requirement = {
	id: 'F11',
	level: 'SHOULD',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => explanations(reading, control, 'lovens tre begreber')
};
