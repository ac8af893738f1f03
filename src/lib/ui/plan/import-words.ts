/** What is said of a file that is read in: how sure a proposal is, what a reference to law is, how far it has come. */
import type { ImportPart, ProposedCitation } from '#domain/plan';
import { refusalText } from './refusal-texts.ts';

export function confidenceWords(confidence: number): string {
	if (confidence >= 0.85) return 'Sikkert';
	if (confidence >= 0.6) return 'Ret sikkert';
	return confidence > 0 ? 'Usikkert' : 'Det kan vi ikke se';
}

export const citationWords: Readonly<Record<ProposedCitation['status'], string>> = {
	current: 'gælder',
	outdated: 'forældet',
	'not-yet': 'gælder ikke endnu',
	unconfirmed: 'afventer faglig godkendelse',
	unknown: 'kan ikke slås op'
};

/** `reading` that nobody has said a word about for long is `silent`. */
export type ImportStage = 'reading' | 'silent' | 'not-read' | 'read' | 'taken' | 'given-up';

export const stageWords: Readonly<Record<ImportStage, string>> = {
	reading: 'bliver læst',
	silent: 'gik i stå',
	'not-read': 'kunne ikke læses',
	read: 'klar til gennemgang',
	taken: 'taget ind',
	'given-up': 'smidt ud'
};

export const headingOf = ({ heading }: Pick<ImportPart, 'heading'>): string =>
	heading ?? 'Før den første overskrift';

const about: Readonly<Record<string, string>> = {
	'file-missing': 'Vælg en fil.',
	'form-too-large': 'Filen er for stor. Den må højst fylde 50 MB. Gør billederne mindre.',
	'import-not-there': 'Filen findes ikke mere. Læs den ind igen.',
	'import-settled': 'Filen er taget ind eller smidt ud imens. Se planen.',
	'import-not-read': 'Filen er ikke læst endnu. Vent lidt.',
	'number-unknown': 'Vælg et nummer fra filen.',
	'part-not-chosen': 'Vælg et afsnit, eller vælg »Ikke med«.',
	'section-unknown': 'Afsnittet findes ikke i planen. Vælg et andet.',
	'nothing-taken': 'Ingen dele er valgt. Vælg et afsnit til mindst én, eller smid filen ud.',
	'text-too-long': 'Afsnittet bliver for langt. Fordel delene på flere afsnit.'
};

export const importRefusal = (reason: string): string =>
	(Object.hasOwn(about, reason) ? about[reason] : undefined) ?? refusalText(reason);
