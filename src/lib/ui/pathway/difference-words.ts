/** What differs between two paths, in words for people who decide whether it is right. */
import { slotName } from '#domain/directory';
import { wordDifference, type WordChange } from '#domain/document';
import {
	definitionDifference,
	type Act,
	type Condition,
	type Deadline,
	type PartChange,
	type PartKind,
	type Person,
	type Phase,
	type Role,
	type WrittenPath
} from '#domain/pathway';
import { whenWords } from './path-words.ts';
import {
	actWords,
	conditionLines,
	ownerWords,
	personWords,
	phaseWords,
	type ConditionLine
} from './step-words.ts';

export const partWords: Readonly<Record<PartKind, string>> = {
	step: 'Trin',
	rule: 'Ting, man aldrig gør',
	note: 'Ting, man skriver ned',
	question: 'Spørgsmål',
	fact: 'Svar',
	slot: 'Numre, der skal udfyldes',
	row: 'Rækker i beslutningstabellen'
};

export const partChangeWords: Readonly<Record<PartChange['change'], string>> = {
	added: 'Ny',
	removed: 'Taget ud',
	changed: 'Ændret',
	moved: 'Flyttet'
};

export interface ToldChange {
	readonly kind: PartKind;
	readonly id: string;
	readonly change: PartChange['change'];
	readonly moved: boolean;
	readonly title: string;
	readonly rows: readonly { readonly name: string; readonly words: readonly WordChange[] }[];
}

/** How a provision is shown, by its id. */
type LawNames = Readonly<Record<string, string>>;

export function toldDifference(
	before: WrittenPath,
	after: WrittenPath,
	law: LawNames
): readonly ToldChange[] {
	return definitionDifference(before, after).map((change) => {
		const { kind, id, moved } = change;
		const own = change.change === 'removed' ? before : after;
		return {
			...{ kind, id, moved, change: change.change, title: titleOf(kind, id, own) },
			rows: [
				...change.words.map(({ place, words }) => ({ name: placeName(place, own), words })),
				...change.fields.map((field) => ({
					name: fieldNames[field.name] ?? field.name,
					words: wordDifference(
						valueWords(field.name, field.before, before, law),
						valueWords(field.name, field.after, after, law)
					)
				}))
			].filter(({ words }) => words.length > 0)
		};
	});
}

function titleOf(kind: PartKind, id: string, { definition, texts }: WrittenPath): string {
	if (kind === 'slot') return slotName(id);
	const { steps, never, notes, questions, rows = [] } = definition;
	const own = { step: steps, rule: never, note: notes, question: questions, row: rows, fact: [] };
	const text = own[kind].find((part) => part.id === id)?.text;
	const question = questions.find(({ fact }) => kind === 'fact' && fact === id)?.text;
	return texts[text ?? question ?? ''] ?? id;
}

const placeNames: Readonly<Record<string, string>> = {
	text: 'Tekst',
	why: 'Hvorfor',
	seen: 'Tekst til andre',
	definition: 'Forklaring'
};

function placeName(place: string, { texts }: WrittenPath): string {
	const value = place.startsWith('option:') ? place.slice('option:'.length) : undefined;
	return value === undefined ? (placeNames[place] ?? place) : `Svaret “${texts[value] ?? value}”`;
}

const fieldNames: Readonly<Record<string, string>> = {
	when: 'Hvornår det vises',
	act: 'Handling',
	acts: 'Forbyder at',
	owner: 'Hvem gør det',
	informs: 'Hvem får det at vide',
	persons: 'Over for',
	precedes: 'Kommer før',
	givesWayTo: 'Viger for',
	phase: 'Rækkefølge',
	deadline: 'Frist',
	law: 'Lovgrundlag',
	contact: 'Nummer',
	status: 'Grundlag',
	seenBy: 'Vises også for',
	roles: 'Vises for',
	fact: 'Spørger om',
	offered: 'Svar, der kun vises nogle gange',
	unknownAs: '“Det ved jeg ikke” tæller som',
	values: 'Mulige svar',
	otherwise: 'Når ingen spørger',
	suspects: 'Hvem kan være mistænkt',
	leavesOpen: 'Svar, der lader andre stå åbne'
};

const list = (all: readonly string[]): string => (all.length > 0 ? all.join(', ') : 'ingen');

function valueWords(
	field: string,
	value: unknown,
	{ definition, texts }: WrittenPath,
	law: LawNames
): string {
	if (value === undefined) return '';
	const words = { questions: definition.questions, texts };
	const named = (id: string) => titleOf('step', id, { definition, texts });
	switch (field) {
		case 'when':
			return inOneLine(conditionLines(value as Condition, words));
		case 'offered':
			return Object.entries(value as Record<string, Condition>)
				.map(([option, when]) => `${option}: ${inOneLine(conditionLines(when, words))}`)
				.join('; ');
		case 'act':
			return actWords[value as Act];
		case 'acts':
			return list((value as Act[]).map((act) => actWords[act]));
		case 'owner':
			return ownerWords[value as Role];
		case 'roles':
		case 'seenBy':
			return list((value as Role[]).map((role) => ownerWords[role]));
		case 'informs':
		case 'persons':
			return list((value as Person[]).map((person) => personWords[person]));
		case 'precedes':
		case 'givesWayTo':
			return list((value as string[]).map(named));
		case 'phase':
			return phaseWords[value as Phase];
		case 'deadline':
			return whenWords(value as Deadline, '') || 'løbende';
		case 'law':
			return list((value as string[]).map((id) => law[id] ?? id));
		case 'contact':
			return slotName(value as string);
		case 'status':
			return value === 'confirmed' ? 'bekræftet' : 'afventer faglig godkendelse';
		default:
			return plain(value);
	}
}

const inOneLine = ({ said, parts }: ConditionLine): string =>
	parts.length === 0 ? said : `${said} (${parts.map(inOneLine).join('; ')})`;

/** Lists and tables of values that have no words of their own. */
function plain(value: unknown): string {
	if (Array.isArray(value)) return list(value.map(plain));
	if (typeof value !== 'object' || value === null) return String(value);
	return Object.entries(value)
		.map(([name, one]) => `${name}: ${plain(one)}`)
		.join('; ');
}
