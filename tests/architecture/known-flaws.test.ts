/**
 * The lock file against the flaws that are known in what we use (A5). `npm audit` asks a registry; where the
 * registry gives no advisories this list stands in for it. Looked through at each release: see "Parts and known
 * flaws" in `docs/operations.md`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Advisories of 2025 and 2026 (GitHub's database, read 22 November 2026): the release that ended each. */
const ended: readonly (readonly [name: string, since: string, advisory: string])[] = [
	[
		'@sveltejs/kit',
		'2.52.2',
		'GHSA-j2f3-wq62-6q46, GHSA-j62c-4x62-9r35: exhausting memory, asking other servers'
	],
	['@tiptap/core', '3.30.4', 'GHSA-cp6q-959q-f8rh: attributes that run'],
	['brace-expansion', '5.0.5', 'CVE-2026-33750: never ends'],
	['debug', '4.4.3', 'GHSA-8mgj-vmr8-frr6: 4.4.2 held malware'],
	[
		'devalue',
		'5.9.1',
		'GHSA-g2pg-6438-jwpf, GHSA-77vg-94rm-hx3p, GHSA-9rgm-9g3h-6x36: exhausting memory'
	],
	['drizzle-orm', '0.45.2', 'GHSA-gpj5-g38j-94v9: SQL through names'],
	['file-type', '21.3.2', 'GHSA-5v7r-6r5c-r473 and a bomb in a zip: never ends'],
	['koa', '3.1.2', 'GHSA-jgmv-j7ww-jx2x, GHSA-7gcc-r8m5-44qm: redirects, a false host'],
	['linkifyjs', '4.3.2', 'GHSA-95jq-xph2-cx9h: attributes that run'],
	[
		'nodemailer',
		'9.0.1',
		'GHSA-p6gq-j5cr-w38f, GHSA-268h-hp4c-crq3: reading files, false recipients'
	],
	['picomatch', '2.3.2', 'CVE-2026-33671: never ends'],
	['prosemirror-view', '1.42.3', 'GHSA-c8x8-7fp4-3x9w: pasted HTML that runs'],
	['svelte', '5.51.5', 'four of 2026: text that becomes markup when rendered on the server'],
	['tar-fs', '3.1.1', 'GHSA-vj76-c3g6-qr5v: files outside the folder'],
	['yargs-parser', '18.1.2', 'GHSA-p9pc-299p-vxgp: prototypes'],
	['yauzl', '3.2.1', 'GHSA-gmq8-994r-jv83: reads past the end']
];

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Readonly<Record<string, { readonly version?: string }>>;
};

const versionsOf = (name: string): readonly string[] =>
	Object.entries(packages).flatMap(([path, { version }]) =>
		version && path.endsWith(`node_modules/${name}`) ? [version] : []
	);

function isBefore(version: string, since: string): boolean {
	const [one, other] = [version, since].map((text) => text.split(/[.-]/).map(Number));
	const at = [0, 1, 2].find((index) => one?.[index] !== other?.[index]);
	return at !== undefined && (one?.[at] ?? 0) < (other?.[at] ?? 0);
}

test('a version is told from an earlier one', () => {
	expect(isBefore('3.30.3', '3.30.4')).toBe(true);
	expect(isBefore('3.9.9', '3.30.4')).toBe(true);
	expect(isBefore('3.30.4', '3.30.4')).toBe(false);
	expect(isBefore('10.0.0', '9.0.1')).toBe(false);
});

test.each(ended)('%s is in the lock from %s on only: %s', (name, since) => {
	const versions = versionsOf(name);
	expect(versions.length, 'no longer used: take it off the list').toBeGreaterThan(0);
	expect(versions.filter((version) => isBefore(version, since))).toEqual([]);
});
