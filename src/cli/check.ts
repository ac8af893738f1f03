import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { dayOf, parseDay, type Day } from '#domain/kernel';
import { parsePlanType, planTypes, type PlanType } from '#domain/plan';
import { loadProvisions } from '#server/law/load-provisions';
import { readPlanFile, planKinds } from '#server/plan/import/read-plan-file';
import { loadRequirementTexts } from '#server/plan/load-requirement-texts';
import { contentFolder } from '#server/platform/content-file';
import { uploadLimits, type UploadRefusal } from '#server/platform/upload-rules';
import { refusalWords } from '#server/platform/upload-words';
import { checkAnswer } from './check-answer.ts';
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
		const { answer, verdicts } = checkAnswer(file.value, type, today);
		if (flag('json')) sayJson(answer);
		else say(checkReport(answer, { names: requirementNames(type), verdicts, type, today }));
		return 0;
	}
};

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
