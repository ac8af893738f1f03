import type { Place } from '../place.ts';
import type { ImportedPlan } from './import-plan.ts';

/** `Forebyggelse › Samværsregler, side 4`: where a person finds it in the file. */
export function placeInFile(
	place: Place | null,
	{ sections, pageOf }: Pick<ImportedPlan, 'sections' | 'pageOf'>
): string | null {
	if (!place) return null;
	const found = sections.find(({ section }) => section.id === place.section);
	if (!found) return null;
	const { section, headings } = found;
	const path: string[] = [section.title];
	const at = section.body.findIndex((block) => holds(block, place.block));
	for (const block of section.body.slice(0, at + 1)) {
		const heading = block.type === 'heading' && headings.find((one) => one.block === block.id);
		if (heading) path.splice(heading.depth, path.length, heading.heading);
	}
	const top = section.body[at];
	const page = (top && pageOf.get(top.id)) ?? headings[0]?.page ?? null;
	return `${path.join(' › ')}${page === null ? '' : `, side ${page}`}`;
}

type Held = {
	readonly id: string;
	readonly items?: readonly { readonly blocks: readonly Held[] }[];
};

const holds = (block: Held, id: string | null): boolean =>
	block.id === id ||
	(block.items ?? []).some(({ blocks }) => blocks.some((inner) => holds(inner, id)));
