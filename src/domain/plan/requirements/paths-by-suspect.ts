import { firstMention, namesAbove } from '../reading/mention.ts';
import { isContent, type PlanReading } from '../reading/plan-reading.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

/** Whom a suspicion may be about. A path is its own where a heading, a row or an introduction says whose it is. */
export const tracks: readonly {
	readonly name: string;
	readonly heads: RegExp;
	readonly anywhere: RegExp;
}[] = [
	{
		name: 'forældre',
		heads: words(
			'forældre\\p{L}*|forælder\\p{L}*|mor|far|omsorgsperson\\p{L}*|omsorgsgiver\\p{L}*|i\\s+(?:hjemmet|familien)|familiemedlem\\p{L}*|nære\\s+relationer'
		),
		anywhere: words(
			'(?:mod|af|fra|hos)\\s+(?:en\\s+|et\\s+|barnets\\s+|den\\s+unges\\s+|sine\\s+|deres\\s+|egne\\s+)*(?:forældre\\p{L}*|forælder\\p{L}*|omsorgsperson\\p{L}*|familiemedlem\\p{L}*|mor|far)|(?:forældre\\p{L}*|forælder\\p{L}*)\\s+(?:er|bliver|mistænkes|mistænkt\\p{L}*|begår|udøver)|(?:vold|overgreb)\\s+i\\s+(?:hjemmet|familien)'
		)
	},
	{
		name: 'anden voksen',
		heads: words(
			'(?:anden|andre|øvrige)\\s+(?:voksne?|personer?|nærtstående)|netværk\\p{L}*|bekendt\\p{L}*|ukendt\\p{L}*|fremmed\\p{L}*|uden\\s?for\\s+(?:familien|hjemmet|institutionen)|udenforstående|andre\\s+end\\s+forældre\\p{L}*|3\\.?\\s*person'
		),
		anywhere: words(
			'(?:anden|andre|øvrige)\\s+(?:voksne?|nærtstående)|andre\\s+personer|i\\s+(?:barnets\\s+|familiens\\s+|det\\s+private\\s+)?netværk\\p{L}*|(?:voksne?|personer?)\\s+uden\\s?for\\s+(?:familien|hjemmet|institutionen)|ukendt\\s+(?:gerningsmand|person|voksen)\\p{L}*|fremmed\\p{L}*|en\\s+bekendt'
		)
	},
	{
		name: 'medarbejder',
		heads: words(
			'(?:mod|af|fra|om|mistænkt)\\s+(?:en\\s+|et\\s+|egne\\s+)*(?:ansat\\p{L}*|medarbejder\\p{L}*|kolleg\\p{L}*|personale\\p{L}*|professionel\\p{L}*|fagperson\\p{L}*|frivillig\\p{L}*)|(?:ansat\\p{L}*|medarbejder\\p{L}*|kollega\\p{L}*|personale\\p{L}*)\\s+(?:eller\\s+\\p{L}+\\s+)?(?:er|mistænkes|mistænkt\\p{L}*|begår|har\\s+begået|udøver)|kollega\\p{L}*|personalesag\\p{L}*|tjenstlig\\p{L}*'
		),
		anywhere: words(
			'(?:mod|af|fra)\\s+(?:en\\s+|et\\s+|egne\\s+|kommunens\\s+)*(?:ansat\\p{L}*|medarbejder\\p{L}*|kolleg\\p{L}*|personale\\p{L}*|professionel\\p{L}*)|(?:medarbejder\\p{L}*|ansat\\p{L}*|kollega\\p{L}*)\\s+(?:er|bliver|mistænkes|mistænkt\\p{L}*|begår|har\\s+begået)'
		)
	},
	{
		name: 'et andet barn',
		heads: words(
			'(?:mellem|blandt|imellem)\\s+(?:\\p{L}+\\s+)?(?:børn|unge|elever|jævnaldrende)|(?:andet|andre)\\s+(?:barn|børn|ung|unge|elev\\p{L}*)|barn\\s+(?:til|mod|og)\\s+barn|børn\\p{L}*\\s+(?:og\\s+unges?\\s+)?(?:indbyrdes|der\\s+krænker|med\\s+(?:seksuelt\\s+)?(?:bekymrende|grænseoverskridende|krænkende)|seksuelle\\s+adfærd)|(?:seksuelt\\s+)?(?:grænseoverskridende|krænkende|bekymrende)\\s+(?:seksuel\\s+)?adfærd|af\\s+(?:et\\s+|en\\s+)?(?:barn|børn|ung|unge)|unge?\\s+krænkere?|jævnaldrende\\p{L}*|mod\\s+(?:et\\s+)?(?:andet\\s+)?barn\\s+eller\\s+(?:en\\s+)?ung'
		),
		anywhere: words(
			'(?:mellem|blandt)\\s+(?:\\p{L}+\\s+)?(?:børn|unge|elever|jævnaldrende)|(?:af|fra)\\s+(?:et\\s+)?(?:andet|andre)\\s+(?:barn|børn|ung|unge)|(?:seksuelt\\s+)?(?:grænseoverskridende|krænkende)\\s+(?:seksuel\\s+)?adfærd|barn\\s+mod\\s+barn|børn,?\\s+der\\s+krænker'
		)
	}
];

/** What makes a heading about suspicion, and not about cooperation with parents or training of staff. */
const context = words(
	'\\p{L}*mistanke\\p{L}*|mistænk\\p{L}*|overgreb\\p{L}*|vold\\p{L}*|viden|krænk\\p{L}*|bekymring\\p{L}*|handlevej\\p{L}*|handlekort\\p{L}*|handleguide\\p{L}*|håndtering\\p{L}*|adfærd\\p{L}*|gerningsmand\\p{L}*|krænker\\p{L}*|sager|sag|sagen'
);

/** F13: a path for each possible suspect: parent, another adult or unknown, employee, another child. */
export const pathsBySuspect: Requirement = {
	id: 'F13',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const own = tracks.map((track) => ({ track, at: ownPath(reading, track.heads) }));
		const with_ = own.flatMap(({ at }) => at ?? []);
		const [example] = with_;
		const without = own.filter(({ at }) => !at).map(({ track }) => track);
		if (example && without.length === 0) {
			return met(
				`Der er en vej for hver, for eksempel under ${quote(example.name)}`,
				example.line.place
			);
		}
		const place = example?.line.place ?? null;
		const absent = without.filter(({ anywhere }) => !firstMention(reading.lines, anywhere));
		if (absent.length > 0) {
			const names = listInWords(
				absent.map(({ name }) => name),
				'eller'
			);
			return missing(`Teksten har ingen vej, når mistanken gælder ${names}.`, place);
		}
		return cannotTell(
			`Teksten nævner ${listInWords(without.map(({ name }) => name))}. Er der en vej for sig?`,
			place
		);
	}
};

/** Words that stand above a line, where they or what stands above them speak of suspicion. */
function ownPath({ lines }: PlanReading, heads: RegExp) {
	for (const line of lines) {
		if (!isContent(line)) continue;
		const above = namesAbove(line);
		const about = above.some((name) => context.test(name)) || context.test(line.text);
		const name = above.find((one) => one.length < 160 && heads.test(one));
		if (about && name !== undefined) return { line, name };
	}
	return undefined;
}
