/** A draft of the guide, in words for the editor: refusals, faults, and where each is mended. */
import {
	editionSubjects,
	type EditionFault,
	type EditionSubject,
	type FaultKind
} from '#domain/guide';
import { faultWords } from '../document/fault-words.ts';
import { cprRefusal } from '../elements/refuse-cpr.ts';

/** The part of an address that names a kind of text. */
const kindAddresses: Readonly<Record<EditionSubject, string>> = {
	passage: 'afsnit',
	theme: 'tema',
	provision: 'bestemmelse'
};

export const kindAt = (address: string): EditionSubject | undefined =>
	editionSubjects.find((kind) => kindAddresses[kind] === address);

export const editorAddress = (
	draft: string,
	{ subjectKind, subject }: { readonly subjectKind: EditionSubject; readonly subject: string }
): string => `/styrelsen/guide/${draft}/${kindAddresses[subjectKind]}/${subject}`;

const refusals: Readonly<Record<string, string>> = {
	'not-your-decision': 'Kun redaktører og styrelsens leder kan ændre guiden.',
	'not-found': 'Det findes ikke mere. Kladden kan være offentliggjort eller opgivet.',
	'changed-by-another': 'En anden har ændret kladden imens. Se det nye, og prøv igen.',
	'newer-edition':
		'En nyere udgave er offentliggjort imens. Se kladden igennem igen, før du offentliggør.',
	'nothing-changed': 'Kladden ændrer intet. Skriv noget, eller opgiv kladden.',
	'summary-missing': 'Skriv, hvad der er nyt i udgaven.',
	'summary-too-long': 'Teksten om udgaven er for lang. Skriv højst 2.000 tegn.',
	'stale-texts': 'Guiden er ændret, siden kladden blev skrevet. Se teksterne igennem først.',
	'notes-missing': 'Skriv ved hver ændring, hvorfor den er lavet.',
	faults: 'Der er fejl i udgaven. De står herunder, hver med sit sted.',
	'note-missing': 'Skriv, hvorfor teksten tages ud.',
	'note-too-long': 'Begrundelsen er for lang. Skriv højst 2.000 tegn.',
	'reason-missing': 'Skriv, hvorfor kladden opgives.',
	'reason-too-long': 'Begrundelsen er for lang. Skriv højst 2.000 tegn.',
	'title-missing': 'Skriv en titel med bogstaver eller tal.',
	'title-too-long': 'Titlen er for lang. Skriv højst 200 tegn.',
	'theme-unknown': 'Guiden har ikke det tema. Vælg et af de seks.',
	'themes-stay': 'Guidens seks temaer kan ikke tages ud.',
	'id-in-use': 'En tekst med den titel har stået i guiden før. Vælg en anden titel.',
	'already-first': 'Teksten står allerede først blandt sine egne.',
	'already-last': 'Teksten står allerede sidst blandt sine egne.',
	'already-there': 'Teksten står allerede i det tema.',
	'taken-out': 'Teksten er taget ud af kladden. Fortryd det, før du skriver.',
	'not-understood': 'Et felt er ikke udfyldt rigtigt. Se datoer og længder efter.',
	'looks-like-cpr': cprRefusal
};

export const draftRefusal = (reason: string): string => {
	if (Object.hasOwn(refusals, reason)) return refusals[reason] ?? '';
	if (Object.hasOwn(faultWords, reason)) return faultWords[reason as keyof typeof faultWords];
	return 'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';
};

const faults: Readonly<Partial<Record<FaultKind, (about: string) => string>>> = {
	'title-missing': () => 'Titlen mangler.',
	'text-missing': () => 'Teksten mangler.',
	'audience-missing': () => 'Vælg, hvem teksten er til.',
	'source-missing': () => 'Skriv mindst én kilde.',
	'source-not-an-address': (about) =>
		about ? `Kilden “${about}” har ikke en rigtig adresse.` : 'Kilden har ikke en rigtig adresse.',
	'law-missing': () => 'En tekst om, hvad loven siger, skal pege på en bestemmelse.',
	'law-unknown': (about) => `Lovkataloget har ingen bestemmelse, der hedder “${about}”.`,
	'law-retired': (about) => `Bestemmelsen “${about}” er taget ud af kataloget.`,
	'theme-unknown': () => 'Guiden har ikke det tema.',
	'passage-elsewhere': (about) =>
		`Et link fører til “${about}”, som er taget ud eller står i et andet tema.`,
	'term-unknown': (about) => `Et ord peger på begrebet “${about}”, som guiden ikke har.`,
	'duplicate-id': () => 'To tekster har samme navn i adressen.',
	'days-reversed': () => 'Bestemmelsen slutter, før den begynder.',
	'still-used': (about) => `Teksten er taget ud, men bruges stadig: ${about}.`,
	'unknown-block': () =>
		'Teksten rummer noget, guiden ikke kan vise, for eksempel et billede uden tekst.'
};

export function faultText({ fault, about }: Pick<EditionFault, 'fault' | 'about'>): string {
	const words = faults[fault];
	return words ? words(about ?? '') : draftRefusal(fault);
}

/** What a fault's place is called, where it is a field. */
const fieldNames: Readonly<Record<string, string>> = {
	title: 'titel',
	summary: 'kort tekst',
	audience: 'målgruppe',
	law: 'lov',
	sources: 'kilder',
	body: 'tekst',
	theme: 'tema',
	act: 'lovens navn',
	section: 'paragraf',
	dutyHolder: 'hvem har pligten',
	source: 'kilde',
	inForceTo: 'gælder til',
	predecessors: 'afløser',
	successors: 'afløst af',
	id: 'hele teksten'
};

export const placeName = (place: string): string => fieldNames[place] ?? `blok ${place}`;
