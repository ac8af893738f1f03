/**
 * Plans as 98 municipalities might have written them, from a seed: Danish words with their endings, compounds put
 * together as Danish does, a few words very often and most words rarely. The text means nothing.
 */
export interface GeneratedSection {
	readonly municipality: string;
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** Endings of nouns by gender: kommune(-n), hus(-et). */
const common = ['', 'en', 'er', 'erne', 'ens', 'ernes'];
const neuter = ['', 'et', 'ene', 'ets', 'e'];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const commonHeads = words(`
pligt pakke plan gruppe leder samtale konsulent vagt sag indsats rådgivning vejledning ordning kultur opgave funktion
linje kontakt henvendelse vurdering undersøgelse handling procedure politik strategi rapport journal aftale afdeling
enhed forvaltning medarbejder koordinator psykolog rådgiver lærer pædagog sundhedsplejerske tandlæge behandler
retningslinje beredskabsplan tovholder beslutning evaluering revision opfølgning`);
const neuterHeads = words(`
hus møde forløb ansvar team netværk arbejde tilbud materiale skema notat tilsyn samarbejde niveau kort register
behov forhold område udvalg råd kursus forum overblik`);
const modifiers = words(`
underretnings overgrebs børne familie skole dagtilbuds tavsheds oplysnings handle beredskabs forebyggelses opsporings
modtagelses myndigheds sundheds tandpleje politi krise akut voldsbekymrings trivsels fritids ungdoms netværks forældre
kommunal social psykologi rådgivnings visitations anbringelses støtte tilsyns ledelses personale kompetence kvalitets
dokumentations journaliserings samarbejds koordinerings videns risiko beskyttelses omsorgs udviklings udrednings
behandlings specialpædagogik institutions klub idræts forenings plejefamilie døgn aften sommer region lands distrikts
afdelings team sags kontakt samtale bekymrings mistanke signal`);
const nouns = words(`
underretning bekymring mistanke viden overgreb vold barn børn ung unge forælder forældre medarbejder leder kommune
institution skole dagtilbud politi modtagelse myndighed handlevej handlekort beredskab forebyggelse opsporing
håndtering samarbejde viden tegn signal reaktion adfærd trivsel sikkerhed omsorg grænse krop tillid tavshed
dokumentation notat ord sted tidspunkt dialog spørgsmål svar handling ansvar opgave rolle møde plan indsats
børnehus region hospital læge krisecenter familieret statsforvaltning lov paragraf frist dato søskende pleje netværk`);
const verbs = words(`
underrette handle spørge lytte notere kontakte vurdere samarbejde følge sikre støtte beskytte forebygge opdage
reagere drøfte beslutte revidere vedtage offentliggøre informere inddrage koordinere afdække undersøge henvise melde
ringe skrive læse kende mærke bemærke dele undlade afhøre vejlede rådgive lede evaluere`);
const adjectives = words(`
konkret tydelig skriftlig mundtlig akut alvorlig faglig lokal kommunal tværfaglig fælles systematisk personlig sårbar
udsat seksuel fysisk psykisk digital tryg åben klar kendt relevant nødvendig særlig daglig årlig`);
const small = words(`
og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da
fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo
deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis
din nogle hos blive mange ad bliver hendes været før`);

/** Mulberry32: the same numbers from the same seed, everywhere. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** One of a list, the first ones far more often than the last. */
const pick = (random: () => number, from: readonly string[]): string =>
	from[Math.floor(from.length * random() ** 2)] ?? '';

const compound = (random: () => number): string =>
	pick(random, modifiers) + pick(random, random() < 0.6 ? commonHeads : neuterHeads);

function noun(random: () => number): string {
	const kind = random();
	if (kind < 0.45) return pick(random, nouns) + (random() < 0.5 ? '' : pick(random, common));
	if (kind < 0.75)
		return pick(random, modifiers) + pick(random, commonHeads) + pick(random, common);
	return pick(random, modifiers) + pick(random, neuterHeads) + pick(random, neuter);
}

function word(random: () => number): string {
	const kind = random();
	if (kind < 0.42) return pick(random, small);
	if (kind < 0.74) return noun(random);
	if (kind < 0.88) return pick(random, verbs) + pick(random, ['', 'r', 's']);
	return pick(random, adjectives) + pick(random, ['', 't', 'e']);
}

function sentence(random: () => number): string {
	const length = 6 + Math.floor(random() * 14);
	const text = Array.from({ length }, () => word(random)).join(' ');
	const ending = random() < 0.04 ? ` (barnets lov § ${1 + Math.floor(random() * 200)})` : '';
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}${ending}.`;
}

export function generatedPlans(
	seed: number,
	{ plans, sections }: { readonly plans: number; readonly sections: number }
): readonly GeneratedSection[] {
	const random = seeded(seed);
	return Array.from({ length: plans }, (_, plan) =>
		Array.from({ length: sections }, (__, section) => ({
			municipality: String(101 + plan * 7),
			id: `afsnit-${section + 1}`,
			title: `${noun(random)} ${pick(random, small)} ${noun(random)}`,
			text: Array.from({ length: 6 + Math.floor(random() * 18) }, () => sentence(random)).join(' ')
		}))
	).flat();
}

export interface GeneratedQuery {
	readonly kind: 'words' | 'prefix' | 'compound';
	readonly text: string;
}

/** A third each: one to three whole words; the beginning of a word; a compound or a part of one. */
export function generatedQueries(seed: number, count: number): readonly GeneratedQuery[] {
	const random = seeded(seed);
	return Array.from({ length: count }, (_, index): GeneratedQuery => {
		if (index % 3 === 0) {
			const several = Array.from({ length: 1 + Math.floor(random() * 3) }, () => noun(random));
			return { kind: 'words', text: several.join(' ') };
		}
		if (index % 3 === 1) {
			const whole = random() < 0.5 ? pick(random, nouns) : compound(random);
			return { kind: 'prefix', text: whole.slice(0, 4 + Math.floor(random() * 4)) };
		}
		const part = random() < 0.5 ? pick(random, commonHeads) : pick(random, neuterHeads);
		return { kind: 'compound', text: random() < 0.5 ? compound(random) : part };
	});
}
