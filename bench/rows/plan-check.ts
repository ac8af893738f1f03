/**
 * The check of a plan of sixty pages, all requirements and every citation: of a text nobody has seen, and as it runs
 * while somebody writes, after each save of one section (aim: 200 ms). Nothing else checks such a plan.
 */
import { checkPlan, type CheckedPlan, type Section } from '../../src/domain/plan/index.ts';
import { loadCatalogue } from '../../src/lib/server/law/load-acts.ts';
import type { Context } from '../context.ts';
import { median } from '../median.ts';
import { compare, type Row } from '../row.ts';
import { pages, sixtyPages, today } from '../sixty-pages.ts';

const turns = 15;

export function rows(context: Context): Promise<readonly Row[]> {
	const catalogue = loadCatalogue();
	const check = (sections: readonly Section[]) => {
		const began = process.cpuUsage();
		checkPlan(planWith(sections), today, catalogue);
		const { user, system } = process.cpuUsage(began);
		return (user + system) / 1000;
	};
	context.say(`${turns} checks of each kind`);
	const first = check(sixtyPages());
	for (let turn = 1; turn <= 5; turn += 1) check(sixtyPages(turn));
	const whole = Array.from({ length: turns }, (_, at) => check(sixtyPages(100 + at)));
	const written = sixtyPages(200);
	check(written);
	const live = Array.from({ length: turns }, (_, at) => check(afterSave(written, at)));
	const notes = [
		`Check: ${pages} pages, processor time, medians of ${turns}; the very first after a start takes ${first.toFixed(0)} ms, because every pattern is made ready in it. Whole: each time a text with no line met before. After a save: the same plan read anew from JSON, one section of it rewritten.`
	];
	const row = (name: string, times: readonly number[]) =>
		compare({ name, unit: 'ms', aim: 200, ours: median(times), peers: [], notes });
	return Promise.resolve([
		row('check of 60 pages: whole', whole),
		row('check of 60 pages: after a save', live)
	]);
}

const planWith = (sections: readonly Section[]): CheckedPlan => ({
	type: 'overgreb',
	title: 'Beredskab',
	status: 'draft',
	sections,
	adoption: null,
	publication: null
});

function afterSave(sections: readonly Section[], turn: number): readonly Section[] {
	const at = turn % sections.length;
	const read = JSON.parse(JSON.stringify(sections)) as Section[];
	return read.with(at, sixtyPages(300 + turn)[at]!);
}
