/**
 * The five outcomes a municipality may expect of a programme (R9), and what shows each of them: a definition, a unit
 * and where the figure comes from. Nothing here is about a person or a child: everything entered is a count.
 */
export const outcomeIds = ['insight', 'plan', 'knowledge', 'practice', 'roles'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

export const outcomeNames: Readonly<Record<OutcomeId, string>> = {
	insight: 'Indsigt i egen praksis',
	plan: 'Et opdateret beredskab, som er kendt og i brug',
	knowledge: 'Viden hos medarbejdere og ledere',
	practice: 'Systematik i opsporing og håndtering',
	roles: 'Klare roller og klart ansvar'
};

export const parseOutcome = (text: string): OutcomeId | undefined =>
	outcomeIds.find((id) => id === text);

/**
 * `share`: so many of so many. `average`: on a scale. `fact`: read from the plan as it is. `use`: counted by the
 * service itself.
 */
export type IndicatorKind = 'share' | 'average' | 'fact' | 'use';

export interface Indicator {
	readonly id: string;
	readonly outcome: OutcomeId;
	readonly kind: IndicatorKind;
	readonly name: string;
	/** What is counted, so that two people count the same. */
	readonly definition: string;
	readonly unit: string;
	/** Where the figure comes from. */
	readonly source: string;
	/** The ends of the scale of an average. */
	readonly scale?: { readonly low: number; readonly high: number };
	/** What n counts: `svar`, `sager`, `opgaver`. */
	readonly counts?: string;
}

export const indicators: readonly Indicator[] = [
	{
		id: 'own-insight',
		outcome: 'insight',
		kind: 'average',
		name: 'Selvvurderet indsigt',
		definition:
			'Ledere og nøglepersoner svarer fra 1 til 5 på, hvor godt de kender egen praksis, og hvad de kan gøre bedre.',
		unit: 'gennemsnit på en skala fra 1 til 5',
		source: 'Selvvurdering. Skriv, hvem I spurgte, og hvornår.',
		scale: { low: 1, high: 5 },
		counts: 'svar'
	},
	{
		id: 'plan-in-force',
		outcome: 'plan',
		kind: 'fact',
		name: 'Beredskabet er vedtaget, offentliggjort og revideret i tide',
		definition: 'Den plan, der gælder i dag, med dagen for vedtagelse og næste revision.',
		unit: 'dato',
		source: 'Beredts egne oplysninger om kommunens offentliggjorte plan.'
	},
	{
		id: 'plan-known',
		outcome: 'plan',
		kind: 'share',
		name: 'Kender beredskabet',
		definition: 'Hvor mange af de spurgte kan sige, hvor de finder kommunens beredskab.',
		unit: 'andel af de spurgte',
		source: 'Spørgeskema eller optælling på møder, kun som antal.',
		counts: 'svar'
	},
	{
		id: 'plan-receipts',
		outcome: 'plan',
		kind: 'share',
		name: 'Læst og forstået',
		definition: 'Hvor mange har kvitteret for at have læst det, der gælder deres rolle.',
		unit: 'andel af medarbejderne',
		source: 'Kommunens egne kvitteringer. Skriv kun antal, og hvor de er talt.',
		counts: 'medarbejdere'
	},
	{
		id: 'card-use',
		outcome: 'plan',
		kind: 'use',
		name: 'Handlekort, der er åbnet',
		definition:
			'Hvor mange gange kommunens handlekort er åbnet på nettet i en måned. Kort på papir og kort, der læses uden forbindelse, er ikke med.',
		unit: 'åbninger pr. måned',
		source: 'Beredt tæller siderne, aldrig hvem der læser dem.'
	},
	{
		id: 'knows-whom-to-call',
		outcome: 'knowledge',
		kind: 'share',
		name: 'Ved, hvem de ringer til',
		definition: 'Hvor mange af de spurgte svarer rigtigt på, hvem de kontakter ved mistanke.',
		unit: 'andel af de spurgte',
		source: 'Vidensmåling eller spørgeskema, kun som antal.',
		counts: 'svar'
	},
	{
		id: 'knows-what-never-to-do',
		outcome: 'knowledge',
		kind: 'share',
		name: 'Ved, hvad de ikke må gøre',
		definition:
			'Hvor mange af de spurgte svarer rigtigt på, hvad de ikke må gøre ved mistanke mod en forælder.',
		unit: 'andel af de spurgte',
		source: 'Vidensmåling eller spørgeskema, kun som antal.',
		counts: 'svar'
	},
	{
		id: 'knowledge-score',
		outcome: 'knowledge',
		kind: 'average',
		name: 'Rigtige svar i vidensmålingen',
		definition: 'Hver besvarelse har et pointtal fra 0 til 100: de rigtige svar i procent af alle.',
		unit: 'gennemsnit på en skala fra 0 til 100',
		source: 'Vidensmåling eller spørgeskema. Skriv spørgsmålenes antal.',
		scale: { low: 0, high: 100 },
		counts: 'besvarelser'
	},
	{
		id: 'assessed-within-24-hours',
		outcome: 'practice',
		kind: 'share',
		name: 'Vurderet inden for 24 timer',
		definition: 'Hvor mange af de gennemgåede underretninger er vurderet inden for 24 timer.',
		unit: 'andel af de gennemgåede sager',
		source: 'Gennemgang af en stikprøve. Skriv kun antal, aldrig noget om en sag.',
		counts: 'sager'
	},
	{
		id: 'own-words-noted',
		outcome: 'practice',
		kind: 'share',
		name: 'Barnets egne ord er skrevet ned',
		definition: 'I hvor mange af de gennemgåede sager står barnets egne ord skrevet ned.',
		unit: 'andel af de gennemgåede sager',
		source: 'Gennemgang af en stikprøve. Skriv kun antal, aldrig noget om en sag.',
		counts: 'sager'
	},
	{
		id: 'roles-settled',
		outcome: 'roles',
		kind: 'share',
		name: 'Opgaver med en ansvarlig',
		definition: 'Hvor mange af opgaverne i rollefordelingen har en ansvarlig funktion.',
		unit: 'andel af opgaverne',
		source: 'Optælling i kommunens rollefordeling.',
		counts: 'opgaver'
	}
];

export const indicatorsOf = (outcome: OutcomeId): readonly Indicator[] =>
	indicators.filter((indicator) => indicator.outcome === outcome);

export const findIndicator = (id: string): Indicator | undefined =>
	indicators.find((indicator) => indicator.id === id);

/** What people enter figures for; the rest is looked up. */
export const isEntered = ({ kind }: Indicator): boolean => kind === 'share' || kind === 'average';
