import { all, any, anyOf, is, not, type Condition } from '#domain/pathway';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { expect, test } from 'vitest';
import { conditionOf, rowsOf } from './condition-rows.ts';

const { facts, steps } = nationalPathway;

test.each<[string, Condition]>([
	['always', all()],
	['one answer', is('degree', 'concern')],
	['one of several', anyOf('setting', 'skole', 'dagtilbud')],
	['not that', not(is('suspected', 'child'))],
	['all of it', all(is('degree', 'concern'), not(anyOf('setting', 'skole', 'privat')))],
	['any of it', any(is('degree', 'concern'), is('honour', 'yes'))]
])('a condition that says %s comes through the rows as it was', (_said, condition) => {
	const rows = rowsOf(condition, facts);
	expect(rows && conditionOf(rows)).toEqual(condition);
});

test.each<[string, Condition]>([
	['nested', all(is('degree', 'concern'), any(is('honour', 'yes'), is('kind', 'sexual')))],
	['twice denied', not(not(is('degree', 'concern')))],
	['about a fact that is gone', is('weather', 'rain')],
	['about an answer that is gone', is('degree', 'rumour')],
	['about not knowing', is('degree', 'unknown')],
	['never', any()]
])('a condition that is %s is left whole', (_said, condition) => {
	expect(rowsOf(condition, facts)).toBeUndefined();
});

test('rows without an answer hold nowhere, and no rows hold always', () => {
	const row = { fact: 'degree', values: [], negated: false };
	expect(conditionOf({ join: 'all', rows: [row] })).toEqual({ anyOf: ['degree', []] });
	expect(conditionOf({ join: 'any', rows: [] })).toEqual({ all: [] });
});

test('most national steps can be said in rows', () => {
	const said = steps.filter(({ when }) => rowsOf(when, facts));
	expect(said.length).toBeGreaterThan(10);
});
