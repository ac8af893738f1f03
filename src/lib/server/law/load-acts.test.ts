import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsWithoutEntry, loadActs } from './load-acts.ts';
import { loadProvisions } from './load-provisions.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'beredt-acts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const acts = (...lines: readonly string[]) => {
	const path = join(folder, 'acts.yaml');
	writeFileSync(path, `${lines.join('\n')}\n`);
	return () => loadActs(path);
};

test('every act of the law catalogue has an entry under which it is read', () => {
	expect(actsWithoutEntry(loadActs(), loadProvisions())).toEqual([]);
});

test('an act needs no more than its name', () => {
	expect(acts('- name: prøveloven')()).toEqual([
		{
			name: 'prøveloven',
			sign: '§',
			otherNames: [],
			abbreviations: [],
			numbers: [],
			inForceFrom: null,
			inForceTo: null,
			remarks: []
		}
	]);
});

test('an abbreviation is one in capitals, beside a section, unless its entry says otherwise', () => {
	const [act] = acts('- name: prøveloven', '  abbreviations: [{ short: PRL }]')();
	expect(act?.abbreviations).toEqual([{ short: 'PRL', capitals: true, alone: false }]);
});

test.each([
	[['- name: Prøveloven'], /acts\.yaml:1: 0\.name: is written in lower case/],
	[['- name: a', '- name: b', '  otherNames: [a]'], /acts\.yaml:2: "a" means both a and b/],
	[
		[
			'- name: a',
			'  abbreviations: [{ short: PR }]',
			'- name: b',
			'  abbreviations: [{ short: pr }]'
		],
		/acts\.yaml:3: "pr" means both a and b/
	],
	[['- name: a', '  inForceFrom: 2024-02-30'], /acts\.yaml:2: .*is not a day/],
	[['- name: a', '  numbers: [282/2025]'], /acts\.yaml:2: .*is no number like LBK/],
	[['- name: a', '  alias: [b]'], /acts\.yaml:1: .*Unrecognized key/],
	[['- name: a', '  abbreviations: [{ short: P-1 }]'], /acts\.yaml:2: .*is no abbreviation/]
])('a fault names the file and the line: %j', (lines, fault) => {
	expect(acts(...lines)).toThrow(fault);
});
