/** What each stage is called and what it is for (P1): the order a plan is made in, and what the agency asks of it. */
import type { ProcessStage, Stage } from '#domain/plan';

export interface StageWords {
	readonly name: string;
	/** One or two sentences: what is expected before the stage is done. */
	readonly expects: readonly string[];
}

export const stageWords: Readonly<Record<Stage, StageWords>> = {
	start: {
		name: 'Start',
		expects: [
			'Aftal, hvem der ejer planen, og hvem der kalder til den næste revision.',
			'Vælg, om I begynder fra guiden eller fra den gældende plan.'
		]
	},
	mandate: {
		name: 'Mandat',
		expects: [
			'Få ledelsens opbakning: opgave, tid og hvem der beslutter.',
			'Sæt en skrivegruppe sammen på tværs af forvaltninger og fag.'
		]
	},
	map: {
		name: 'Kortlæg',
		expects: [
			'Find ud af, hvordan I gør i dag: hvem ringer til hvem, og hvad virker ikke.',
			'Saml det, planen skal hænge sammen med: børnepolitik, samarbejdsmodeller og planen om social kontrol.'
		]
	},
	write: {
		name: 'Skriv',
		expects: [
			'Skriv afsnit for afsnit, så planen passer til jeres egne steder og mennesker.',
			'Hold den kort nok til at blive brugt. Brug tjekket undervejs.'
		]
	},
	hearing: {
		name: 'Høring',
		expects: [
			'Spørg dem, der skal bruge planen, og dem, den handler om.',
			'Behandl hvert svar, og skriv tilbage, hvad det førte til.'
		]
	},
	adopt: {
		name: 'Vedtag',
		expects: [
			'Direktøren indstiller planen. Kommunalbestyrelsen vedtager den; et udvalg er ikke nok.',
			'Notér dato, punkt og link, og offentliggør planen.'
		]
	},
	implement: {
		name: 'Indfør',
		expects: [
			'Gør handlevejene kendt på hvert sted, også for nye medarbejdere.',
			'Sæt dato på næste revision: ved behov, og mindst hvert fjerde år.'
		]
	}
};

/** Said in words, not in colour alone. */
export const stateWords: Readonly<Record<ProcessStage['state'], string>> = {
	done: 'færdig',
	now: 'i gang',
	passed: 'ikke noteret',
	next: 'kommer'
};
