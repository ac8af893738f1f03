/** A plan brought as far as a test needs, by the same use cases that people use. */
import type { Result } from '#domain/kernel';
import type { AdoptionInput, PlanTemplate } from '#domain/plan';
import { loadDemo } from '#server/load-demo';
import { adoptPlan } from '#server/plan/adopt-plan';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { publishPlan } from '#server/plan/publish-plan';
import { recommendPlan } from '#server/plan/recommend-plan';
import { startPlan } from '#server/plan/start-plan';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';
import { demo } from './embedded.ts';
import type { TestMunicipality } from './municipality.ts';

/** What every municipality begins from; the check finds F5, F6 and F8 missing. */
export const beginning: PlanTemplate = loadPlanTemplate();

/** The same sections, the two that were missing something as the demo's plan has them: short, and nothing missing. */
export const complete: PlanTemplate = {
	...beginning,
	sections: beginning.sections.map((section) => {
		if (!['forebyggelse', 'opsporing'].includes(section.id)) return section;
		const written = loadDemo().plans.find(
			({ municipality, status }) => municipality === 'eksempelkoebing' && status === 'published'
		);
		const same = written?.sections.find(({ id }) => id === section.id);
		return same ? { ...section, body: same.body } : section;
	})
};

export const adoption: AdoptionInput = {
	heldOn: '2026-11-24',
	agendaItem: '7',
	link: 'https://nyby.example/dagsordener/2026-11-24#punkt-7'
};

type Place = TestMunicipality;

export function accepted<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(`Refused: ${result.reason} ${result.about?.join(', ') ?? ''}`);
	return result.value;
}

export async function startedPlan(db: Database, place: Place, template = complete, id = 'plan-1') {
	const context = { db, now, actor: place.writer };
	const start = { municipality: place.code, type: template.type, template, id } as const;
	return accepted(await startPlan(context, { ...start, from: 'guide' }));
}

export async function recommendedPlan(
	db: Database,
	place: Place,
	id = 'plan-1',
	template = complete
) {
	const planId = await startedPlan(db, place, template, id);
	const context = { db, now, actor: place.director };
	const step = {
		municipality: place.code,
		planId,
		to: 'recommended',
		overrideReason: null
	} as const;
	accepted(await recommendPlan(context, step));
	return planId;
}

export async function adoptedPlan(db: Database, place: Place, id = 'plan-1', template = complete) {
	const planId = await recommendedPlan(db, place, id, template);
	const context = { db, now, actor: place.owner };
	accepted(await adoptPlan(context, { municipality: place.code, planId, adoption }));
	return planId;
}

export async function publishedPlan(
	db: Database,
	place: Place,
	id = 'plan-1',
	template = complete
) {
	const planId = await adoptedPlan(db, place, id, template);
	const context = { db, now, actor: place.owner };
	const { origin } = demo;
	accepted(await publishPlan(context, { municipality: place.code, planId, origin }));
	return planId;
}
