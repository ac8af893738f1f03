import { words } from './word.ts';

/** Verbs with which a path tells someone to do something, in the imperative. */
const verbs = [
	'ring|kontakt|skriv|nedskriv|noter|notér|dokumenter|dokumentér|registrer|registrér|journaliser|journalisér|udfyld|lyt|tal|spørg|drøft|sig',
	'underret|orienter|orientér|informer|informér|inddrag|gå|bliv|sørg|beskyt|send|indsend|aftal|følg|hold|afhold|gør|giv|tag|bed|fortæl|saml',
	'bring|bevar|gem|sikr|støt|hjælp|vurder|vurdér|overvej|indkald|tilkald|adskil|stop|stands|vis|find|brug|anvend|læs|husk|foretag|udpeg',
	'fritag|afklar|beslut|koordiner|koordinér|anmeld|meld|opret|etabler|etablér|behold|kald|søg|tilbyd|iværksæt|planlæg|evaluer|evaluér|sæt',
	'lad|vær|skab|undersøg|afvent|fasthold|luk|modtag|videregiv|aflever|henvend|opsøg|udarbejd|lav(?=\\s+(?:en|et|aftaler?)(?!\\p{L}))',
	'indhent|gennemgå|fordel|forklar|berolig|trøst|observer|observér|beskriv|reager|reagér|handl|overlad|rådfør|afbryd|tjek|mød|forbered|svar|fremsend|se(?=\\s+efter)'
].join('|');

/** Infinitive and present: `ringe`, `ringer`, `underretter`, `planlægger`. */
const ending = '(?:e|er|r|te|ter|me|mer|le|ler|ge|ger|pe|per|ke|ker)';

const commands = new RegExp(`^\\W*(?:så\\s+|straks\\s+|derefter\\s+)?(?:${verbs})(?!\\p{L})`, 'iu');
const tellsWhat = new RegExp(
	`^\\W*(?:at\\s+|skal\\s+|straks\\s+)*(?:${verbs})${ending}?(?!\\p{L})`,
	'iu'
);
const someoneDoes = words(
	`(?:du|\\p{L}*leder(?:en|ne)?|ledelsen|medarbejder(?:en|ne)|\\p{L}*pædagog(?:en|erne)|\\p{L}*lærer(?:en|ne)|fagpersonen|den\\s+ansatte|personalet|chefen|fagchefen)\\s+(?:skal\\s+|har\\s+pligt\\s+til\\s+at\\s+)?(?:straks\\s+|altid\\s+)?(?:${verbs})${ending}?`
);
const forbids = /^\W*(?:\p{L}+\s+){0,3}(?:ikke|aldrig)(?!\p{L})/iu;

/**
 * True for words that tell someone to do something; what must never be done is no step. Where it is
 * known who is spoken of, `kontakter modtagelsen` says enough; elsewhere it may be a sign in a child.
 */
export function isStep(text: string, someoneIsNamed = false): boolean {
	if (forbids.test(text)) return false;
	if (someoneDoes.test(text)) return true;
	const opens = someoneIsNamed ? tellsWhat : commands;
	return text.split(/[,:;–.?!]\s+/u).some((clause) => opens.test(clause) && !forbids.test(clause));
}
