import { isName } from '#domain/kernel';

/**
 * The contacts that paths and plans ask for by name, in the order in which they are called. A municipality
 * fills them; what its plan asks for besides these has the name the plan gave it.
 */
const names: Readonly<Record<string, string>> = {
	intake: 'Modtagelsen, der tager imod underretninger',
	'after-hours': 'Den sociale vagt uden for åbningstid',
	chief: 'Fagchef',
	consultant: 'Dagplejekonsulent',
	'school-leader': 'Skoleleder',
	'daycare-leader': 'Leder i dagtilbud',
	'dental-clinic': 'Tandklinik'
};

/** No first path or card is published without these. */
export const neededSlots = ['intake', 'after-hours'] as const;

/** Numbers that are the same for everybody: no municipality puts its own in their place. */
export const nationalSlots: readonly string[] = ['emergency', 'police', 'child-helpline'];

/** A name a municipality can fill. */
export const isSlot = (text: string): boolean => isName(text) && !nationalSlots.includes(text);

export const slotName = (slot: string): string =>
	(Object.hasOwn(names, slot) ? names[slot] : undefined) ?? slot;

/** Sorts as people look: whom to call first stands first. */
export function slotRank(slot: string): number {
	const place = Object.keys(names).indexOf(slot);
	return place === -1 ? Object.keys(names).length : place;
}
