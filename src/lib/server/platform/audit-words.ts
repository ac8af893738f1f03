/** What happened, as people read it in the log. A kind without words is shown as it is; a test finds it. */
export const auditWords: Readonly<Record<string, string>> = {
	'approval-withdrawn': 'Trak en faglig godkendelse tilbage',
	'contact-filled': 'Tilføjede et nummer',
	'contact-confirmed': 'Bekræftede et nummer',
	'contact-changed': 'Ændrede et nummer',
	'contact-owner-erased': 'Fjernede en kontaktejers e-mail',
	'contact-owner-named': 'Skrev en kontaktejers e-mail',
	'contact-owner-told': 'Skrev til kontaktens ejer om nummeret',
	'data-imported': 'Læste kommunens data ind',
	'first-owner-changed': 'Ændrede den første planejer',
	'guide-change-settled': 'Tog stilling til en ændring i guiden',
	'guide-draft-begun': 'Begyndte en ny udgave af guiden',
	'guide-draft-given-up': 'Opgav en kladde til guiden',
	'guide-published': 'Offentliggjorde guiden',
	'guide-release-brought': 'Lagde Beredts nye indhold i en kladde',
	'guide-text-added': 'Begyndte en ny tekst i kladden',
	'guide-text-dropped': 'Lod en tekst stå, som den er',
	'guide-text-kept': 'Beholdt kladdens tekst frem for en nyere',
	'guide-text-moved': 'Flyttede en tekst i kladden',
	'guide-text-retired': 'Tog en tekst ud i kladden',
	'guide-text-saved': 'Gemte en tekst i kladden',
	'institution-added': 'Tilføjede en institution',
	'job-retried': 'Prøvede en opgave igen',
	'municipality-joined': 'Tog kommunen med',
	'pathway-published': 'Offentliggjorde handlevejen',
	'person-erased': 'Slettede en persons navn og e-mail',
	'plan-adopted': 'Registrerede vedtagelsen',
	'plan-published': 'Offentliggjorde beredskabet',
	'plan-superseded': 'Afløste det tidligere beredskab',
	'plan-recommended': 'Indstillede beredskabet',
	'plan-reminded': 'Mindede kommunen om at revidere',
	'plan-sent-back': 'Sendte beredskabet tilbage til skrivning',
	'plan-started': 'Begyndte et beredskab',
	'provider-added': 'Tilføjede et login',
	'provider-changed': 'Ændrede et login',
	'section-saved': 'Gemte et afsnit',
	'sessions-ended': 'Loggede en person ud',
	'text-approved': 'Godkendte en tekst fagligt',
	'unit-added': 'Tilføjede en enhed'
};

export const auditWord = (kind: string): string => auditWords[kind] ?? kind;

const objectWords: Readonly<Record<string, string>> = {
	contact: 'Kontakt',
	guide: 'Guiden, udgave',
	'guide-draft': 'Kladde til guiden',
	institution: 'Institution',
	membership: 'Medlemskab',
	municipality: 'Kommune',
	passage: 'Afsnit i guiden',
	pathway: 'Handlevej, version',
	person: 'Person',
	plan: 'Beredskab',
	provider: 'Login',
	provision: 'Bestemmelse',
	session: 'Session',
	step: 'Trin i handlevejen',
	unit: 'Enhed'
};

/** `plan/6f…/formal` → `Beredskab 6f… · formal`. */
export function objectWord(object: string): string {
	const [what = '', ...rest] = object.split('/');
	return [`${objectWords[what] ?? what} ${rest[0] ?? ''}`.trim(), ...rest.slice(1)].join(' · ');
}

const factWords: Readonly<Record<string, string>> = {
	adoption: 'vedtagelse',
	approvedOn: 'godkendt den',
	choice: 'valg',
	confirmedOn: 'bekræftet den',
	contacts: 'kontakter',
	dueOn: 'frist',
	edition: 'udgave',
	hash: 'fingeraftryk',
	hours: 'åbningstid',
	label: 'navn',
	madeAt: 'hentet',
	memberships: 'medlemskaber',
	note: 'note',
	number: 'version',
	ownerEmail: 'ejerens e-mail',
	passage: 'afsnit i guiden',
	phone: 'nummer',
	reason: 'begrundelse',
	release: 'udgave af Beredt',
	reminder: 'påmindelse',
	revision: 'gemt som nummer',
	source: 'kilde',
	status: 'status',
	texts: 'tekster'
};

export const factWord = (fact: string): string => factWords[fact] ?? fact;
