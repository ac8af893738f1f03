/**
 * Which forbidden acts a step's words speak of, whatever act it was given: a step written locally is run
 * against the "never" rules by its text too. It reads imperatives ("Tal med forældrene"), not reports ("når
 * modtagelsen taler med forældrene"), and leaves out what the words deny ("Sig det ikke …").
 */
import type { Act } from './definition.ts';

const tell =
	'fortæl|sig|oplys|orientér|orienter|informér|informer|underret|inddrag|kontakt|involvér|involver|indkald|spørg|besøg|skriv til|ring til|tal|snak|giv .*besked|tag .*samtale|hold .*møde|tag .*møde|drøft';

const sayings: readonly (readonly [Act, string])[] = [
	['tell-parents', `(${tell})\\b.*\\b(forældre|mor\\b|moren|far\\b|faren\\b|hjemmet|familie)`],
	['tell-network', `(${tell})\\b.*\\b(netværk|familie|slægt)`],
	[
		'tell-colleagues',
		`(${tell})\\b.*\\b(kolleg|personalerum|personalegruppe|personalemøde|teamet)`
	],
	['inform-staff', `(${tell})\\b.*\\b(personalerum|personalegruppe|personalemøde|hele personalet)`],
	['inform-press', `(${tell}|udtal)\\b.*\\b(presse|journalist|avis|medie)`],
	[
		'tell-suspected',
		`(advar|${tell})\\b.*\\b(den mistænkte|den mistanken|den anklagede|den ansatte|medarbejderen,? (mistanken|det handler))`
	],
	['confront', 'konfrontér|konfronter|stil .*til ansvar|forehold'],
	['question-child', '(udspørg|afhør|interview|spørg barnet)'],
	['show-child', '(vis barnet|klæd barnet af|se efter mærker|undersøg barnets krop)'],
	['investigate', '(undersøg|efterforsk|saml beviser|find beviser|find ud af|afklar selv)'],
	['promise-secrecy', 'lov\\b.*\\b(hemmelig|ikke at sige)'],
	['wait', '(vent|afvent|se tiden an|udskyd|sov på det)'],
	['spread-images', '(send|del|videresend|vis)\\b.*\\b(billed|video|optagelse)'],
	['ask-leave', '(få|bed om|indhent|hent|spørg om)\\b.*\\b(samtykke|tilladelse|lov)\\b'],
	[
		'tell-leader',
		`(gå|vend tilbage|henvend dig|${tell})\\b( \\S+)? (til |med )?(din |den |jeres )?leder(en)?\\b`
	]
];

const patterns = sayings.map(
	([act, pattern]) => [act, new RegExp(`(^|\\b(og|eller|så) )(${pattern})`, 'i')] as const
);

const denial = /\b(ikke|aldrig|hverken|ingen)\b/i;

export const actsSaid = (text: string): readonly Act[] => {
	const clauses = text
		.split(/[.;:!?,]+\s+|[.!?]$/)
		.map((clause) => clause.replace(/\b(uden|før|om|hvor|når|mens|efter)\b.*$/i, '').trim())
		.filter((clause) => clause !== '' && !denial.test(clause));
	return patterns
		.filter(([, pattern]) => clauses.some((clause) => pattern.test(clause)))
		.map(([act]) => act);
};
