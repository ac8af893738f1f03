/** What the queue's kinds, states and reasons are called for the person who tends it. */
const kinds: Readonly<Record<string, string>> = {
	'tell-contact-owner': 'Skriv til den, der holder et nummer ved lige',
	'ask-contact-owners': 'Find de numre, der skal bekræftes',
	'ask-contact-owner': 'Bed den, der holder et nummer ved lige, bekræfte det',
	'tell-mentioned': 'Skriv til en, der er nævnt i en kommentar',
	'tell-writer': 'Mind om et afsnit, der skal skrives',
	'tell-application': 'Skriv om en ansøgning om rådgivningsforløb',
	'tell-initial-meeting': 'Skriv om et indledende møde',
	'remind-writers': 'Find dem, der skal mindes om et afsnit',
	'remind-follow-ups': 'Find de handlinger og lovede datoer, der er nær',
	'tell-action-owner': 'Mind om en handling fra tjekket',
	'tell-promise-owner': 'Mind om en dato, planen lover',
	'invite-to-hearing': 'Send et link til en, der høres om en plan',
	'remind-hearing-body': 'Mind en, der høres, om at svare',
	'remind-hearings': 'Find dem, der skal mindes om en høring',
	'remind-plans': 'Mind kommunerne om at revidere',
	'remind-programme-status': 'Spørg, hvad der er sket efter et rådgivningsforløb',
	'confirm-sign-up': 'Bekræft en tilmelding til et informationsmøde',
	'tell-signed-up': 'Skriv til en, der er tilmeldt et informationsmøde',
	'remind-meetings': 'Find dem, der skal mindes om et informationsmøde',
	'tell-answer': 'Skriv til en kommune, at dens ansøgning er besvaret',
	'clean-up': 'Fjern det, der er gemt længe nok'
};

export const stateNames = {
	waiting: 'Venter',
	retrying: 'Prøves igen',
	running: 'I gang',
	done: 'Færdig',
	failed: 'Opgivet'
} as const;

const reasons: Readonly<Record<string, string>> = {
	'no-mail-server': 'Der er ingen mailserver. Sæt den op i indstillingerne.',
	'nobody-to-write-to': 'Ingen har en mailadresse. Skriv den ved nummeret.',
	'mail-refused': 'Mailserveren afviser adressen eller brevet.',
	'mail-server-busy': 'Mailserveren tager ikke imod lige nu.',
	'mail-server-slow': 'Mailserveren svarer for langsomt.',
	'mail-login-refused': 'Mailserveren afviser vores login.',
	'mail-server-not-reached': 'Mailserveren kan ikke nås.',
	stopped: 'Opgaven blev afbrudt for mange gange.'
};

export const kindName = (kind: string): string => kinds[kind] ?? kind;
export const reasonText = (reason: string): string =>
	reasons[reason] ?? `En fejl i programmet (${reason}). Se loggen.`;

/** `2026-12-01T10:00:00Z` → `1. december 2026 kl. 11.00`, as the clock is in Denmark. */
export const danishInstant = (at: string): string =>
	new Intl.DateTimeFormat('da-DK', {
		timeZone: 'Europe/Copenhagen',
		dateStyle: 'long',
		timeStyle: 'short'
	}).format(new Date(at));
