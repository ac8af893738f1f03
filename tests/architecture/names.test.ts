import { expect, test } from 'vitest';
import { nameBreaches } from './names.ts';

const named = (...paths: string[]) => nameBreaches(paths.map((path) => ({ path, text: '' })));

test.each([
	['src/domain/plan/utils.ts', '"utils" says nothing'],
	['src/domain/plan/helper.ts', '"helper" says nothing'],
	['src/domain/plan/types.ts', '"types" says nothing'],
	['src/domain/plan/plan-service.ts', '"plan-service" says nothing'],
	['src/lib/ui/plan/PlanHelpers.svelte', '"PlanHelpers" says nothing'],
	['src/lib/server/plan/plan-manager.ts', '"plan-manager" says nothing'],
	['tests/support/misc.test.ts', '"misc" says nothing'],
	['src/lib/ui/look/base.css', '"base" says nothing'],
	['src/domain/plan/plan-v2.ts', '"plan-v2" says nothing'],
	['src/domain/plan/common/plan.ts', '"common" says nothing'],
	['src/domain/plan/checkPlan.ts', 'kebab-case'],
	['src/domain/plan/check_plan.ts', 'kebab-case'],
	['src/domain/plan/Plan.ts', 'kebab-case'],
	['src/domain/plan/innerRules/plan.ts', 'a folder is named in kebab-case'],
	['src/lib/ui/plan/plan-view.svelte', 'PascalCase'],
	['src/lib/ui/plan/planView.svelte', 'PascalCase'],
	['content/guide/Forebyggelse/01-a.md', 'a folder is named in kebab-case'],
	['src/domain/weather/rain.ts', 'src/domain/weather is no room of the house'],
	['src/lib/server/mail/send.ts', 'src/lib/server/mail is no room of the house'],
	['src/lib/ui/plans/PlanView.svelte', 'src/lib/ui/plans is no room of the house'],
	['src/lib/words.ts', 'src/lib is no room of the house'],
	['src/server/start.ts', 'src/server is no room of the house']
])('%s is no name', (path, complaint) => {
	const breaches = named(path);
	expect(breaches).toHaveLength(1);
	expect(breaches[0]).toContain(complaint);
});

test.each([
	['src/domain/plan/plan-type.ts'],
	['src/domain/plan/lifecycle.test.ts'],
	['src/lib/ui/plan/plan-draft.svelte.ts'],
	['src/lib/ui/plan/PlanView.svelte'],
	['src/routes/(public)/k/[slug]/beredskab.pdf/+server.ts'],
	['src/routes/(account)/log-ind/+page@.svelte'],
	['src/routes/k/[slug=municipality]/[[nummer]]/+page.server.ts'],
	['src/hooks.server.ts'],
	['src/app.d.ts'],
	['src/service-worker/index.ts'],
	['scripts/new-pathway.ts'],
	['content/guide/forebyggelse/01-pligten.md'],
	['migrations/0000_rooms.sql'],
	['README.md']
])('%s is a good name', (path) => {
	expect(named(path)).toEqual([]);
});

test('examples stand beside their component under its name', () => {
	const beside = 'src/lib/ui/elements/Button.examples.ts';
	expect(named(beside)).toHaveLength(1);
	expect(named(beside, 'src/lib/ui/elements/Button.svelte')).toEqual([]);
});
