import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { phoneInPairs } from '#domain/directory';
import { dayOf, parseDay, type Day } from '#domain/kernel';
import { sectionText } from '#domain/law';
import {
	checkImported,
	importPlan,
	levelNames,
	parsePlanType,
	planTypes,
	verdict,
	type Finding,
	type ImportedPlan,
	type PlanType
} from '#domain/plan';
import { loadCatalogue } from '#server/law/load-acts';
import { loadProvisions } from '#server/law/load-provisions';
import { readPlanFile, planKinds, type ReadPlanFile } from '#server/plan/import/read-plan-file';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { loadRequirementTexts } from '#server/plan/load-requirement-texts';
import { contentFolder } from '#server/platform/content-file';
import { uploadLimits, type UploadRefusal } from '#server/platform/upload-rules';
import { noteWords, refusalWords } from '#server/platform/upload-words';
import { checkReport } from './check-report.ts';
import { complain, json, say, sayJson, UsageFault, type Command } from './command.ts';

export const command: Command = {
	usage: 'FILE [--type overgreb|social-kontrol] [--date YYYY-MM-DD] [--json]',
	says: 'Reads a plan from a Word file, a PDF or a web page, and holds it against the law and the authority’s guidance.\nNeeds no service and no database, and stores nothing. Exit code 0: checked, whatever was found. 1: the file cannot be read.',
	options: {
		json,
		type: {
			type: 'string',
			says: `TYPE: which plan it is (${planTypes.join(', ')}); overgreb if not given`
		},
		date: { type: 'string', says: 'YYYY-MM-DD: the day to judge by; today if not given' }
	},
	words: 1,
	async run({ words: [path = ''], text: option, flag }) {
		const type = typeFrom(option('type'));
		const today = dayFrom(option('date'));
		const bytes = bytesOf(path);
		if (typeof bytes === 'string') {
			complain(bytes);
			return 1;
		}
		const file = await readPlanFile({ name: basename(path), bytes });
		if (!file.ok) {
			complain(`${path}: ${refused(file.reason)}`);
			return 1;
		}
		const { report, verdicts } = check(file.value, type, today);
		if (flag('json')) sayJson(report);
		else say(checkReport(report, { names: requirementNames(type), verdicts, type, today }));
		return 0;
	}
};

export type CheckReport = ReturnType<typeof check>['report'];

function check({ read, notes }: ReadPlanFile, type: PlanType, today: Day) {
	const known = { type, today, catalogue: loadCatalogue(), template: loadPlanTemplate() };
	const imported = importPlan(read, known);
	const findings = checkImported(imported, known);
	const report = {
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
	return { report, verdicts: findings.map(verdict) };
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

function typeFrom(written: string | undefined): PlanType {
	const type = parsePlanType(written ?? 'overgreb');
	if (!type)
		throw new UsageFault(`${written} is no type of plan. There are: ${planTypes.join(', ')}.`);
	return type;
}

function dayFrom(date: string | undefined): Day {
	const on = date === undefined ? dayOf(new Date()) : parseDay(date);
	if (!on) throw new UsageFault(`${date} is no day. Write YYYY-MM-DD.`);
	return on;
}

/** The bytes, or in one line why there are none. */
function bytesOf(path: string): Uint8Array | string {
	try {
		const { size } = statSync(path);
		if (size > uploadLimits.bytes) return `${path}: ${refused('too-large')}`;
		return readFileSync(path);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		if (code === 'ENOENT') return `${path}: Filen findes ikke.`;
		return code === 'EISDIR'
			? `${path}: Det er en mappe, ikke en fil.`
			: `${path}: Filen kan ikke åbnes.`;
	}
}

/** On one line. */
const refused = (reason: UploadRefusal): string => refusalWords(reason, { accept: planKinds });

const requirementNames = (type: PlanType): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.values(
			loadRequirementTexts(
				new Set(loadProvisions().map(({ id }) => id)),
				contentFolder('requirements', `${type}.yaml`)
			)
		).map(({ id, name }) => [id, name])
	);
