import { firstMention, firstUnder, mentions } from '../reading/mention.ts';
import { firstNumber } from '../reading/number-in-text.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

/** Lines that have closed, and what there is instead. */
const closed: readonly { readonly number: RegExp; readonly says: string }[] = [
	{
		number: /(?<!\d)20[\s.-]?77[\s.-]?11[\s.-]?20(?!\d)/u,
		says: 'SISO’s telefonrådgivning lukkede 1. maj 2016. Brug kommunens egne specialister eller VISO.'
	},
	{
		number: /(?<!\d)70[\s.-]?20[\s.-]?30[\s.-]?82(?!\d)/u,
		says: 'Nummeret er afløst af Lev Uden Vold, 1888.'
	}
];

const afterHours = words(
	'(?:uden\\s?for|udenfor|efter)\\s+(?:normal\\p{L}*\\s+|kommunens\\s+|almindelig\\s+|alm\\.?\\s+|rådhusets\\s+|dagtimerne\\s*)*(?:åbningstid\\p{L}*|arbejdstid\\p{L}*|kontortid\\p{L}*|lukketid\\p{L}*|dagtimerne|kl)|døgnvagt\\p{L}*|døgnet\\s+rundt|hele\\s+døgnet|social(?:e)?\\s+(?:døgn)?vagt\\p{L}*|\\p{L}*rådighedsvagt\\p{L}*|bagvagt\\p{L}*|tilkaldevagt\\p{L}*|socialvagt\\p{L}*|sociale\\s+(?:døgn)?vagt|aften\\p{L}*\\s*(?:,|og|eller)\\s*(?:nat|weekend)\\p{L}*|weekend\\p{L}*|har\\s+lukket|når\\s+(?:modtagelsen|kommunen|rådhuset|der)\\s+(?:er|har)\\s+lukket|døgntelefon\\p{L}*'
);
/** Whom to ring to then: a number, the police, or a number kept in the directory. */
const reachable =
	/\d{2}[\s.]?\d{2}[\s.]?\d{2}[\s.]?\d{2}|(?<!\d)11[24](?!\d)|(?<!\p{L})politi(?:et)?(?!\p{L})|kontakten/iu;

/** Open all night, and nobody who can come. */
const helpline = /børnetelefonen|116\s?111|lev uden vold|1888/giu;

/** F20: numbers that can be called, also after hours. Whether someone answers no text can show. */
export const numbersWork: Requirement = {
	id: 'F20',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const { lines } = reading;
		for (const { number, says } of closed) {
			const found = firstMention(lines, number);
			if (found) return missing(`${says} Teksten siger: ${quote(found.text)}`, found.line.place);
		}
		const first = firstNumber(reading);
		const late =
			mentions(lines, afterHours).find(({ line, text }) => {
				const row = lines.filter(
					(other) =>
						other.place.block === line.place.block &&
						other.place.section === line.place.section &&
						other.rowAt === line.rowAt
				);
				const at = lines.indexOf(line);
				const near = [text, ...row.map((cell) => cell.text), lines[at + 1]?.text ?? ''];
				return near.some((one) => reachable.test(one.replace(helpline, ' ')));
			}) ??
			firstUnder(
				lines.filter(({ text }) => reachable.test(text)),
				afterHours
			);
		if (!first && !late) return missing('Teksten giver ingen numre, man kan ringe til.');
		if (!late) {
			return missing(
				`Teksten siger ikke, hvem man ringer til efter lukketid: ${quote(first?.text ?? '')}`,
				first?.line.place ?? null
			);
		}
		return first
			? met(`Der er numre, også efter lukketid: ${quote(late.text)}`, late.line.place)
			: missing(
					`Teksten giver intet nummer til kommunen selv: ${quote(late.text)}`,
					late.line.place
				);
	}
};
