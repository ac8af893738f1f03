/**
 * A published version as open data: the frozen text as blocks, what its hash was taken of, and the numbers as
 * they are now. The shape is described in `docs/plan-json.md`; a change that breaks a reader gets a new `schema`.
 */
import type { Municipality } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import { planTypeFacts, versionHashForm } from '#domain/plan';
import type { PublicPlan } from './public-plan.ts';

export function openPlan(
	municipality: Municipality,
	{ version, newest, contacts, pathways }: PublicPlan,
	{ origin, now }: { readonly origin: string; readonly now: Date }
) {
	const { content } = version;
	const facts = planTypeFacts(content.type);
	const current = new URL(`/k/${municipality.slug}/${facts.address}`, origin).href;
	const address = `${current}/${content.number}`;
	const { code, name, slug } = municipality;
	return {
		schema: 'beredt-plan/1',
		address,
		municipality: { code, name, slug },
		type: content.type,
		law: facts.reference,
		number: content.number,
		title: content.title,
		adoption: content.adoption,
		publishedAt: version.publishedAt && new Date(version.publishedAt).toISOString(),
		supersededBy: content.number === newest ? null : { number: newest, address: current },
		sections: content.sections.map(({ id, title, theme, body }) => ({
			id,
			title,
			theme,
			blocks: body
		})),
		hash: {
			algorithm: 'SHA-256',
			value: version.hash,
			/** The very text the hash was taken of, as UTF-8. */
			of: versionHashForm(content),
			proof: `${address}/bevis`
		},
		contacts: { on: dayOf(now), values: contacts },
		pathways: { on: dayOf(now), ...pathways },
		files: { pdf: `${address}.pdf`, docx: `${address}.docx`, contactsOn: version.contactsOn }
	};
}
