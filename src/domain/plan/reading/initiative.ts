import type { Line } from './line.ts';
import { isContent } from './plan-reading.ts';
import { isStep } from './step.ts';
import { sentences, words } from './word.ts';

/**
 * Tells an initiative from an intention (F8). A concrete initiative says what is done, and who does it
 * or when; "vi vil arbejde for" says neither, however many people and values it names.
 */
const what = words(
	[
		'børneattest\\p{L}*|referencer?|kurs(?:us|er|et|erne)|temadag\\p{L}*|temamøde\\p{L}*|undervisning(?:en|sforløb\\p{L}*)?',
		'retningslinjer|samværsregler|samværspolitik\\p{L}*|introduktion\\p{L}*|introforløb\\p{L}*|e-læring\\p{L}*|workshops?|oplæg|pjecer?',
		'\\p{L}*måling(?:er|en|erne)?|spørgeskema\\p{L}*|skema\\p{L}*|tjekliste\\p{L}*|dialogmøde\\p{L}*|forældremøde\\p{L}*|personalemøde\\p{L}*|teammøde\\p{L}*',
		'sparring\\p{L}*|supervision\\p{L}*|netværksmøde\\p{L}*|kampagne\\p{L}*|øvelser?|trivselssamtale\\p{L}*|hjemmebesøg|undersøgelser?|tilsyn\\p{L}*|børnemøde\\p{L}*'
	].join('|')
);

const doing = words(
	[
		'afholder|holder|gennemfører|underviser|indhenter|drøfter|introducerer|tilbyder|fremlægger|gennemgår|udarbejder|uddanner|deltager',
		'spørger|registrerer|evaluerer|informerer|planlægger|udpeger|opdaterer|kontakter|ringer|noterer|indkalder|undersøger|besøger|screener|vurderer',
		'tager\\s+op|følger\\s+op|taler\\s+med|gør\\s+\\p{L}+\\s+bekendt|har\\s+dialog|skriver|læser|øver|træner|samler|måler|inviterer|orienterer|fører'
	].join('|')
);

const who = words(
	[
		'(?:alle\\s+)?(?:nye\\s+)?(?:medarbejder\\p{L}*|ansatte|personale\\p{L}*)|\\p{L}*leder(?:en|e|ne)?|ledelsen|\\p{L}*lærer(?:en|e|ne)?|\\p{L}*pædagog(?:en|er|erne)?',
		'sundhedsplejersken?|sundhedsplejen|tandplejen?|tandlægen?|skole(?:n|r|rne)|dagtilbud(?:et|dene)?|dagplejen?|klubben|klubber(?:ne)?|børnehave\\p{L}*',
		'forvaltningen|modtagelsen|familieafdelingen|kommunens?\\s+\\p{L}+|SSP\\p{L}*|PPR\\p{L}*|koordinator\\p{L}*|konsulent\\p{L}*|\\p{L}+konsulenten|fagchef\\p{L}*|direktør\\p{L}*'
	].join('|')
);

/** Who they are, the text has said elsewhere; so they must be seen to do something. */
const readers = words('du|vi');

/** A time one can put in a calendar; "løbende" and "altid" are none. */
const when = words(
	[
		'(?:hvert|hver|hvert\\s+andet|hver\\s+anden)\\s+(?:\\p{L}+\\s+)?(?:år|halvår|kvartal|måned|uge|dag|skoleår|forår|efterår|forår\\s+og\\s+efterår)',
		'årligt|halvårligt|kvartalsvis|månedligt|ugentligt|(?:en|én|to|tre|fire)\\s+gange?\\s+(?:om|i|pr\\.?)\\s*(?:året|måneden|ugen|år)',
		'januar|februar|marts|april|juni|juli|august|september|oktober|november|december|i\\s+maj',
		'(?:ved|før|inden|efter)\\s+(?:\\p{L}+\\s+)?(?:ansættelse\\p{L}*|skolestart|opstart|indskrivning|besøg\\p{L}*|tiltrædelse\\p{L}*|to|tre|fire|en|én)(?:\\s+(?:uger|måneder|måned|uge|dage))?',
		'(?:i|på)\\s+\\d{1,2}\\.(?:\\s*(?:,|og|til|–|-)\\s*\\d{1,2}\\.)*\\s*(?:klasse|årgang)|senest|inden\\s+for\\s+\\p{L}+\\s+(?:dage|uger|måneder)|på\\s+(?:hvert|første|næste)\\s+\\p{L}+'
	].join('|')
);

const intent = words(
	[
		'vil\\s+(?:gerne\\s+)?(?:arbejde|have|sikre|styrke|sætte|skabe|fremme|prioritere|være|understøtte|forebygge|øge|bidrage|udvikle)',
		'ønsker|stræber|tilstræber|sigter|bestræber\\s+os|har\\s+til\\s+(?:formål|hensigt)|målet\\s+er|formålet\\s+er|visionen?|ambitionen?',
		'(?:har|have|sætter|sætte|med)\\s+(?:et\\s+)?(?:\\p{L}+\\s+)?fokus|er\\s+(?:\\p{L}+\\s+)?vigtigt|lægger\\s+vægt|prioriterer|arbejder\\s+for|skal\\s+kunne|opmærksomme?\\s+på'
	].join('|')
);

export const isIntent = (sentence: string): boolean => intent.test(sentence);

export function isInitiative(sentence: string): boolean {
	if (sentence.endsWith(':')) return false;
	const thing = what.test(sentence);
	const time = when.test(sentence);
	if (isIntent(sentence)) return thing && time;
	const done = doing.test(sentence);
	if (time && (thing || done || isStep(sentence))) return true;
	return ((thing || done) && who.test(sentence)) || (done && readers.test(sentence));
}

export interface Initiative {
	readonly line: Line;
	readonly text: string;
}

/** Each line counts once, by its first concrete sentence; a table row says in its cells what a sentence says. */
export function initiativesIn(lines: readonly Line[]): readonly Initiative[] {
	const seenRows = new Set<string>();
	return lines.filter(isContent).flatMap((line) => {
		if (line.kind === 'cell') {
			const key = `${line.place.block}/${line.row}`;
			if (line.row === null || seenRows.has(key)) return [];
			seenRows.add(key);
			const text = lines
				.filter((cell) => cell.place.block === line.place.block && cell.row === line.row)
				.map((cell) => cell.text)
				.join(' – ');
			return isInitiative(text) ? [{ line, text }] : [];
		}
		const text = sentences(line.text).find(isInitiative);
		return text === undefined ? [] : [{ line, text }];
	});
}
