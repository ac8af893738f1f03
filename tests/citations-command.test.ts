import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The command as it is typed, with a text on its standard input, and no database anywhere. */
function citations(input: string | Buffer, ...typed: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/beredt.ts', 'citations', ...typed],
		{
			input,
			encoding: 'utf8',
			maxBuffer: 100_000_000,
			env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', BEREDT_DATA: '/nowhere' }
		}
	);
	return { code: status, out: stdout, err: stderr };
}

const json = (input: string | Buffer, ...typed: readonly string[]) => {
	const { code, out, err } = citations(input, '--json', ...typed);
	expect([code, err]).toEqual([0, '']);
	return JSON.parse(out) as readonly Record<string, unknown>[];
};

test('each citation is given with its place, act, section, provisions, status, successors and note', () => {
	const found = json('Efter § 19, stk. 4, i serviceloven.', '--date', '2026-11-22');
	expect(found).toEqual([
		{
			text: '§ 19, stk. 4, i serviceloven',
			start: 6,
			end: 34,
			act: 'serviceloven',
			section: '§ 19, stk. 4',
			provisions: ['serviceloven-19-4'],
			status: 'outdated',
			successors: ['barnets-lov-15-2'],
			note: 'Gjaldt til og med 31. december 2023. Stk. 5 blev til stk. 4 på en dato, der afventer faglig godkendelse.'
		}
	]);
	expect(Object.keys(found[0] ?? {})).toEqual(
		'text start end act section provisions status successors note'.split(' ')
	);
});

test('the day decides: the same words held before 2024', () => {
	const [found] = json('Efter § 19, stk. 4, i serviceloven.', '--date', '2020-01-01');
	expect(found).toMatchObject({ status: 'current', successors: [] });
});

test('without --json it is a list a person can read', () => {
	const { code, out } = citations('En linje.\nServicelovens § 153.', '--date', '2026-11-22');
	expect(code).toBe(0);
	expect(out).toMatch(/^line 2: Servicelovens § 153\n {4}serviceloven § 153: outdated\n/);
	expect(out).toContain('now barnets lov § 133, stk. 1');
	expect(out).toMatch(/\nFound: 1 outdated\.\n$/);
});

test('a text without citations gives an empty list', () => {
	expect(json('')).toEqual([]);
	expect(json('Alle børn skal trives.')).toEqual([]);
	expect(citations('').out).toBe('No reference to law was found.\n');
});

test.each([
	[['--date', '2023-02-30'], /2023-02-30 is no day/],
	[['--date'], /argument missing/],
	[['--nonsense'], /Unknown option/],
	[['plan.txt'], /That is too much/]
])('called wrongly it says so on standard error, with exit code 2: %j', (typed, why) => {
	const { code, out, err } = citations('Servicelovens § 153', ...typed);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(why);
});

test('bytes that are no UTF-8 do not stop it', () => {
	const broken = Buffer.concat([
		Buffer.from([0xff, 0xfe]),
		Buffer.from(' SEL '),
		Buffer.from([0xa7])
	]);
	expect(json(Buffer.concat([broken, Buffer.from(' 153')]))).toMatchObject([
		{ act: 'serviceloven', section: '§ 153' }
	]);
});

test('a text of more than ten megabytes is read to its end', () => {
	const found = json(`${'Alle børn skal trives hver dag. '.repeat(330_000)}Se barnets lov § 133.`);
	expect(found).toMatchObject([{ act: 'barnets lov', section: '§ 133' }]);
	const many = json('Se BL § 133. '.repeat(20_000));
	expect(many).toHaveLength(20_000);
});
