/** Why something was not done while a municipality joins, and what to do next. */
const texts: Readonly<Record<string, string>> = {
	'not-allowed': 'Din rolle kan ikke gøre det. Spørg styrelsens leder.',
	'not-found': 'Det findes ikke mere. Genindlæs siden, og prøv igen.',
	'not-joined': 'Kommunen er ikke med endnu. Aftal den første planejer først.',
	'looks-like-cpr':
		'Teksten ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.',
	'owner-name-missing': 'Skriv den første planejers navn.',
	'email-not-valid': 'Skriv en arbejdsmail, for eksempel navn@kommune.dk.',
	'provider-name-missing': 'Skriv, hvad login hedder, for eksempel Kommunens login.',
	'issuer-not-https': 'Skriv udstederens adresse. Den begynder med https://',
	'client-id-missing': 'Skriv klientens id, som kommunens it-afdeling har givet jer.',
	'authentication-unknown': 'Vælg, hvordan Beredt viser, hvem det er.',
	'secret-name-missing':
		'Skriv navnet på hemmeligheden med bogstaver, tal og understreg, for eksempel PROEVESTAD.',
	'scopes-not-valid': 'Skriv scopes med mellemrum imellem, for eksempel openid profile email.',
	'claim-missing': 'Skriv navnet på det claim, der rummer grupper eller roller.',
	'email-domain-not-valid': 'Skriv domæner som kommune.dk, et på hver linje.',
	'email-domain-taken': 'Domænet hører allerede til et andet login.',
	'value-missing': 'Skriv værdien, præcis som login sender den.',
	'role-unknown': 'Vælg en rolle.',
	'already-mapped': 'Den værdi giver allerede den rolle.',
	'place-name-missing': 'Skriv et navn.',
	'place-kind-unknown': 'Vælg, hvad det er.',
	'place-already-there': 'Der er allerede en med det navn.',
	'slot-unknown': 'Vælg, hvad nummeret er til.',
	'owner-missing': 'Skriv den funktion, der holder nummeret ved lige.',
	'phone-not-valid': 'Skriv et telefonnummer på otte cifre, for eksempel 00 00 12 34.',
	'changed-by-another': 'En anden har ændret det imens. Se det nye, og prøv igen.'
};

export const joiningText = (reason: string): string =>
	texts[reason] ?? 'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';

/** The field each refusal is about, by its name in the form. */
const fields: Readonly<Record<string, string>> = {
	'owner-name-missing': 'owner-name',
	'provider-name-missing': 'provider-name',
	'issuer-not-https': 'issuer',
	'client-id-missing': 'client-id',
	'authentication-unknown': 'authentication',
	'secret-name-missing': 'secret-name',
	'scopes-not-valid': 'scopes',
	'claim-missing': 'claim',
	'email-domain-not-valid': 'email-domains',
	'email-domain-taken': 'email-domains',
	'value-missing': 'value',
	'role-unknown': 'role',
	'already-mapped': 'value',
	'slot-unknown': 'slot',
	'owner-missing': 'contact-owner',
	'phone-not-valid': 'phone'
};

/** Names that several forms share are told apart by the form. */
export function joiningField(step: string, reason: string): string | undefined {
	if (reason === 'email-not-valid') return step === 'medlemskab' ? 'owner-email' : 'contact-email';
	if (reason.startsWith('place-')) {
		const part = reason === 'place-kind-unknown' ? 'kind' : 'name';
		return `${step === 'enhed' ? 'unit' : 'institution'}-${part}`;
	}
	return fields[reason];
}
