import type { Instruction } from '../reading/instruction.ts';
import type { Line } from '../reading/line.ts';
import { words } from '../reading/word.ts';

/** Something a plan may never tell staff or leaders to do, and how a text comes to tell it. */
export interface NeverRule {
	/** One sentence, shown before what the text says. */
	readonly says: string;
	readonly judge: (
		instruction: Instruction,
		lines: readonly Line[]
	) => 'broken' | 'doubtful' | 'kept';
}

const parents =
	'(?:forældre(?:ne|nes)?|forælder(?:en)?|moren?|faren?|mor|far|familien|hjemmet|omsorgspersoner(?:ne)?)';
const tells = words(
	[
		`(?:tal|taler|tale|snak|snakker|snakke|drøft|drøfter|drøfte|drøftes|samtale(?:r)?|dialog)\\s+(?:[\\p{L}]+\\s+){0,6}?(?:med\\s+)?(?:barnets\\s+|den\\s+unges\\s+|begge\\s+)*${parents}`,
		`(?:kontakt|kontakter|kontakte|kontaktes|inform[ée]r|informerer|informere|informeres|orient[ée]r|orienterer|orientere|orienteres|inddrag|inddrager|inddrage|inddrages|indkald|indkalder|indkalde|indkaldes|involver|involverer|involvere|involveres|konfronter|konfronterer|konfrontere|underret(?=\\s+forældre)|fortæl|fortæller|fortælle|spørg|spørger|spørge|ring\\s+til|ringer\\s+til)\\s+(?:[\\p{L}]+\\s+){0,3}?(?:barnets\\s+|den\\s+unges\\s+|begge\\s+)*${parents}`,
		`${parents}\\s+(?:skal\\s+|bør\\s+|kan\\s+|bliver\\s+)?(?:\\p{L}+\\s+){0,2}?(?:informeres|orienteres|inddrages|kontaktes|indkaldes|involveres|konfronteres|høres|spørges)`,
		`(?:hold|afhold|indkald\\s+til|holder|afholder|holdes|afholdes|tag|tager|tages)\\s+(?:[\\p{L}]+\\s+){0,3}?(?:samtale|møde|forældresamtale|forældremøde|kontakt)\\s+(?:\\p{L}+\\s+){0,2}?(?:med|til)\\s+(?:barnets\\s+)?${parents}`
	].join('|')
);
const someoneElse = words(
	'myndighed\\p{L}*|\\p{L}*rådgiver\\p{L}*|sagsbehandler\\p{L}*|modtagelsen|familieafdeling\\p{L}*|politi\\p{L}*|børnehus\\p{L}*|forvaltningen|kommunen\\s+(?:taler|informerer|orienterer|inddrager|beslutter)|Familie\\p{L}*\\s+(?:taler|informerer|orienterer)'
);
/** Agreed with the authority, or after it has decided. */
const agreed = words(
	'efter\\s+(?:nærmere\\s+)?(?:aftale|samråd|sparring|rådgivning|drøftelse|anvisning)|i\\s+samråd|i\\s+samarbejde\\s+med|aftal\\p{L}*|når\\s+(?:myndighed\\p{L}*|modtagelsen|kommunen|politi\\p{L}*|familie\\p{L}*|rådgiver\\p{L}*)|tidspunkt\\p{L}*|hvordan|hvem|hvornår|om\\s+og\\s+hvornår|overvej\\p{L}*|vurder\\p{L}*|beslut\\p{L}*|afvent\\p{L}*|først\\s+efter|kun|generelt|som\\s+udgangspunkt\\s+ikke|medmindre|med\\s+mindre|undtagelse\\p{L}*|øvrige\\s+forældre|andre\\s+forældre|forældregruppe\\p{L}*|forældremøde\\p{L}*'
);
const suspicion = words(
	'\\p{L}*mistanke\\p{L}*|mistænk\\p{L}*|viden\\s+om|overgreb\\p{L}*|vold\\p{L}*|handlevej\\p{L}*|æresrelater\\p{L}*|negativ\\s+social\\s+kontrol|underretning\\p{L}*'
);
const concernOnly = words('bekymring\\p{L}*|bekymret|trivsel\\p{L}*|undren|forebyg\\p{L}*');
const ofParents = words(
	`(?:mod|om|til|af|fra|hos|begået\\s+af|udført\\s+af|udøvet\\s+af|i|at|rettet\\s+mod|sig\\s+mod)\\s+(?:en\\s+|et\\s+|én\\s+eller\\s+begge\\s+|barnets\\s+|den\\s+unges\\s+|egne\\s+|sine\\s+|deres\\s+)*${parents}|${parents}\\s+(?:er\\s+|selv\\s+)*(?:mistænk\\p{L}*|slår|begår|har\\s+slået|udøver|under\\s+mistanke)|mistænk\\p{L}*\\s+${parents}|i\\s+hjemmet|i\\s+familien|vold\\s+i\\s+nære\\s+relationer|æres\\p{L}*|social\\s+kontrol`
);
const ofOthers = words(
	'(?:mellem|blandt)\\s+(?:\\p{L}+\\s+)?(?:børn|unge|elever)|(?:andet|andre)\\s+(?:barn|børn|ung|unge)|barn\\s+mod\\s+barn|(?:mod|fra|begået\\s+af|udført\\s+af|udøvet\\s+af|(?:overgreb|vold|krænkelser?)\\s+af)\\s+(?:en\\s+|et\\s+)*(?:ansat\\p{L}*|medarbejder\\p{L}*|kolleg\\p{L}*|personale\\p{L}*|frivillig\\p{L}*|professionel\\p{L}*|leder\\p{L}*)|(?:medarbejder|ansat|kollega|leder)\\p{L}*\\s+(?:er\\s+)?mistænk\\p{L}*|anden\\s+voksen|andre\\s+voksne|uden\\s?for\\s+(?:familien|hjemmet)|fremmed\\p{L}*|ukendt\\p{L}*|grænseoverskridende\\s+adfærd|krænkende\\s+adfærd|jævnaldrende|netværk\\p{L}*|efterforløb\\p{L}*|bagefter|samarbejd\\p{L}*'
);
const beforeNotifying =
	/^\W*(?:før|inden|forud\s+for|først).*(?:underret|kontakt|ring|myndighed|kommunen|modtagelse)/iu;

/** `hvis intet peger på overgreb`, `når mistanken ikke gælder forældrene`. */
const nothingPoints =
	/(?:ikke|intet|ingen|ingenting).{0,80}(?:overgreb|vold|mistank|forældre|hjemmet)|mistanke\p{L}*.{0,40}ikke/iu;

const contextOf = ({ line, sentence }: Instruction): string =>
	[...line.headings, line.lead ?? '', line.row ?? '', line.column ?? '', sentence].join(' · ');

/** I5, I20: where a parent may be the one, nobody but the authority tells parents anything. */
const parentsToldFirst: NeverRule = {
	says: 'Er en forælder mistænkt, fortæller myndigheden det, og ingen andre.',
	judge: (instruction, lines) => {
		const { told, when, line, sentence } = instruction;
		if (!told.some((clause) => tells.test(clause))) return 'kept';
		if (told.some((clause) => someoneElse.test(clause)) || agreed.test(sentence)) return 'kept';
		const near = [line.lead ?? '', line.row ?? '', line.headings.at(-1) ?? '', sentence].join(
			' · '
		);
		const context = contextOf(instruction);
		if (ofOthers.test(near)) return 'kept';
		if (nothingPoints.test(sentence)) return 'kept';
		const isAboutParents = ofParents.test(near.replace(tells, ' ')) && suspicion.test(near);
		if (isAboutParents) return 'broken';
		if (when.some((clause) => beforeNotifying.test(clause)) && suspicion.test(context))
			return 'broken';
		if (concernOnly.test(near) && !/mistank|overgreb/iu.test(near)) return 'kept';
		if (!suspicion.test(context) || ofOthers.test(context)) return 'kept';
		const isSuspicion = /mistank|mistænk|overgreb|viden om/iu.test(near);
		if (!isSuspicion) return 'kept';
		return isFirstStep(line, lines) ? 'broken' : 'doubtful';
	}
};

/** The first step below its heading, before anyone has been called. */
function isFirstStep(line: Line, lines: readonly Line[]): boolean {
	if (line.kind !== 'numbered') return false;
	const heading = line.headings.at(-1);
	const first = lines.find(
		(other) =>
			other.kind === 'numbered' &&
			other.headings.at(-1) === heading &&
			other.place.section === line.place.section
	);
	return first === line;
}

const gate = words(
	'(?:leder(?:en|ne)?|ledelsen|chefen|skolelederen|institutionslederen)\\s+(?:skal\\s+)?(?:beslutter|afgør|bestemmer|godkender|tager\\s+stilling\\s+til|vurderer|beslutte|afgøre|bestemme|godkende)\\s*,?\\s*(?:\\p{L}+\\s+){0,3}(?:om|hvorvidt)?\\s*(?:[\\p{L}]+\\s+){0,5}(?:underret\\p{L}*)|underret\\p{L}*\\s+(?:[\\p{L}]+\\s+){0,4}(?:godkendes|skal\\s+godkendes|besluttes|afgøres)\\s+(?:\\p{L}+\\s+){0,2}af\\s+(?:\\p{L}+\\s+){0,2}\\p{L}*(?:leder|ledelse|chef)\\p{L}*|(?:må|kan)\\s+kun\\s+underrette\\s+(?:\\p{L}+\\s+){0,4}(?:leder|ledelse|godkend)\\p{L}*|(?:leder|ledelse)\\p{L}*\\s+(?:godkendelse|tilladelse|accept)\\s+(?:\\p{L}+\\s+){0,4}underret\\p{L}*'
);

/** I3: the duty is one's own; a leader may help and may not decide. */
const leaderDecides: NeverRule = {
	says: 'Pligten til at underrette er personlig, og en leder kan ikke afgøre den.',
	judge: ({ told, sentence }) => {
		const text = told.join(', ');
		if (!gate.test(text) && !gate.test(sentence)) return 'kept';
		if (/hvem|hvordan|sammen|sparring|egen\s+pligt|personlig|hjælp|støtte/iu.test(sentence))
			return 'kept';
		return 'broken';
	}
};

const consent = words(
	'(?:indhent\\p{L}*|få(?:r)?|kræv\\p{L}*|bed(?:er)?\\s+om)\\s+(?:[\\p{L}]+\\s+){0,3}?samtykke\\p{L}*|samtykke\\p{L}*\\s+(?:[\\p{L}]+\\s+){0,3}?(?:indhentes|kræves|skal\\s+foreligge|er\\s+nødvendig\\p{L}*)'
);

/** I4: no consent is needed to notify. */
const consentFirst: NeverRule = {
	says: 'En underretning kræver intet samtykke.',
	judge: ({ told, when, sentence }) => {
		if (!told.some((clause) => consent.test(clause))) return 'kept';
		return when.some((clause) => beforeNotifying.test(clause)) ||
			/samtykke\p{L}*\s+(?:\p{L}+\s+){0,3}til\s+(?:at\s+)?underret/iu.test(sentence)
			? 'broken'
			: 'kept';
	}
};

const investigates = words(
	'(?:udspørg|udspørger|udspørge|afhør|afhører|afhøre|interview|interviewer|interviewe|krydsforhør\\p{L}*)\\s+(?:\\p{L}+\\s+){0,2}?(?:barn\\p{L}*|børn\\p{L}*|den\\s+unge|eleven)|(?:undersøg|undersøger|undersøge|find\\s+ud\\s+af|afklar|afklarer|efterprøv|efterprøve)\\s+(?:\\p{L}+\\s+){0,3}?(?:om|hvorvidt)\\s+(?:mistanken|historien|barnets\\s+(?:historie|fortælling|udsagn)|det)\\s+(?:\\p{L}+\\s+){0,3}?(?:rigtig\\p{L}*|sand\\p{L}*|passer|holder|begrundet|er\\s+sket)|(?:indsaml|indsamler|indsamle|saml|samler|find|finde|sikr|skaf)\\s+(?:\\p{L}+\\s+){0,2}?bevis\\p{L}*'
);

/** I8: to listen and to write is for staff; to question and to investigate is not. */
const staffInvestigates: NeverRule = {
	says: 'Personale lytter og skriver ned. De udspørger og undersøger ikke.',
	judge: ({ told, sentence, line }) => {
		if (!investigates.test(told.join(' '))) return 'kept';
		const near = [sentence, line.headings.at(-1) ?? '', line.column ?? '', line.row ?? ''].join(
			' · '
		);
		return someoneElse.test(near) ? 'kept' : 'broken';
	}
};

const warns = words(
	'(?:konfront[eé]r|konfronterer|konfrontere|konfronteres|advar|advarer|advare|indkald|indkalder|indkalde|indkaldes|tal\\s+med|taler\\s+med|tale\\s+med|inform[eé]r|informerer|informere|orient[eé]r|orienterer|orientere)\\s+(?:\\p{L}+\\s+){0,2}?(?:den\\s+(?:mistænkte|pågældende|ansatte|anklagede|involverede)|medarbejderen|kollegaen|pågældende|vedkommende)\\p{L}*|(?:medarbejderen|den\\s+ansatte|kollegaen|pågældende|den\\s+mistænkte)\\s+(?:\\p{L}+\\s+){0,2}?(?:konfronteres|indkaldes|orienteres|informeres)'
);
const staffSuspected = words(
	'(?:mod|af|fra|om)\\s+(?:en\\s+|et\\s+)*(?:ansat\\p{L}*|medarbejder\\p{L}*|kolleg\\p{L}*|personale\\p{L}*)|(?:medarbejder|ansat|kollega)\\p{L}*\\s+(?:er\\s+)?mistænk\\p{L}*|mistænkte\\p{L}*|personalesag\\p{L}*'
);

/** I6: whoever is suspected is not warned; only local practice says it, so it is a question. */
const suspectWarned: NeverRule = {
	says: 'Den, mistanken gælder, bør ikke advares.',
	judge: (instruction) => {
		const { told, sentence } = instruction;
		if (!told.some((clause) => warns.test(clause))) return 'kept';
		if (
			agreed.test(sentence) ||
			someoneElse.test(sentence) ||
			/HR|jurist|fritag|suspend|bortvis/iu.test(sentence)
		) {
			return 'kept';
		}
		return staffSuspected.test(contextOf(instruction).replace(sentence, '')) ? 'doubtful' : 'kept';
	}
};

export const neverRules: readonly NeverRule[] = [
	parentsToldFirst,
	leaderDecides,
	consentFirst,
	staffInvestigates,
	suspectWarned
];
