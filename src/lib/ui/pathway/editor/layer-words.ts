/** The words of layers: what does not fit, what was refused, what has changed. */
import { slotName } from '#domain/directory';
import { sentencesOf, type LayerChange, type LayerFault, type Violation } from '#domain/pathway';
import { cprRefusal } from '../../elements/refuse-cpr.ts';
import { ownerWords } from '../step-words.ts';

const faults: Readonly<Partial<Record<LayerFault['kind'], string>>> = {
	'unknown-slot': 'Handlevejen spørger ikke efter det nummer mere.',
	'refills-slot': 'Kommunen har allerede fyldt pladsen. Institutionen kan ikke ændre den.',
	'replaces-national-step':
		'Trinnet har samme navn som et trin i laget over. Skriv det om som nyt.',
	'delays-national-step': 'Trinnet kan kun gå forud for jeres egne trin.',
	'rewords-national-text': 'Teksten hører til et trin i laget over og kan ikke skrives om.',
	'explains-nothing': 'Spørgsmålet, forklaringen hørte til, findes ikke mere.',
	'forbids-national-step': 'Forbuddet rammer et trin i laget over. Gør det smallere.',
	'unknown-fact': 'Betingelsen spørger om noget, handlevejen ikke spørger om.',
	'unknown-value': 'Betingelsen nævner et svar, der ikke findes.',
	'unknown-step': 'Trinnet peger på et trin, der ikke findes mere.',
	'unknown-law': 'Bestemmelsen findes ikke i kataloget.',
	'unconfirmed-law': 'Bestemmelsen afventer faglig godkendelse.',
	'missing-text': 'Teksten mangler.',
	circle: 'Rækkefølgen går i ring.',
	'precedes-earlier-phase': 'Trinnet ligger senere end det, det går forud for.'
};

export const faultText = ({ kind }: LayerFault): string =>
	faults[kind] ?? 'Det passer ikke til laget over. Ret det, eller fjern det.';

const refusals: Readonly<Record<string, string>> = {
	'not-your-decision': 'Din rolle kan ikke tage dette skridt. Spørg planens ejer.',
	'not-found': 'Det findes ikke mere. Gå tilbage, og prøv igen.',
	'changed-by-another': 'En anden har ændret det imens. Se det nye, og prøv igen.',
	'looks-like-cpr': cprRefusal,
	'not-understood': 'Noget i teksten kan ikke gemmes. Er en tekst over 600 tegn, så del den.',
	'no-draft': 'Kladden findes ikke mere. Nogen har offentliggjort eller kasseret den.',
	'already-under-way': 'Der er allerede en kladde. Åbn den, og skriv videre.',
	'municipality-not-published':
		'Kommunen har ikke offentliggjort sin handlevej endnu. Det skal ske først.',
	'nothing-new': 'I bygger allerede på den nyeste nationale handlevej.',
	'layer-does-not-fit': 'Noget passer ikke til laget over. Ret det i kladden først.',
	'contact-missing':
		'Modtagelsens nummer og vagten uden for åbningstid skal stå der, før I offentliggør første gang. Mangler:',
	'proposals-undecided': 'Tag stilling til de nationale forslag først.',
	'proof-not-made': 'Handlevejen kunne ikke bevises lige nu. Prøv igen om lidt.',
	'breaks-path': 'Handlevejen bryder en regel, den skal holde:',
	'reasons-missing': 'Skriv en begrundelse for hver advarsel.',
	'reason-too-long': 'En begrundelse er for lang. Kort den ned til 2.000 tegn.'
};

export const layerRefusal = (reason: string, about: readonly string[] = []): string => {
	const text = refusals[reason] ?? 'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';
	return text.endsWith(':') ? `${text} ${about.map(slotName).join(' ')}` : text;
};

/** A finding with the rule it names in words. */
export const messageWords = (message: string, nameOf: (id: string) => string | undefined): string =>
	message.replace(/reglen (\S+)/, (said, id: string) => {
		const name = nameOf(id);
		return name ? `reglen “${name.replace(/\.$/, '')}”` : said;
	});

/** What only a municipality is told about a proposal; undefined where the words of every approval serve. */
export const proposalRefusal = (reason: string): string | undefined =>
	({
		'not-your-decision': 'Kun planens ejer kan godkende forslag eller lade dem ude.',
		'not-awaiting': 'Der er allerede taget stilling til forslaget.',
		'already-approved': 'I har godkendt forslaget. Træk godkendelsen tilbage først.',
		'law-unconfirmed': 'Bestemmelsen, forslaget hviler på, er ikke bekræftet nationalt endnu.'
	})[reason];

/** Why a text is hard to follow; empty when it is not. */
export function writingHint(text: string): string {
	const long = sentencesOf(text).find((one) => one.split(/\s+/).length > 20);
	return long ? `Sætningen har over 20 ord. Del den: “${long.slice(0, 40)} …”` : '';
}

export const whereWords = ({ role }: Pick<Violation, 'role'>): string =>
	role in ownerWords ? `For ${ownerWords[role as keyof typeof ownerWords]}` : 'Ingen rolle';

const parts: Readonly<Record<string, string>> = {
	when: 'hvornår det vises',
	act: 'handlingen',
	acts: 'handlingerne',
	owner: 'hvem der gør det',
	informs: 'hvem der får det at vide',
	persons: 'over for hvem',
	precedes: 'hvad det går forud for',
	phase: 'nu, derefter eller senere',
	deadline: 'fristen',
	law: 'lovgrundlaget',
	contact: 'nummeret',
	seen: 'hvad andre ser',
	roles: 'hvem det gælder for',
	why: 'hvorfor'
};

export const partWords = (change: LayerChange): string =>
	change.parts.map((part) => parts[part] ?? part).join(', ');

const whats: Readonly<Record<LayerChange['what'], string>> = {
	step: 'Trin',
	rule: 'Forbud',
	explanation: 'Forklaring',
	contact: 'Nummer',
	approved: 'Godkendt forslag',
	'left-out': 'Forslag, I har ladt ude',
	order: 'Rækkefølge'
};

const changes: Readonly<Record<LayerChange['change'], string>> = {
	added: 'tilføjet',
	removed: 'fjernet',
	changed: 'ændret'
};

export const changeWords = ({ what, change }: LayerChange): string =>
	`${whats[what]} ${changes[change]}`;
