/** Invented plans in the shapes that real ones have, each with some of their frequent defects and without the others. */
import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import {
	checkImported,
	importPlan,
	verdict,
	type Finding,
	type PlanType,
	type RequirementId
} from '#domain/plan';
import { loadCatalogue } from '#server/law/load-acts';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { readHtml } from '#server/plan/import/read-html';
import { asWebPage, inventedPlan } from './support/plan-files.ts';

const known = {
	today: day('2026-11-22'),
	catalogue: loadCatalogue(),
	template: loadPlanTemplate()
};

function check(markdown: string, type: PlanType = 'overgreb'): readonly Finding[] {
	const read = readHtml(Buffer.from(asWebPage(markdown)).toString());
	return checkImported(importPlan(read, { ...known, type }), { ...known, type });
}

const found = (findings: readonly Finding[], id: RequirementId): Finding => {
	const finding = findings.find(({ requirement }) => requirement === id);
	if (!finding) throw new Error(`${id} was not asked`);
	return finding;
};

test('a well-made plan meets all that its text can show', () => {
	const open = check(inventedPlan('well-made')).filter(({ status }) => status !== 'met');
	expect(open.map(({ requirement, status }) => [requirement, status])).toEqual([
		['F3', 'cannot-tell']
	]);
});

const m = 'missing';
const q = 'cannot-tell';

test.each<[string, string, Partial<Record<RequirementId, Finding['status']>>]>([
	[
		'ordered by degree, adopted in 2021, with old references',
		'by-degree',
		{
			F2: 'met',
			F4: m,
			F12: 'met',
			F13: m,
			F19: m,
			F20: m,
			F21: m,
			F22: m,
			D9: 'met',
			D12: m,
			D13: m
		}
	],
	[
		'ordered by suspect, adopted by a committee only',
		'by-suspect',
		{
			F2: q,
			F9: 'met',
			F10: 'met',
			F11: 'met',
			F13: 'met',
			F15: 'met',
			F20: 'met',
			F21: 'met',
			D9: 'met',
			D10: 'met',
			D12: 'met',
			D13: 'met',
			D19: 'met'
		}
	],
	[
		'ordered by role, with steps against the never-rules and a closed line',
		'by-role',
		{ F2: m, F9: m, D8: m, D9: m, D10: m, D16: q, F20: m, D19: m }
	],
	[
		'ordered by profession, in running text',
		'by-profession',
		{ F2: 'met', F6: q, F7: q, F9: q, F10: q, F11: m, D9: 'met' }
	],
	['ordered by steps, quoting wrong practice', 'steps', { D9: 'met', F19: q, F2: m }],
	[
		'with headings that are only bold',
		'bold-headings',
		{ F2: 'met', F5: 'met', F6: 'met', F7: 'met', F9: 'met', F10: 'met', D12: 'met', D9: 'met' }
	],
	['merged with a guide to wellbeing', 'wellbeing-guide', { F2: m, F4: m, F8: m, F19: m, D9: m }],
	['copied from another municipality', 'copied', { F4: m, F16: q, F22: m, F5: m, D8: 'met' }],
	['with chapters of one line', 'one-line-chapters', { F1: m, F2: q, F5: m, F6: m, F7: m, F18: m }]
])('a plan %s is told what it lacks, and no more', (_, name, expected) => {
	const findings = check(inventedPlan(name));
	const statuses = Object.keys(expected).map((id) => [
		id,
		found(findings, id as RequirementId).status
	]);
	expect(Object.fromEntries(statuses)).toEqual(expected);
});

test('a plan under § 15, stk. 3 has its own demands, and only those on form are the act’s', () => {
	const findings = check(inventedPlan('social-control'), 'social-kontrol');
	expect(found(findings, 'F2').status).toBe('met');
	expect(found(findings, 'F11').status).toBe('met');
	expect(found(findings, 'F23').status).toBe('met');
	expect(found(findings, 'D9').evidence).toContain('Kontakt forældrene og få deres syn');
	expect(findings.map(({ requirement }) => requirement)).not.toContain('D13');
	const missing = findings.filter((finding) => verdict(finding) === 'mangler');
	expect(missing.map(({ requirement }) => requirement)).toEqual(['F1']);
});

test('guidance says bør, practice and what is unconfirmed says overvej', () => {
	const findings = check(inventedPlan('wellbeing-guide'));
	expect(verdict(found(findings, 'F15'))).toBe('bør');
	expect(verdict(found(findings, 'F19'))).toBe('overvej');
	expect(verdict(found(findings, 'D13'))).toBe('overvej');
	expect(verdict(found(findings, 'D9'))).toBe('mangler');
});

test('another plan against social control is never said to be missing', () => {
	for (const name of ['by-degree', 'copied', 'civil']) {
		expect(found(check(inventedPlan(name)), 'F23').status).toBe(q);
	}
});

/** The well-made plan with one thing said otherwise. */
const but = (from: string | RegExp, to: string): readonly Finding[] => {
	const markdown = inventedPlan('well-made');
	const changed = markdown.replace(from, to);
	expect(changed).not.toBe(markdown);
	return check(changed);
};
const adoption =
	'Kommunalbestyrelsen i Birkeby Kommune vedtog beredskabet den 18. juni 2025, punkt 12.';

test.each<[RequirementId, Finding['status'], string | RegExp, string]>([
	['F2', 'met', adoption, 'Godkendt på byrådsmødet 18/6 2025.'],
	[
		'F2',
		'met',
		adoption,
		'I henhold til barnets lov § 15 er planen vedtaget af Byrådet 18.06.25 og skal revideres hvert fjerde år.'
	],
	['F2', q, adoption, 'Godkendt: 18. juni 2025'],
	['F2', q, adoption, 'Tiltrådt af Udvalget for Børn og Unge d. 18. juni 2025'],
	['F2', m, adoption, 'Planen forventes vedtaget af Byrådet den 18. juni 2027.'],
	['F4', m, adoption, 'Senest revideret i marts 2020.'],
	['F4', q, adoption, 'Revideret marts 2025.'],
	['F12', m, /### Viden\n\n.*\n/u, ''],
	['F13', m, /## Når et barn krænker[\s\S]*?(?=## Hvad)/u, ''],
	['F15', m, 'Familieretshuset og krisecentrene', 'og andre'],
	['F17', q, 'Beredskabet hænger sammen med børnepolitikken og vejledningen om underretning.', ''],
	['F18', m, 'Nye medarbejdere læser beredskabet i den første uge.', ''],
	['F19', m, 'barnets lov § 136', 'servicelovens § 155'],
	['F19', m, 'efter barnets lov § 15, stk. 2', 'efter SEL § 19, stk. 4'],
	['F20', m, /\| Uden for åbningstid.*\n/u, ''],
	['F20', m, '00 00 91 10', '20 77 11 20'],
	['F21', m, /- \*\*Digitale.*\n/u, ''],
	['F22', m, 'Næste revision begynder i januar 2029.', ''],
	['F22', m, 'januar 2029', 'januar 2025'],
	['D8', m, '## Samarbejde\n', '## Samarbejde\n\nKontakt Statsforvaltningen om samvær.\n'],
	['D8', 'met', '## Samarbejde\n', '## Samarbejde\n\nKilde: Socialstyrelsen 2013.\n'],
	['D9', m, '1. Lyt til barnet.', '1. Tal med forældrene om det, du har set.'],
	['D9', 'met', '1. Lyt til barnet.', '1. Lyt til barnet. Tal aldrig med forældrene om mistanken.'],
	['D10', m, 'Gælder mistanken lederen, går du til fagchefen.', ''],
	[
		'D10',
		m,
		/, uanset hvad lederen mener|Er lederen fraværende eller uenig, underretter du alligevel\. /gu,
		''
	],
	['D12', m, /- \*\*At overvære.*\n/u, ''],
	['D13', m, 'Unge på 15-17 år kan straffes, og', ''],
	['D16', q, '## Samarbejde\n', '## Samarbejde\n\nHandlekortene ligger på kommunens intranet.\n'],
	['D19', m, /## Efterforløb[\s\S]*?(?=## Samarbejde)/u, '']
])('%s is %s when the text says it so: %s → %s', (id, status, from, to) => {
	expect(found(but(from, to), id).status).toBe(status);
});

test('evidence is a sentence of the text, and the place is where it stands', () => {
	const finding = found(check(inventedPlan('by-role')), 'D9');
	expect(finding.evidence).toContain('»Tal med forældrene om din mistanke, før du gør mere.«');
	expect(finding.place).toMatchObject({ section: 'k1' });
});

test('a plan of sixty pages is checked at once', () => {
	const plans = ['by-degree', 'by-suspect', 'well-made', 'by-profession', 'steps', 'by-role'];
	const long = Array.from({ length: 10 }, () =>
		plans.map(inventedPlan).join('\n').replace(/^# /gmu, '## ')
	);
	const read = readHtml(Buffer.from(asWebPage(`# Stor plan\n\n${long.join('\n')}`)).toString());
	const plan = importPlan(read, { ...known, type: 'overgreb' });
	const times = Array.from({ length: 4 }, () => {
		const started = performance.now();
		checkImported(plan, { ...known, type: 'overgreb' });
		return performance.now() - started;
	});
	// The aim is 200 ms on a quiet machine (bench); here others run beside it.
	expect(Math.min(...times)).toBeLessThan(1_000);
});

test('no text makes a rule run wild', () => {
	const started = performance.now();
	for (const word of [
		'lederen ',
		'forældre, ',
		'tal med ',
		'a-',
		'1. ',
		'ansvar for ',
		'( ',
		'mistanke mod en '
	]) {
		const page = `<h2>Mistanke</h2><p>${word.repeat(6_000)}</p><h2>Tegn</h2><h2>Andet</h2>`;
		const type = 'overgreb' as const;
		checkImported(importPlan(readHtml(page), { ...known, type }), { ...known, type });
	}
	expect(performance.now() - started).toBeLessThan(30_000);
});
