/** The invented municipalities of the demo, checked as all content is. */
import { readdirSync } from 'node:fs';
import { institutionKinds, parsePhone } from '#domain/directory';
import { parseDay, type Day } from '#domain/kernel';
import { planTypes } from '#domain/plan';
import { z } from 'zod';
import { readLayer } from './pathway/read-layer.ts';
import { sectionBodies } from './plan/load-plan-template.ts';
import { contentFolder, ContentFault, readContent } from './platform/content-file.ts';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const id = z.string().regex(/^[a-z0-9-]+$/);
const clock = z.string().regex(/^\d\d:\d\d$/);
const dayText = z
	.string()
	.refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
	.transform((text) => text as Day);

const inventedPhone = z
	.string()
	.refine((text) => parsePhone(text) === text && text.startsWith('0000'), {
		message: 'an invented number begins with 0000, so that nobody is called'
	});
/** No demo leads to anybody: `.example` is given to nobody. */
const isInvented = (address: string): boolean => /\.example\/?$/.test(address);

const municipalities = z.array(
	z.object({
		code: z.string().regex(/^99\d\d$/, 'an invented municipality has a code from 9900'),
		name: z.string(),
		shortName: z.string(),
		slug: id,
		/** Whom the agency agreed the membership with; left out where the municipality has not joined. */
		firstOwner: z.object({ name: z.string(), email: z.email() }).optional(),
		units: z.array(z.object({ id, name: z.string(), kind: z.enum(['intake', 'administration']) })),
		institutions: z.array(
			z.object({
				id,
				name: z.string(),
				kind: z.enum(institutionKinds),
				/** Left out where the house has said nothing yet. */
				facts: z
					.object({
						who: z.string(),
						whoPhone: inventedPhone.nullable(),
						place: z.string(),
						reached: z.string(),
						deputy: z.string(),
						deputyPhone: inventedPhone.nullable(),
						posterPlace: z.string(),
						confirmedDaysAgo: z.number().int().nonnegative()
					})
					.optional()
			})
		),
		contacts: z.array(
			z.object({
				slot: id,
				label: z.string(),
				phone: inventedPhone,
				hours: z.array(z.object({ days: z.array(weekday).min(1), from: clock, to: clock })),
				note: z.string().nullable(),
				formUrl: z.url().refine(isInvented, 'is not invented').nullable().default(null),
				secureMail: z.email().refine(isInvented, 'is not invented').nullable().default(null),
				owner: z.string(),
				ownerEmail: z.email().refine(isInvented, 'is not invented').nullable(),
				/** Counted from the day the demo is made, so that it never looks abandoned. */
				confirmedDaysAgo: z.number().int().nonnegative(),
				confirmedBy: z.string()
			})
		)
	})
);

const demoPlan = z.object({
	municipality: id,
	type: z.enum(planTypes),
	/** A superseded plan was published like the others, and the next one took its place. */
	status: z.enum(['draft', 'published', 'superseded']),
	title: z.string(),
	adoption: z
		.object({ body: z.string(), heldOn: dayText, agendaItem: z.string(), link: z.url() })
		.nullable(),
	publishedOn: dayText.nullable(),
	sections: z.array(
		z.object({ id, title: z.string(), theme: z.string().nullable(), body: z.string() })
	)
});

/** A layer as the demo writes it; its form is held against the path's closed lists like any other. */
const demoLayer = z.object({
	owner: id,
	institution: id.default(''),
	/** Which national proposals it approves; what it does not, it leaves out. */
	approved: z.object({ by: z.string(), source: z.string(), ids: z.array(id) }).optional(),
	steps: z.array(z.record(z.string(), z.unknown())),
	texts: z.record(z.string(), z.string())
});

/** What a demo's step may leave unsaid. */
const plainStep = { informs: [], precedes: [], givesWayTo: [], law: [], status: 'confirmed' };

function readDemoLayers(slugs: ReadonlySet<string>) {
	return readdirSync(contentFolder('demo', 'pathways')).flatMap((name) => {
		const content = readContent(contentFolder('demo', 'pathways', name), z.array(demoLayer));
		return content.value.map(({ owner, institution, approved, texts, ...written }, at) => {
			const steps = written.steps.map((step) => ({ ...plainStep, ...step }));
			const layer = readLayer({ contacts: {}, never: [], steps, texts });
			if (!layer.ok || !slugs.has(owner)) {
				const fault = layer.ok ? 'unknown municipality' : `not a layer: ${layer.reason}`;
				throw new ContentFault(content.file, content.lineOf([at]), fault);
			}
			return { ...layer.value, owner, institution, approved };
		});
	});
}

export function loadDemo() {
	const places = readContent(contentFolder('demo', 'municipalities.yaml'), municipalities).value;
	const slugs = new Set(places.map(({ slug }) => slug));
	const folder = contentFolder('demo', 'plans');
	const plans = readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.toSorted()
		.map((name) => {
			const content = readContent(contentFolder('demo', 'plans', name), demoPlan);
			if (!slugs.has(content.value.municipality)) {
				throw new ContentFault(
					content.file,
					content.lineOf(['municipality']),
					'unknown municipality'
				);
			}
			return { ...content.value, sections: sectionBodies(content) };
		});
	// In the order in which they were adopted, so that each takes the place of the one before.
	const adoptedOn = (plan: (typeof plans)[number]) => plan.adoption?.heldOn ?? '9999-12-31';
	const inOrder = plans.toSorted((one, other) => adoptedOn(one).localeCompare(adoptedOn(other)));
	return { places, plans: inOrder, layers: readDemoLayers(slugs) };
}

export type Demo = ReturnType<typeof loadDemo>;
export type DemoPlan = Demo['plans'][number];
