import { expect, test } from 'vitest';
import { circles } from './circles.ts';

const file = (path: string, ...imported: string[]) => ({
	path,
	text: imported.map((name) => `import '${name}';`).join('\n')
});

test('a circle is told once, as the way round', () => {
	expect(
		circles([
			file('src/domain/plan/b.ts', './c.ts'),
			file('src/domain/plan/a.ts', './b.ts'),
			file('src/domain/plan/c.ts', './a.ts'),
			file('src/domain/plan/outside.ts', './b.ts')
		])
	).toEqual([
		'a circle: src/domain/plan/a.ts → src/domain/plan/b.ts → src/domain/plan/c.ts → src/domain/plan/a.ts'
	]);
});

test('a circle through a door or a component is a circle', () => {
	const found = circles([
		file('src/domain/law/index.ts', './provision.ts'),
		file('src/domain/law/provision.ts', '#domain/law'),
		{
			path: 'src/lib/ui/plan/A.svelte',
			text: "<script>import B from './B.svelte';</script>"
		},
		{
			path: 'src/lib/ui/plan/B.svelte',
			text: "<script>import A from './A.svelte';</script>"
		}
	]);
	expect(found).toHaveLength(2);
});

test('two ways to one file, a component inside itself and a test are no circle', () => {
	expect(
		circles([
			file('src/domain/plan/a.ts', './b.ts', './c.ts'),
			file('src/domain/plan/b.ts', './d.ts'),
			file('src/domain/plan/c.ts', './d.ts'),
			file('src/domain/plan/d.ts'),
			file('src/domain/plan/a.test.ts', './a.ts'),
			{
				path: 'src/lib/ui/document/BlockView.svelte',
				text: "<script>import Self from './BlockView.svelte';</script>"
			}
		])
	).toEqual([]);
});
