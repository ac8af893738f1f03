import { words } from '../reading/word.ts';

/** The guide's six themes, as headings and texts of real plans speak of them. */
export const themeIds = [
	'formelle-krav',
	'maalgruppe-og-definitioner',
	'forebyggelse',
	'opsporing',
	'haandtering-og-handleveje',
	'samarbejde'
] as const;
export type ThemeId = (typeof themeIds)[number];

export const themeNames: Readonly<Record<ThemeId, string>> = {
	'formelle-krav': 'formelle krav',
	'maalgruppe-og-definitioner': 'målgruppe og definitioner',
	forebyggelse: 'forebyggelse',
	opsporing: 'opsporing',
	'haandtering-og-handleveje': 'håndtering og handleveje',
	samarbejde: 'samarbejde'
};

export interface ThemeWords {
	/** In a heading they say which theme it is. */
	readonly surely: RegExp;
	/** In a heading they point there, if nothing else does. */
	readonly perhaps: RegExp;
	/** How a text of the theme speaks; counted. */
	readonly text: RegExp;
}

const counted = (alternatives: string): RegExp =>
	new RegExp(`(?<!\\p{L})(?:${alternatives})`, 'giu');

export const themeWords: Readonly<Record<ThemeId, ThemeWords>> = {
	'formelle-krav': {
		surely: words(
			'formål\\p{L}*|forord|lovgrundlag\\p{L}*|retsgrundlag\\p{L}*|lovmæssig\\p{L}*|lovgivning\\p{L}*|lovkrav\\p{L}*|lovens\\s+krav|juridisk\\p{L}*\\s+(?:grundlag|ramme\\p{L}*)|formelle\\s+krav|implementering\\p{L}*|revision\\p{L}*|revidering\\p{L}*|revideres|ajourføring|ikrafttræd\\p{L}*|vedtagelse\\p{L}*|politisk\\s+(?:vedtagelse|godkendelse|behandling)|evaluering\\p{L}*|om\\s+beredskabet|beredskabets\\s+(?:formål|opbygning|baggrund|status)|ejerskab\\p{L}*'
		),
		perhaps: words(
			'indledning\\p{L}*|baggrund\\p{L}*|introduktion\\p{L}*|ramme(?:r|n|rne)?|lov\\p{L}*|ansvar\\p{L}*|organisering\\p{L}*|opdatering\\p{L}*|opfølgning\\p{L}*|vision\\p{L}*|værdi\\p{L}*|læsevejledning\\p{L}*|sådan\\s+bruge?r?\\p{L}*|opbygning\\p{L}*|kommunikation\\p{L}*|kendskab\\p{L}*|beredskab(?:et|splan|splanen)?'
		),
		text: counted(
			'kommunalbestyrelse|byråd|vedtag|godkend|revider|revision|lovgivning|lovkrav|implementer|formål|fjerde\\s+år'
		)
	},
	'maalgruppe-og-definitioner': {
		surely: words(
			'målgruppe\\p{L}*|\\p{L}*definition\\p{L}*|begreb\\p{L}*|begrebsafklaring\\p{L}*|ordforklaring\\p{L}*|hvad\\s+er\\s+(?:en\\s+|et\\s+)?(?:\\p{L}+\\s+)?(?:vold\\p{L}*|overgreb\\p{L}*|krænkelse\\p{L}*|bekymring\\p{L}*|mistanke\\p{L}*|negativ\\p{L}*|ekstremisme|social|æres\\p{L}*)|hvad\\s+forstås|hvad\\s+forstår\\s+vi|former\\s+for\\s+(?:vold|overgreb|kontrol)|typer\\s+af\\s+(?:vold|overgreb|kontrol)|hvem\\s+(?:er\\s+)?(?:beredskabet|planen|omfattet|gælder)\\p{L}*|bekymring\\p{L}*,?\\s+mistanke\\p{L}*\\s*(?:og|eller|,)\\s+(?:konkret\\s+)?viden|grader\\s+af|forståelse\\s+af'
		),
		perhaps: words(
			'fysisk\\p{L}*\\s+(?:vold|overgreb|afstraffelse)|psykisk\\p{L}*\\s+(?:vold|overgreb)|seksuelle?\\s+(?:overgreb|krænkelser?)|digitale?\\s+(?:vold|overgreb|krænkelser?)|overvære\\p{L}*|vold|vanrøgt|omsorgssvigt|grooming|bekymring|mistanke|viden|fakta\\p{L}*|omfang\\p{L}*|forekomst\\p{L}*|hvem\\s+er|negativ\\s+social\\s+kontrol|æresrelatere\\p{L}*|ekstremisme|radikalisering'
		),
		text: counted(
			'defin|forstås|betegne|målgruppe|begreb|omfatter|krænke|integritet|slag|spark|nedværdig|ydmyg|blottelse|samtykke|skelne'
		)
	},
	forebyggelse: {
		surely: words('\\p{L}*forebyg\\p{L}*'),
		perhaps: words(
			'\\p{L}*trivsel\\p{L}*|samværspolitik\\p{L}*|samværsregler\\p{L}*|omgangsregler|retningslinjer\\s+for\\s+samvær|børneattest\\p{L}*|\\p{L}*undervisning\\p{L}*|kultur\\p{L}*|trygge?\\s+(?:miljø\\p{L}*|rammer)|rettigheder|krop\\p{L}*|ansættelse\\p{L}*|rekruttering|digital\\s+dannelse|kompetence\\p{L}*|oplysning\\p{L}*'
		),
		text: counted(
			'forebyg|børneattest|undervis|trivsel|samværsregl|samværspolit|dannelse|grænser|rettighed|kultur|forældremøde|temadag|referencer'
		)
	},
	opsporing: {
		surely: words(
			'\\p{L}*opspor\\p{L}*|tegn|\\p{L}*reaktioner|symptom\\p{L}*|(?:fare|advarsels|alarm)\\p{L}*signaler|signaler(?:ne)?|tidlig\\s+(?:indsats|identifikation)|opdage\\p{L}*|risikofaktor\\p{L}*|faresignal\\p{L}*|opmærksomhedstegn'
		),
		perhaps: words(
			'risiko\\p{L}*|særligt?\\s+(?:udsatte|sårbare)\\p{L}*|udsatte\\s+(?:børn|grupper)|sårbar\\p{L}*|opmærksom\\p{L}*|bekymringsbarometer\\p{L}*|børnelineal\\p{L}*|trivselsmåling\\p{L}*|screening\\p{L}*|indikator\\p{L}*|hvad\\s+kan\\s+du\\s+se|se\\s+efter'
		),
		text: counted(
			'tegn|symptom|signal|reaktion|adfærd|mærker|opspor|indadvendt|udadreager|søvn|mavepine|hovedpine|fravær|risikofaktor|mistrivsel|utryg'
		)
	},
	'haandtering-og-handleveje': {
		surely: words(
			'\\p{L}*håndter\\p{L}*|\\p{L}*handlevej\\p{L}*|\\p{L}*handlekort\\p{L}*|\\p{L}*handleguide\\p{L}*|handlemulighed\\p{L}*|handleplan\\p{L}*|handlepligt\\p{L}*|action\\s?cards?|(?:når|hvis|ved|konkret|begrundet)\\s+(?:der\\s+er\\s+|du\\s+(?:får|har)\\s+|du\\s+bliver\\s+)?(?:\\p{L}+\\s+){0,3}(?:mistanke\\p{L}*|bekymr\\p{L}*|viden)|\\p{L}*mistanke(?:n)?\\s+(?:om|mod|til|rettet|vedr\\p{L}*|retter)|bekymring\\s+(?:om|for)|viden\\s+om\\s+(?:\\p{L}+\\s+){0,3}(?:overgreb|vold)|\\p{L}*underret\\p{L}*|procedure\\p{L}*|forretningsgang\\p{L}*|sagsgang\\p{L}*|arbejdsgang\\p{L}*|hvad\\s+(?:skal|gør)\\s+(?:du|man|vi|jeg|medarbejder\\p{L}*|leder\\p{L}*)|hvis\\s+(?:et\\s+)?barn\\p{L}*\\s+fortæller|trin\\s+for\\s+trin|sagsbehandling\\p{L}*|myndighedens\\s+(?:indsats|opgaver|håndtering|behandling)|tro-\\s+og\\s+love'
		),
		perhaps: words(
			'samtale\\p{L}*|krænke[rs]?|fortæller|grøn\\p{L}*|gul\\p{L}*|rød\\p{L}*|efter\\s+(?:sagen|forløbet)|tavshedspligt\\p{L}*|politianmeld\\p{L}*|anmeld\\p{L}*|akut\\p{L}*|krise\\p{L}*|efterforløb\\p{L}*|efterværn|presse\\p{L}*|notat\\p{L}*|dokumentation\\p{L}*|børnefaglig\\p{L}*|bisidder\\p{L}*|afhøring\\p{L}*|gør\\s+ikke|må\\s+(?:ikke|aldrig)|undgå|overgreb\\s+(?:begået|udført|mellem|i|uden|fra|på)\\p{L}*|ansat\\p{L}*|medarbejder\\p{L}*|leder\\p{L}*|forælder\\p{L}*|forældre\\p{L}*|grænseoverskridende\\s+adfærd|mellem\\s+børn|hvad\\s+sker\\s+der|efter\\s+underretning\\p{L}*|handling\\p{L}*|indsats\\p{L}*|opfølgning\\p{L}*|støtte\\p{L}*|behandling\\p{L}*|trin\\s+\\d+|fase\\s+\\d+|sådan\\s+gør\\s+(?:du|vi)|det\\s+skal\\s+du'
		),
		text: counted(
			'underret|mistanke|kontakt(?:er|e)?|handlevej|ring(?:er|e)?(?!\\p{L})|myndighed|modtagelse|24\\s+timer|politi|notat|skriv|nedskriv|leder|børnefaglig|akut|straks|omgående'
		)
	},
	samarbejde: {
		surely: words(
			'\\p{L}*samarbejd\\p{L}*|tværfaglig\\p{L}*|tværsektoriel\\p{L}*|\\p{L}*børnehus\\p{L}*|samarbejdspart\\p{L}*|aktører\\p{L}*|eksterne\\s+parter|roller\\s+og\\s+ansvar|ansvars-?\\s*og\\s+rollefordeling|rollefordeling|krisecent\\p{L}*|familieretshus\\p{L}*|SSP\\p{L}*|SSD\\p{L}*'
		),
		perhaps: words(
			'politi\\p{L}*|sundhedsvæsen\\p{L}*|sygehus\\p{L}*|hospital\\p{L}*|\\p{L}*kontakt\\p{L}*|telefon\\p{L}*|vigtige\\s+numre|netværk\\p{L}*|sparring\\p{L}*|rådgivning\\p{L}*|VISO|SISO|PPR|sundhedspleje\\p{L}*|tandpleje\\p{L}*|foreninger\\p{L}*|frivillig\\p{L}*|informationsudveksling|udveksling\\s+af|hvor\\s+kan\\s+(?:du|man)|hvem\\s+kan\\s+(?:du|man)|links?|hjælp\\s+og'
		),
		text: counted(
			'samarbejd|børnehus|politi|sygehus|tværfaglig|tværsektor|parter|krisecent|familieretshus|SSP|PPR|udveksl|koordiner|region'
		)
	}
};

/** A heading that names all three tasks is the title of the whole. */
export const namesWhole = (heading: string): boolean =>
	/forebyg/iu.test(heading) && /opspor/iu.test(heading) && /håndter|behandl/iu.test(heading);
