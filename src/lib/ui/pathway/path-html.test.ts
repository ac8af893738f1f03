import { readFileSync } from 'node:fs';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { compile, readTexts } from '#domain/pathway';
import { gzipSync } from 'node:zlib';
import { cases } from '#content/pathways/national/cases.ts';
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { dataBlock } from '../elements/html.ts';
import { pack, unpack } from './path-data.ts';
import { renderPath } from './path-html.ts';
import { start, type Run } from './path-state.ts';
import { phoneView, type PathPlace } from './path-view.ts';

const texts = readTexts(
	readFileSync(new URL('../../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = compiled.value;

// Invented throughout.
const place: PathPlace = {
	municipality: { name: 'Eksempelkøbing', slug: 'eksempelkoebing' },
	national: false,
	contacts: {
		intake: {
			label: 'Modtagelsen',
			number: '00 00 12 34',
			href: 'tel:+4500001234',
			hours: 'mandag–fredag kl. 8.00–15.00',
			note: null,
			confirmedOn: day('2026-10-01'),
			overdue: false,
			confirmation: 'bekræftet 1. oktober 2026 af lederen'
		}
	},
	version: { number: '3', publishedOn: day('2025-05-14') },
	law: {
		'barnets-lov-133-1-4': {
			reference: 'barnets lov § 133, stk. 1, nr. 4',
			title: 'Fagpersoners pligt'
		},
		'straffeloven-244': { reference: 'straffeloven § 244', title: 'Vold' }
	}
};

const row2: Run = {
	passed: true,
	who: 'professional',
	answers: {
		role: 'staff',
		degree: 'suspicion',
		suspected: 'parent',
		setting: 'dagtilbud',
		kind: 'physical',
		honour: 'no'
	}
};

const view = phoneView(path, place);
const server = { script: false };
const at = (change: Partial<PathPlace>, run: Run = row2) =>
	renderPath(phoneView(path, { ...place, ...change }), run, server);
const intake = place.contacts['intake']!;

test('the first screen asks about danger and has two buttons', () => {
	const screen = renderPath(view, start, server);
	expect(screen).toContain('Er barnet i fare lige nu?');
	expect(screen.match(/class="button/g)).toHaveLength(2);
	expect(screen).toContain('href="tel:112"');
});

test('the result says do now, never do, write down, then, in that order, with the number first', () => {
	const screen = renderPath(view, row2, server);
	const order = [
		'Ring til modtagelsen nu.',
		'href="tel:+4500001234"',
		'00 00 12 34',
		'href="tel:114"',
		'Lukket? Ring',
		'Gør ikke',
		'Fortæl ikke forældrene om mistanken eller underretningen.',
		'Skriv ned',
		'Barnets egne ord',
		'Derefter',
		'Modtagelsen vurderer inden for 24 timer',
		'Jeg er leder – vis lederens trin',
		'Barnets lov § 133, stk. 1, nr. 4',
		'Gælder: Eksempelkøbing · version 3, udgivet 14. maj 2025',
		'Slet alt'
	].map((text) => screen.indexOf(text));
	expect(order).not.toContain(-1);
	expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('without a number of the municipality the intake is named, with 114 beside', () => {
	const screen = at({ contacts: {}, national: true });
	expect(screen).toContain('din kommunes modtagelse');
	expect(screen).toContain('Ring til kommunens hovednummer, og bed om modtagelsen.');
	expect(screen.match(/href="tel:114"/g)).toHaveLength(1);
	expect(screen).toContain('den nationale handlevej');
	expect(screen).not.toContain('tel:+45');
});

test('a closed intake does not get the one large button: the duty stands beside it, as large', () => {
	const duty = {
		...intake,
		label: 'Den sociale vagt',
		number: '00 00 11 99',
		hours: '',
		note: null
	};
	const screen = at({ contacts: { intake, 'after-hours': { ...duty, href: 'tel:+4500001199' } } });
	const calls = [...screen.matchAll(/class="button path-call ([a-z-]+)" href="([^"]+)"/g)];
	expect(calls.map(([, kind, href]) => [kind, href])).toEqual([
		['button-primary', 'tel:+4500001234'],
		['button-secondary', 'tel:+4500001199']
	]);
	expect(screen).toContain('Lukket? Ring til Den sociale vagt');
	const hours = screen.indexOf('kl. 8.00–15.00');
	expect(hours).toBeGreaterThan(screen.indexOf('00 00 12 34'));
	expect(hours).toBeLessThan(screen.indexOf('00 00 11 99'));
});

test('a child is never sent to the police because nobody answers', () => {
	const run: Run = { passed: true, who: 'child', answers: {} };
	const helpline = { ...intake, label: 'BørneTelefonen', number: '116 111', href: 'tel:116111' };
	for (const confirmedOn of [null, day('2025-01-02')]) {
		const contacts = { 'child-helpline': { ...helpline, confirmedOn, overdue: true } };
		const screen = at({ contacts }, run);
		expect(screen).toContain('href="tel:116111"');
		expect(screen).toContain('Svarer ingen? Prøv igen lidt efter.');
		expect(screen).not.toContain('114');
	}
});

test('when is not said twice: a step that names its time has no line of its own for it', () => {
	const screen = renderPath(view, row2, server);
	expect(screen.match(/inden for 24 timer/gi)).toHaveLength(1);
	expect(screen).not.toContain('Før barnet går hjem');
	expect(screen).toContain('Samme dag');
});

test('a number that is overdue or never confirmed is marked, with 114 beside', () => {
	const overdue = { ...intake, confirmedOn: day('2025-01-02'), overdue: true };
	expect(at({ contacts: { intake: overdue } })).toContain(
		'Nummeret er ikke bekræftet siden 2. januar 2025. Svarer det ikke? Ring'
	);
	const never = { ...intake, confirmedOn: null, overdue: true };
	expect(at({ contacts: { intake: never } })).toContain('Nummeret er ikke bekræftet. Svarer');
});

test('names and numbers from a municipality are shown as text, never as markup', () => {
	const nasty = '<img src=x onerror=alert(1)>"';
	const screen = at({
		municipality: { name: nasty, slug: 'x' },
		contacts: { intake: { ...intake, label: nasty, hours: nasty, note: nasty } },
		law: { 'barnets-lov-133-1-4': { reference: nasty, title: nasty } }
	});
	expect(screen).not.toContain('<img');
	expect(screen).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
});

test('a missing choice is told in a summary that takes focus and leads to the first answer', () => {
	const open: Run = { ...row2, answers: {}, unanswered: true };
	const screen = renderPath(view, open, server);
	expect(screen).toMatch(/class="error-summary[^>]*role="alert"[^>]*autofocus/);
	expect(screen).toContain('href="#choice-staff"');
	expect(screen).toContain('id="choice-staff"');
});

test('every screen has one heading of the first level and no style or script of its own', () => {
	const runs: readonly Run[] = [
		start,
		{ passed: true, answers: {} },
		{ passed: true, who: 'citizen', answers: {} },
		{ passed: true, who: 'child', answers: {} },
		{ passed: true, who: 'professional', answers: {} },
		row2,
		{ ...row2, as: 'authority' }
	];
	for (const run of runs) {
		const screen = renderPath(view, run, server);
		expect(screen.match(/<h1 /g)).toHaveLength(1);
		expect(screen).not.toMatch(/ style=| on[a-z]+=|<script/);
	}
});

test('Enter in a question presses "Videre": it is the first button of its form', () => {
	const screen = renderPath(view, { ...row2, answers: {} }, server);
	const question = screen.slice(screen.indexOf('<fieldset'));
	expect(/<button[^>]*value="([^"]*)"/.exec(question)?.[1]).toBe('answer');
	expect(screen.slice(screen.indexOf('value="back"'), screen.indexOf('<fieldset'))).toContain(
		'</form>'
	);
});

test('the data in the page gives the phone the very screens the server sends', () => {
	const phone = unpack(JSON.parse(JSON.stringify(pack(view))));
	for (const { answers, awaiting } of cases) {
		if (awaiting) continue;
		const run: Run = { passed: true, who: 'professional', answers };
		expect(renderPath(phone, run, server)).toBe(renderPath(view, run, server));
	}
});

test('what awaits approval never reaches the phone', () => {
	const sent = JSON.stringify(pack(view));
	expect(sent).not.toContain('awaiting');
	expect(sent).not.toContain(path.texts['never-show-child']);
	expect(sent).not.toContain('straffeloven § 244');
});

test('the data weighs at most 12 kB on the way', () => {
	expect(gzipSync(dataBlock('path-data', pack(view)).markup).length).toBeLessThan(12_000);
});

test('answers stay on the phone with script, and are not kept without', () => {
	expect(renderPath(view, row2, { script: true })).toContain('Dine svar bliver på din telefon.');
	expect(renderPath(view, row2, server)).toContain('Dine svar gemmes ikke.');
	expect(renderPath(view, row2, server)).not.toContain('Udskriv');
});
