import { expect, test } from 'vitest';
import { doorBreaches } from './doors.ts';

const opening =
	'/** Plan: knows sections; knows nothing of mail. Guards that nothing is hidden. */\n';
const door = (text: string) => doorBreaches([{ path: 'src/domain/plan/index.ts', text }]);

test('a door that says what it knows and guards, and names what it gives, is a good door', () => {
	expect(
		door(`${opening}export { a, type B } from './a.ts';\nexport type { C } from './c.ts';`)
	).toEqual([]);
});

test.each([
	["export * from './a.ts';"],
	["export * as everything from './a.ts';"],
	["export { default } from './a.ts';\nexport const b = 1;"],
	["import { a } from './a.ts';\nexport { a };"],
	['export default 1;']
])('a door does not hold %s', (text) => {
	expect(door(opening + text)[0]).toContain('a door holds only');
});

test.each([[''], ['/** Plan: knows sections. */\n'], ['// knows and guards\n']])(
	'a door that opens with "%s" does not say enough',
	(words) => {
		expect(door(`${words}export { a } from './a.ts';`)).toEqual([
			'a door opens by saying what the room knows and what it guards (src/domain/plan/index.ts:1)'
		]);
	}
);

test('a room without a door is found, and an inner index.ts is no door', () => {
	const inner = { path: 'src/domain/plan/requirements/index.ts', text: 'export const all = [];' };
	expect(doorBreaches([inner])).toEqual([
		'a room without a door: src/domain/plan/ has no index.ts'
	]);
});
