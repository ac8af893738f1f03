import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedPdf } from './support/locked-pdf.ts';
import { asPlainPdf, asWord, inventedPlan } from './support/plan-files.ts';
import { pdf } from './support/written-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'beredt-check-'));
function written(name: string, bytes: Uint8Array | string): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

/** The command as it is typed, with no database anywhere. */
function check(...typed: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/beredt.ts', 'check', ...typed],
		{
			encoding: 'utf8',
			env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', BEREDT_DATA: '/nowhere' }
		}
	);
	return { code: status, out: stdout, err: stderr };
}

test('a PDF is read and checked, and the answer has its exact form', () => {
	const path = written('plan.pdf', asPlainPdf(inventedPlan('by-degree')));
	const { code, out, err } = check(path, '--json', '--date', '2026-11-22');
	expect([code, err]).toEqual([0, '']);
	const report = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
	expect(Object.keys(report)).toEqual(
		'title sections findings citations contacts warnings'.split(' ')
	);
	expect(report.title).toBe('Handleguide ved vold og seksuelle overgreb mod børn og unge');
	expect(report.sections).toContainEqual({
		heading: '6. Forebyggelse',
		theme: 'forebyggelse',
		confidence: 0.95
	});
	expect(Object.keys(report.findings?.[0] ?? {})).toEqual(
		'requirement level status evidence place'.split(' ')
	);
	expect(report.findings?.find(({ requirement }) => requirement === 'F4')).toMatchObject({
		level: 'LOV',
		status: 'missing',
		place: expect.stringMatching(/side 1$/)
	});
	expect(report.findings?.map(({ level }) => level)).toEqual(
		expect.arrayContaining(['LOV', 'MYNDIGHED', 'BØR', 'PRAKSIS'])
	);
	expect(report.citations?.[0]).toMatchObject({
		text: 'servicelovens § 19, stk. 5',
		status: 'outdated',
		successors: ['barnets-lov-15-2']
	});
	expect(report.contacts).toEqual([
		{
			label: 'Familieafdelingen',
			phone: '00 00 41 20',
			hours: 'mandag-torsdag kl. 9-15, fredag kl. 9-13',
			place: '3. Mistanke, side 1'
		}
	]);
	expect(report.warnings).toMatchObject([{ warning: 'not-tagged' }]);
});

test('the day decides: before 2024 the old references held, and the plan was in time', () => {
	const path = written('plan-2021.pdf', asPlainPdf(inventedPlan('by-degree')));
	const { out } = check(path, '--json', '--date', '2022-01-01');
	const { findings } = JSON.parse(out) as { findings: { requirement: string; status: string }[] };
	const status = (id: string) => findings.find(({ requirement }) => requirement === id)?.status;
	expect([status('F4'), status('F19')]).toEqual(['met', 'met']);
});

test('without --json it is a report a person can read, what is missing first', async () => {
	const path = written('plan.docx', await asWord(inventedPlan('social-control')));
	const { code, out } = check(path, '--type', 'social-kontrol');
	expect(code).toBe(0);
	expect(out).toMatch(
		/^Beredskab mod negativ social kontrol.*\nHoldt op mod barnets lov § 15, stk. 3/u
	);
	expect(out.indexOf('MANGLER')).toBeLessThan(out.indexOf('OPFYLDT'));
	expect(out).toContain('F2 Kommunalbestyrelsen har vedtaget det (LOV)');
	expect(out).toContain('Ungeenheden: 00 00 63 40');
});

test('a PDF locked against changes only is read like any other, and the lock is said', () => {
	const text = 'Alle medarbejdere ringer til Familieafdelingen på 00 00 41 20.';
	const { code, out, err } = check(
		written('laast-mod-rettelser.pdf', lockedPdf({ password: '', text })),
		'--json'
	);
	expect([code, err]).toEqual([0, '']);
	const { warnings, contacts } = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
	expect(warnings).toContainEqual({
		warning: 'locked-for-changes',
		says: expect.stringMatching(/låst mod ændringer/)
	});
	expect(contacts).toMatchObject([{ phone: '00 00 41 20' }]);
});

test.each([
	['a file that is not there', () => join(folder, 'findes-ikke.pdf'), /Filen findes ikke/],
	['a folder', () => folder, /en mappe/],
	['an unknown kind', () => written('tal.xlsx', 'a,b,c\n1,2,3\n'), /type, vi ikke kan tage imod/],
	[
		'a file that opens with a password only',
		() => written('lukket.pdf', lockedPdf({ password: 'hemmeligt', text: 'Beredskab' })),
		/adgangskode/
	],
	['a password', () => written('laast.pdf', pdf({ trailer: '/Encrypt 9 0 R' })), /adgangskode/],
	['a damaged file', () => written('itu.pdf', '%PDF-1.7\nher er ikke mere'), /beskadiget/],
	['an empty file', () => written('tom.docx', ''), /tom/],
	['a file that is too big', () => written('stor.pdf', Buffer.alloc(51 * 1024 * 1024)), /for stor/]
])('%s is told on one line, with exit code 1', (_, path, why) => {
	const { code, out, err } = check(path(), '--json');
	expect([code, out]).toEqual([1, '']);
	expect(err).toMatch(why);
	expect(err.trim().split('\n')).toHaveLength(1);
});

test.each([
	[[], /Something is missing/],
	[['plan.pdf', '--type', 'andet'], /andet is no type of plan/],
	[['plan.pdf', '--date', '2026-02-30'], /no day/]
])('called wrongly it says how, with exit code 2: %j', (typed, why) => {
	const { code, err } = check(...typed);
	expect(code).toBe(2);
	expect(err).toMatch(why);
});
