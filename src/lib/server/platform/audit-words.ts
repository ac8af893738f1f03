/** What happened, as people read it in the log. A kind without words is shown as it is; a test finds it. */
export const auditWords: Readonly<Record<string, string>> = {
	'contact-filled': 'Tilføjede et nummer',
	'contact-confirmed': 'Bekræftede et nummer',
	'contact-changed': 'Ændrede et nummer',
	'contact-owner-erased': 'Fjernede en kontaktejers e-mail',
	'contact-owner-named': 'Skrev en kontaktejers e-mail',
	'contact-owner-told': 'Skrev til kontaktens ejer om nummeret',
	'data-imported': 'Læste kommunens data ind',
	'first-owner-changed': 'Ændrede den første planejer',
	'guide-published': 'Offentliggjorde guiden',
	'institution-added': 'Tilføjede en institution',
	'job-retried': 'Prøvede en opgave igen',
	'municipality-joined': 'Tog kommunen med',
	'pathway-published': 'Offentliggjorde handlevejen',
	'person-erased': 'Slettede en persons navn og e-mail',
	'plan-adopted': 'Registrerede vedtagelsen',
	'plan-published': 'Offentliggjorde beredskabet',
	'plan-superseded': 'Afløste det tidligere beredskab',
	'plan-recommended': 'Indstillede beredskabet',
	'plan-sent-back': 'Sendte beredskabet tilbage til skrivning',
	'plan-started': 'Begyndte et beredskab',
	'provider-added': 'Tilføjede et login',
	'provider-changed': 'Ændrede et login',
	'section-saved': 'Gemte et afsnit',
	'sessions-ended': 'Loggede en person ud',
	'unit-added': 'Tilføjede en enhed'
};

export const auditWord = (kind: string): string => auditWords[kind] ?? kind;

const objectWords: Readonly<Record<string, string>> = {
	contact: 'Kontakt',
	guide: 'Guiden, udgave',
	institution: 'Institution',
	membership: 'Medlemskab',
	municipality: 'Kommune',
	pathway: 'Handlevej, version',
	person: 'Person',
	plan: 'Beredskab',
	provider: 'Login',
	session: 'Session',
	unit: 'Enhed'
};

/** `plan/6f…/formal` → `Beredskab 6f… · formal`. */
export function objectWord(object: string): string {
	const [what = '', ...rest] = object.split('/');
	return [`${objectWords[what] ?? what} ${rest[0] ?? ''}`.trim(), ...rest.slice(1)].join(' · ');
}

const factWords: Readonly<Record<string, string>> = {
	adoption: 'vedtagelse',
	confirmedOn: 'bekræftet den',
	contacts: 'kontakter',
	hash: 'fingeraftryk',
	hours: 'åbningstid',
	label: 'navn',
	madeAt: 'hentet',
	memberships: 'medlemskaber',
	note: 'note',
	number: 'version',
	ownerEmail: 'ejerens e-mail',
	phone: 'nummer',
	release: 'udgave af Beredt',
	revision: 'gemt som nummer',
	status: 'status'
};

export const factWord = (fact: string): string => factWords[fact] ?? fact;
