import { expect, test } from 'vitest';
import { importBreaches } from './import-table.ts';

const imports = (path: string, ...specifiers: string[]) =>
	importBreaches([{ path, text: specifiers.map((name) => `import '${name}';`).join('\n') }]);

test('a breach names both rooms, the line and the way out', () => {
	const text =
		"import { day } from '#domain/kernel';\n\nimport type { Plan } from '#domain/plan';\n";
	expect(importBreaches([{ path: 'src/domain/guide/passage.ts', text }])).toEqual([
		"guide may not know plan: pass the value in, or let a use case introduce the two (src/domain/guide/passage.ts:3 imports '#domain/plan')"
	]);
});

test.each([
	['src/domain/guide/x.ts', '#domain/kernel'],
	['src/domain/guide/x.ts', './passage.ts'],
	['src/domain/plan/requirements/x.ts', '../plan.ts'],
	['src/domain/plan/plan.test.ts', '#server/document/markdown'],
	['content/pathways/national/definition.ts', '#domain/pathway'],
	['content/pathways/national/cases.ts', './definition.ts'],
	['src/lib/server/plan/x.ts', '../guide/guide-store.ts'],
	['src/lib/server/plan/x.ts', '#domain/plan'],
	['src/lib/server/plan/x.ts', '../platform/change.ts'],
	['src/lib/server/plan/x.ts', 'drizzle-orm'],
	['src/lib/server/pathway/x.ts', '#content/pathways/national/definition.ts'],
	['src/lib/server/platform/change.ts', '#domain/document'],
	['src/lib/server/platform/settings.ts', '#domain/kernel'],
	['src/lib/server/wiring.ts', './plan/plan-store.ts'],
	['src/lib/ui/elements/X.ts', './refuse-cpr.ts'],
	['src/lib/ui/elements/X.ts', 'svelte/elements'],
	['src/lib/ui/plan/x.ts', '../elements/Button.svelte'],
	['src/lib/ui/plan/x.ts', '../document/DocumentView.svelte'],
	['src/lib/ui/plan/x.ts', '@tiptap/core'],
	['src/lib/ui/look/purged-dkfds.ts', 'purgecss'],
	['src/routes/(public)/+page.server.ts', '#server/plan/public-plan'],
	['src/routes/(public)/+page.server.ts', 'zod'],
	['src/routes/(public)/+page.ts', '$app/paths'],
	['src/routes/(public)/+page.ts', './$types'],
	['src/routes/(public)/+page.ts', '#ui/pathway/path.ts?worker&url'],
	['src/routes/(public)/+layout.ts', 'virtual:dkfds-public.css'],
	['src/hooks.server.ts', 'node:crypto'],
	['src/hooks.server.ts', '#server/wiring'],
	['src/cli/beredt.ts', '#server/wiring'],
	['src/app.d.ts', './lib/server/wiring.ts'],
	['src/oidc-memory-adapter.d.ts', 'oidc-provider'],
	['scripts/start.ts', '../src/domain/plan/plan.ts'],
	['tests/pathways.test.ts', '../content/pathways/national/cases.ts']
])('%s may import %s', (path, specifier) => {
	expect(imports(path, specifier)).toEqual([]);
});

test.each([
	['src/domain/guide/x.ts', '#domain/plan', 'guide may not know plan'],
	['src/domain/plan/x.ts', '../guide/index.ts', "entered by its door only: import from '#domain/g"],
	['src/domain/plan/x.ts', '../guide/passage.ts', 'guide is entered by its door only'],
	['src/domain/plan/x.ts', '#domain/pathway/invariants', 'pathway is entered by its door only'],
	['src/domain/plan/x.ts', '#domain/plan', 'plan reaches its own files by relative path'],
	['src/domain/plan/x.ts', 'zod', 'the domain imports no package'],
	['src/domain/plan/x.ts', 'node:crypto', 'the domain imports no package'],
	['src/domain/plan/x.ts', '#server/platform/log', 'the domain may not know lib/server/platform'],
	['src/domain/plan/x.ts', '#domain/weather', 'src/domain/weather is no room of the house'],
	['src/domain/weather/x.ts', './rain.ts', 'src/domain/weather is no room of the house'],
	['src/domain/plan/x.ts', '../../../tests/support/a.ts', 'what runs may not know its tests'],
	['src/domain/plan/x.ts', './plan.test.ts', 'what runs may not know its tests'],
	['src/lib/server/plan/x.ts', '../../../../scripts/start.ts', 'what runs may not know scripts'],
	['content/pathways/a/definition.ts', '#domain/plan', 'only the door of pathway'],
	['content/pathways/a/definition.ts', 'yaml', 'only the door of pathway'],
	['content/courses/a.ts', '#domain/competence', 'content is words'],
	['src/lib/server/guide/x.ts', '../plan/plan-store.ts', 'guide may not know plan'],
	['src/lib/server/guide/x.ts', '#domain/plan', 'guide may not know plan'],
	['src/lib/server/plan/x.ts', '../../../domain/plan/plan.ts', 'plan is entered by its door only'],
	['src/lib/server/plan/x.ts', '#ui/plan/PlanView.svelte', 'may not know lib/ui/plan'],
	['src/lib/server/plan/x.ts', '../wiring.ts', 'may not know lib/server/wiring'],
	['src/lib/server/plan/x.ts', '$app/paths', "lib/server runs without Kit's build"],
	['src/lib/server/law/x.ts', '#content/pathways/a/definition.ts', 'law may not know pathway'],
	['src/lib/server/platform/x.ts', '../plan/plan-store.ts', 'platform knows no room'],
	['src/lib/server/platform/x.ts', '#domain/plan', 'platform knows no room'],
	['src/lib/server/wiring.ts', '#ui/elements/Button.svelte', 'lib/server may not know lib/ui/elem'],
	['src/lib/ui/elements/x.ts', '#domain/plan', 'an element knows no room'],
	['src/lib/ui/elements/x.ts', '../plan/PlanView.svelte', 'an element knows no room'],
	['src/lib/ui/elements/x.ts', 'dkfds', 'an element knows no room'],
	['src/lib/ui/guide/x.ts', '../plan/PlanView.svelte', 'guide may not know plan'],
	['src/lib/ui/guide/x.ts', '#domain/plan', 'guide may not know plan'],
	['src/lib/ui/guide/x.ts', '#server/guide/guide-store', 'lib/ui may not know lib/server/guide'],
	['src/lib/ui/guide/x.ts', 'd3-scale', 'lib/ui may not know a package'],
	['src/lib/ui/look/other.ts', 'purgecss', 'the look knows only itself'],
	['src/lib/ui/look/purged-dkfds.ts', '#domain/kernel', 'the look knows only itself'],
	['src/routes/k/+page.ts', '#server/plan/public-plan', 'only *.server.ts and +server.ts'],
	['src/routes/k/+page.ts', 'zod', 'a route imports no package but kit'],
	['src/routes/k/+page.server.ts', 'node:crypto', 'a route imports no package but kit'],
	['src/routes/k/+page.server.ts', '../om/words.ts', 'a route knows only its own folder'],
	['src/routes/k/+page.server.ts', '#content/demo/x.ts', 'a route may not know content'],
	['src/hooks.server.ts', 'pino', 'an entrance imports no package but kit'],
	['src/params.ts', '#server/plan/plan-store', 'only hooks.server.ts and cli'],
	['src/service-worker/index.ts', 'node:fs', 'what the browser runs has no node: module']
])('%s may not import %s', (path, specifier, complaint) => {
	const [breach, ...more] = imports(path, specifier);
	expect(breach).toContain(complaint);
	expect(breach).toContain(`(${path}:1 imports '${specifier}')`);
	expect(more).toEqual([]);
});

test.each([
	["export { plan } from '#domain/plan';"],
	["export * from '#domain/plan';"],
	["const late = await import('#domain/plan');"],
	["type Late = import('#domain/plan').Plan;"],
	["import type { Plan } from '#domain/plan';"],
	["const old = require('#domain/plan');"]
])('an import written as %s is an import', (text) => {
	expect(importBreaches([{ path: 'src/domain/guide/x.ts', text }])).toHaveLength(1);
});

test('words in quotes and comments are no imports', () => {
	const text = "// import '#domain/plan'\nconst said = \"import '#domain/plan'\";";
	expect(importBreaches([{ path: 'src/domain/guide/x.ts', text }])).toEqual([]);
});

test('a component is read in both its scripts, and the line is the one in the file', () => {
	const text = `<h1>Plan</h1>
<script module lang="ts">
	import { a } from '#server/plan/plan-store';
</script>
<p>import '#domain/news'</p>
<script lang="ts">
	import { b } from '#domain/plan';
	import { c } from '#domain/programme';
</script>`;
	expect(importBreaches([{ path: 'src/lib/ui/plan/PlanView.svelte', text }])).toEqual([
		expect.stringContaining('PlanView.svelte:3'),
		expect.stringContaining('plan may not know programme')
	]);
});
