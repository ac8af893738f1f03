/** Why something was not done, and what to do next, in words for the person at the screen. */
const texts: Readonly<Record<string, string>> = {
	'already-under-way': 'Der er allerede en plan i gang. Åbn den på listen, og arbejd videre.',
	'nothing-to-revise': 'Der er ingen gældende plan at bygge på. Begynd fra guiden.',
	'not-your-decision': 'Din rolle kan ikke tage dette skridt. Spørg planens ejer.',
	'not-allowed': 'Din rolle kan ikke ændre numre. Spørg planens ejer.',
	'not-found': 'Det findes ikke mere. Gå tilbage, og prøv igen.',
	'text-unknown': 'Den tekst findes ikke, eller den er lagt på plads. Genindlæs siden.',
	'comment-missing': 'Skriv kommentaren, før du sender den.',
	'comment-too-long': 'Kommentaren er for lang. Kort den ned til 2.000 tegn.',
	'comment-unknown': 'Kommentaren findes ikke mere. Genindlæs siden.',
	'person-unknown': 'Vælg en kollega på listen.',
	'due-day-not-real': 'Skriv datoen som dag, måned og år.',
	'due-day-passed': 'Datoen er gået. Vælg en dag, der kommer.',
	'not-assigned': 'Ingen har afsnittet endnu. Vælg først en kollega.',
	'no-such-step': 'Planen er ikke nået til dette skridt. Genindlæs siden, og se hvor den er nu.',
	'changed-by-another': 'En anden har ændret det imens. Se det nye, og prøv igen.',
	'requirements-missing':
		'Planen mangler noget, loven eller myndigheden kræver. Skriv det, eller begrund hvorfor I går videre.',
	'override-needs-reason': 'Skriv, hvorfor I går videre, selv om noget mangler.',
	'override-reason-too-long': 'Begrundelsen er for lang. Kort den ned til 2.000 tegn.',
	'override-looks-like-cpr':
		'Begrundelsen ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.',
	'adoption-not-recorded': 'Vedtagelsen er ikke noteret endnu.',
	'text-is-frozen': 'Teksten er låst, fordi planen er i høring, indstillet eller vedtaget.',
	'body-too-long': 'Navnet på mødet er for langt.',
	'day-not-real': 'Skriv mødets dato som dag, måned og år.',
	'day-in-the-future': 'Datoen ligger i fremtiden. Skriv den dag, mødet blev holdt.',
	'day-before-the-duty':
		'Datoen ligger før 1. oktober 2013, da kravet om et beredskab kom. Tjek årstallet.',
	'agenda-item-missing': 'Skriv punktets nummer eller titel på dagsordenen.',
	'agenda-item-too-long': 'Punktet er for langt. Skriv nummeret eller en kort titel.',
	'link-not-https': 'Skriv adressen på dagsordenen eller referatet. Den begynder med https://',
	'looks-like-cpr':
		'Teksten ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.',
	'closing-day-not-real': 'Skriv høringens sidste dag som dag, måned og år.',
	'closing-day-passed': 'Høringens sidste dag er gået. Vælg i dag eller en senere dag.',
	'closing-day-too-late': 'Høringens sidste dag ligger over et år frem. Vælg en tidligere dag.',
	'invitation-missing': 'Skriv til dem, I hører: hvad I gerne vil have svar på.',
	'invitation-too-long': 'Invitationen er for lang. Kort den ned til 2.000 tegn.',
	'bodies-missing': 'Skriv mindst én, der skal høres. Én på hver linje.',
	'bodies-too-many': 'Skriv højst 60, der skal høres.',
	'body-name-missing': 'En linje mangler et navn. Skriv navnet før mailadressen.',
	'body-twice': 'Den samme står to gange. Slet den ene linje.',
	'body-without-address': 'Der er ingen mailadresse. Lav et nyt link, og giv det videre.',
	'hearing-not-there': 'Der er ingen høring, eller den hørte part findes ikke. Genindlæs siden.',
	'hearing-still-open': 'Høringen er ikke slut. Behandl svarene, når fristen er gået.',
	'hearing-closed': 'Høringen er slut. Vi kan ikke tage imod mere.',
	'answer-too-long': 'Svaret er for langt. Skriv højst 10.000 tegn, eller vedhæft en fil.',
	'nothing-answered': 'Skriv et svar, eller vedhæft en fil, før I melder, at I har svaret.',
	'cpr-in-file':
		'Filens tekst ligner et CPR-nummer. Slet det, og vedhæft filen igen. Filen er ikke gemt.',
	'too-many-files': 'Der er allerede 10 filer. Fjern en, før I vedhæfter en ny.',
	'form-too-large':
		'Filen er for stor. Den må højst fylde 3 MB. Gå tilbage i browseren; jeres tekst står der endnu.',
	'not-a-form': 'Vi kunne ikke læse formularen. Gå tilbage, og prøv igen.',
	'outcome-missing': 'Vælg, om svaret er taget med.',
	'reply-missing': 'Skriv et svar tilbage, også når I har taget det med.',
	'reply-too-long': 'Bemærkningen er for lang. Kort den ned til 2.000 tegn.',
	'stage-unknown': 'Trinnet findes ikke. Genindlæs siden.',
	'who-too-long': 'Navnet er for langt. Skriv højst 200 tegn.',
	'stage-day-not-real': 'Skriv datoen som dag, måned og år, eller lad feltet stå tomt.',
	'still-in-use': 'Det bruges stadig. Ret stederne på listen først, og prøv igen.',
	'label-missing': 'Skriv, hvad stedet hedder hos jer, for eksempel Modtagelsen.',
	'hours-not-valid': 'Skriv både fra og til, og lad fra komme før til.',
	'phone-not-valid': 'Skriv et telefonnummer på otte cifre, for eksempel 00 00 12 34.',
	'email-not-valid': 'Skriv en mailadresse, for eksempel modtagelsen@kommunen.dk.',
	'form-not-https': 'Skriv hele adressen på formularen. Den begynder med https://',
	'secure-mail-not-valid':
		'Skriv adressen på den sikre postkasse, for eksempel sikkerpost@kommunen.dk.',
	'note-too-long': 'Bemærkningen er for lang. Skriv højst 200 tegn.',
	'passage-unknown':
		'En tekst siger, den er fra guiden, men guiden har den ikke. Slet den, og tag den igen.',
	'passage-already-taken': 'Teksten fra guiden står allerede i afsnittet.',
	'passage-without-text': 'Den tekst i guiden er tom.',
	'passage-within-passage': 'Den tekst i guiden kan ikke tages med.',
	'choice-not-open': 'Det valg er her ikke mere. Se afsnittet igen, og vælg.',
	'guide-has-moved': 'Guiden er kommet i en nyere udgave imens. Se den nye tekst, og vælg igen.',
	'place-unknown': 'Stedet i afsnittet findes ikke mere. Genindlæs siden.'
};

export const refusalText = (reason: string): string =>
	(Object.hasOwn(texts, reason) ? texts[reason] : undefined) ??
	'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';
