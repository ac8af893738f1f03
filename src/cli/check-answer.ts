import { phoneInPairs } from '#domain/directory';
import type { Day } from '#domain/kernel';
import { sectionText } from '#domain/law';
import {
	checkImported,
	importPlan,
	levelNames,
	placeInFile,
	verdict,
	type Finding,
	type ImportedPlan,
	type PlanType
} from '#domain/plan';
import { loadCatalogue } from '#server/law/load-acts';
import type { ReadPlanFile } from '#server/plan/import/read-plan-file';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { noteWords } from '#server/platform/upload-words';

/** What `--json` prints; its keys are read by other programs. */
export type CheckAnswer = ReturnType<typeof checkAnswer>['answer'];

export function checkAnswer({ read, notes }: ReadPlanFile, type: PlanType, today: Day) {
	const known = { type, today, catalogue: loadCatalogue(), template: loadPlanTemplate() };
	const imported = importPlan(read, known);
	const findings = checkImported(imported, known);
	const answer = {
		title: imported.title,
		sections: imported.sections.flatMap(({ headings }) =>
			headings
				.filter(({ heading }) => heading !== '')
				.map(({ heading, theme, confidence }) => ({
					heading,
					theme: theme ?? 'ukendt',
					confidence
				}))
		),
		findings: findings.map((finding) => shown(finding, imported)),
		citations: imported.citations.map(
			({ text, act, section, provisions, status, successors, note, place }) => ({
				text: text.replace(/\s+/gu, ' '),
				act,
				section: section && sectionText(section),
				provisions,
				status,
				successors,
				note,
				place: placeInFile(place, imported)
			})
		),
		contacts: imported.contacts.map(({ label, phone, hours, place }) => ({
			label,
			phone: phoneInPairs(phone),
			hours,
			place: placeInFile(place, imported)
		})),
		warnings: [
			...imported.warnings,
			...notes.map((note) => ({ warning: note, says: noteWords[note] }))
		]
	};
	return { answer, verdicts: findings.map(verdict) };
}

const shown = (finding: Finding, imported: ImportedPlan) => ({
	requirement: finding.requirement,
	level: levelNames[finding.level],
	status: finding.status,
	evidence: finding.evidence,
	place: finding.place && placeInFile(finding.place, imported)
});
