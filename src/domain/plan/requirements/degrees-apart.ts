import { firstMention, namesAbove, type Mention } from '../reading/mention.ts';
import { isContent, type PlanReading } from '../reading/plan-reading.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

interface Degree {
	readonly name: string;
	/** At the head of something: a heading, a row, `Mistanke: …`, `Ved mistanke …`. */
	readonly heads: RegExp;
	readonly anywhere: RegExp;
}

const degrees: readonly Degree[] = [
	{
		name: 'bekymring',
		heads: words('\\p{L}*bekymring\\p{L}*|bekymret|tvivl|undren|grundlag\\s+for\\s+bekymring'),
		anywhere: words('bekymring\\p{L}*|bekymret|tvivl')
	},
	{
		name: 'mistanke',
		heads: words('mistanke\\p{L}*|mistænk\\p{L}*|formodning'),
		anywhere: words('mistanke\\p{L}*|mistænk\\p{L}*|formodning')
	},
	{
		name: 'viden',
		heads: words(
			'(?:konkret|faktisk|sikker)?\\s*viden(?!\\s*(?:scenter|center|s))|kendskab\\s+til|ved,?\\s+at\\s+(?:et\\s+)?barn\\p{L}*|vished'
		),
		anywhere: words(
			'(?:konkret|faktisk|sikker|har|får|ved|eller|og|om)\\s+viden|viden\\s+(?:om|eller|er)|vished'
		)
	}
];

/** Longer than this and a line speaks of more than one thing. */
const longestHead = 70;

/** F12: concern, suspicion and knowledge are told apart, since what one does differs. */
export const degreesApart: Requirement = {
	id: 'F12',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const found = degrees.map((degree) => ({ degree, at: ownPlace(reading, degree) }));
		const apart = found.flatMap(({ at }) => at ?? []);
		const [example] = apart;
		if (example && apart.length === degrees.length) {
			return met(
				`Hver grad har sit eget sted, for eksempel ${quote(example.text)}`,
				example.line.place
			);
		}
		const absent = found.filter(
			({ degree, at }) => !at && !firstMention(reading.lines, degree.anywhere)
		);
		if (absent.length > 0) {
			const names = listInWords(
				absent.map(({ degree }) => degree.name),
				'eller'
			);
			return missing(
				`Teksten skelner ikke: den siger intet om ${names}.`,
				example?.line.place ?? null
			);
		}
		const blurred = found.filter(({ at }) => !at).map(({ degree }) => degree.name);
		return cannotTell(
			`Teksten nævner ${listInWords(blurred)}. Står der, hvad man gør ved hver grad?`,
			example?.line.place ?? null
		);
	}
};

/** Only this degree is named where it stands, so what follows is about it alone. */
function ownPlace({ lines }: PlanReading, degree: Degree): Mention | undefined {
	const others = degrees.filter((other) => other !== degree);
	for (const line of lines) {
		if (!isContent(line)) continue;
		const names = [...namesAbove(line), headOf(line.text)];
		for (const name of names) {
			if (name.length > longestHead || !degree.heads.test(name)) continue;
			if (others.some(({ heads }) => heads.test(name))) continue;
			return { line, text: line.text };
		}
	}
	return undefined;
}

/** `Mistanke: Noget bestemt …`, `Ved mistanke skal du …`, `Har du en bekymring …`. */
const headOf = (text: string): string => text.split(/[:–,.]/u)[0] ?? '';
