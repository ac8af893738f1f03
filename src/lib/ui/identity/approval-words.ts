/** The words of professional approval (G4a), and the names its addresses use. */
import type { SubjectKind } from '#domain/identity';

export interface KindWords {
	/** In addresses: `/styrelsen/godkendelser/afsnit/…`. */
	readonly slug: string;
	readonly one: string;
	readonly many: string;
}

export const kindWords: Readonly<Record<SubjectKind, KindWords>> = {
	provision: { slug: 'bestemmelse', one: 'Bestemmelse', many: 'Bestemmelser i loven' },
	passage: { slug: 'afsnit', one: 'Afsnit', many: 'Afsnit i guiden' },
	step: { slug: 'trin', one: 'Trin', many: 'Trin, forbud og notater i handlevejen' }
};

export const kindOfSlug = (slug: string): SubjectKind | undefined =>
	(Object.keys(kindWords) as SubjectKind[]).find((kind) => kindWords[kind].slug === slug);

export const approvalAddress = (kind: SubjectKind, subject: string): string =>
	`/styrelsen/godkendelser/${kindWords[kind].slug}/${subject}`;

const texts: Readonly<Record<string, string>> = {
	'not-allowed': 'Kun en faglig godkender kan godkende eller trække tilbage.',
	'not-found': 'Teksten findes ikke mere. Gå tilbage til listen.',
	'changed-since': 'Teksten er ændret, siden du åbnede siden. Læs den nye tekst, og prøv igen.',
	'looks-like-cpr':
		'Teksten ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.',
	'source-missing': 'Skriv, hvad du har holdt teksten op mod.',
	'source-too-long': 'Kilden er for lang. Kort den ned til 200 tegn.',
	'not-vouched-for': 'Sæt kryds, når du har læst teksten og står inde for den.',
	'not-awaiting': 'Teksten afventer ikke godkendelse.',
	'not-approved': 'Teksten er ikke godkendt.',
	'law-unconfirmed': 'Godkend først den bestemmelse, trinnet hviler på',
	'reason-missing': 'Skriv, hvorfor godkendelsen trækkes tilbage.',
	'reason-too-long': 'Begrundelsen er for lang. Kort den ned til 2.000 tegn.',
	'breaks-path': 'Handlevejen ville bryde en regel, den skal holde'
};

export function approvalText(reason: string, about: readonly string[]): string {
	const text = texts[reason] ?? 'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';
	return about.length > 0 ? `${text}: ${about.join(' ')}` : text;
}

const fields: Readonly<Record<string, string>> = {
	'source-missing': 'source',
	'source-too-long': 'source',
	'not-vouched-for': 'vouched-for',
	'reason-missing': 'reason',
	'reason-too-long': 'reason'
};

/** The field a refusal is about. */
export const approvalField = (reason: string): string | undefined => fields[reason];
