import { phoneInPairs } from '#domain/directory';
import type { Day } from '#domain/kernel';
import { sectionText } from '#domain/law';
import {
	checkImported,
	importPlan,
	levelNames,
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
				place: placeIn(place, imported)
			})
		),
		contacts: imported.contacts.map(({ label, phone, hours, place }) => ({
			label,
			phone: phoneInPairs(phone),
			hours,
			place: placeIn(place, imported)
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
	place: finding.place && placeIn(finding.place, imported)
});

/** `Forebyggelse › Samværsregler, side 4`: where a person finds it in the file. */
function placeIn(place: Finding['place'], { sections, pageOf }: ImportedPlan): string | null {
	if (!place) return null;
	const found = sections.find(({ section }) => section.id === place.section);
	if (!found) return null;
	const { section, headings } = found;
	const path: string[] = [section.title];
	const at = section.body.findIndex((block) => holds(block, place.block));
	for (const block of section.body.slice(0, at + 1)) {
		const heading = block.type === 'heading' && headings.find((one) => one.block === block.id);
		if (heading) path.splice(heading.depth, path.length, heading.heading);
	}
	const top = section.body[at];
	const page = (top && pageOf.get(top.id)) ?? headings[0]?.page ?? null;
	return `${path.join(' › ')}${page === null ? '' : `, side ${page}`}`;
}

type Held = {
	readonly id: string;
	readonly items?: readonly { readonly blocks: readonly Held[] }[];
};

const holds = (block: Held, id: string | null): boolean =>
	block.id === id ||
	(block.items ?? []).some(({ blocks }) => blocks.some((inner) => holds(inner, id)));
