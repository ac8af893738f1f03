/** What may stand between an act and a section, or between two sections, for them to belong together. */
const quotes = '["“”„»«\'’]';

const second = new RegExp(
	`^[\\s,]*(?:[-–:]\\s*)?${quotes}?\\s*([([]?)${quotes}?\\s*((?:herefter|efterfølgende|fremover|i det følgende|også|kaldet|forkortet|forkortes|benævnt|dvs\\.?|jf\\.?|jvf\\.?|=)\\s*){0,3}${quotes}?$`,
	'iu'
);

/** `serviceloven (herefter SEL`: the second name of the same act. */
export function isSameName(gap: string): boolean {
	const match = second.exec(gap);
	return match !== null && (Boolean(match[1]) || Boolean(match[2]));
}

/** Nothing between two names but a blank or a comma. */
export const isPlainGap = (gap: string): boolean => /^,?[^\S\r\n]+$/.test(gap);

const blankLine = /[\r\n]\s*[\r\n]\s*\S?/;
const hasBlankLine = (gap: string): boolean =>
	gap.includes('\n') || gap.includes('\r') ? blankLine.test(gap.replaceAll('\r\n', '\n')) : false;

const direct = new RegExp(`^(?:${quotes}|[)\\]\\sÂ\\u00ad\\u200b])*$`, 'u');
const leading =
	'(?:(?:jf|jvf|cf|se|iflg)\\.?|herunder|særligt?|især|navnlig|dvs\\.?|bl\\.?\\s?a\\.?)';
const near = new RegExp(
	`^(?:${quotes}|[)\\]\\s])*[,:;|(–—•·*▪-]{0,2}[\\s("“”»«•·*▪-]*(?:${leading}\\s*)?(?:(?:kapitel|kap\\.?|afsnit)\\s*\\d+\\s*[a-z]?\\s*[,:(]?\\s*)?(?:${leading}\\s*)?[\\s(•·*▪-]*$`,
	'iu'
);

export type Beside = 'direct' | 'near' | 'of' | 'none';

/** From an act to the section after it. */
export function fromAct(gap: string): Beside {
	if (gap === ' ' || gap === '') return 'direct';
	if (gap.length > 60 || hasBlankLine(gap)) return 'none';
	return direct.test(gap) ? 'direct' : near.test(gap) ? 'near' : 'none';
}

const determiner =
	'(?:(?:den|det|nye|ny|gamle|tidligere|gældende|dagældende|daværende|nuværende|danske|selve|den|såkaldte)\\s+){0,3}';
const of = new RegExp(
	`^(?:${quotes}|[)\\s])*,?\\s*(?:i|fra|af|efter|ifølge|under|iht\\.?|i\\s+henhold\\s+til)\\s+${determiner}(?:${quotes}|\\()*$`,
	'iu'
);
const about = /^\s+(?:om|vedrørende|vedr\.)\s+[^.;:§()?!\r\n\d]{2,70}\s+i\s+(?:den\s+)?["“”»«]?$/iu;
const bare = new RegExp(
	`^(?:${quotes}|[)\\s])*[,–—|/-]?\\s*(?:${quotes}|\\()*(?:(?:jf|jvf)\\.?\\s*)?${determiner}(?:${quotes}|\\()*$`,
	'iu'
);

/** "§ 50-undersøgelse efter serviceloven". */
const compound =
	/^[-‐\s]\p{L}{4,30}\s+(?:i|efter|jf\.?|i\s+henhold\s+til)\s+(?:den\s+)?["“”»«]?$/iu;

/** From a section to the act after it: `of` with a word that says so, `near` without. */
export function toAct(gap: string): Beside {
	if (gap.length > 96 || hasBlankLine(gap)) return 'none';
	if (of.test(gap) || about.test(gap) || compound.test(gap)) return 'of';
	return bare.test(gap) ? 'near' : 'none';
}

const list =
	/^["”»)\s]*[,;]?\s*(?:og\/eller|og|eller|samt|&|\/|\+|henholdsvis|hhv\.?|til)?\s*(?:også|i|efter|af|den|de|ved)?\s*[-–—]?\s*$/iu;
const compare = /^["”»)(\s,]*(?:jf|jvf|se|sml|cf)\.?\s*(?:også|dog|tillige)?\s*$/iu;

export type Link = 'list' | 'line' | 'compare' | 'none';

/** Between two sections: a list goes on in the same act. */
export function linkOf(gap: string): Link {
	if (gap.length > 24 || hasBlankLine(gap)) return 'none';
	if (/^[\s•·*▪-]*$/.test(gap)) return /[\r\n]/.test(gap) ? 'line' : 'list';
	return list.test(gap) ? 'list' : compare.test(gap) ? 'compare' : 'none';
}
