import { parseGrant } from '#domain/identity';
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';

const people = z.array(
	z.object({
		id: z.string().regex(/^[a-z-]+$/),
		name: z.string().min(1),
		email: z.email(),
		about: z.string().min(1),
		grants: z.array(z.string())
	})
);

export type DemoPerson = z.infer<typeof people>[number];

/** The invented people of the demo; a claim nobody understands stops the start. */
export function loadDemoPeople(path = contentFolder('demo', 'people.yaml')): readonly DemoPerson[] {
	const content = readContent(path, people);
	const seen = new Set<string>();
	content.value.forEach((one, index) => {
		const unknown = one.grants.find((claim) => !parseGrant(claim));
		const problem = unknown ? `unknown claim ${unknown}` : seen.has(one.id) ? 'duplicate id' : '';
		if (problem) throw new ContentFault(path, content.lineOf([index]), problem);
		seen.add(one.id);
	});
	return content.value;
}
