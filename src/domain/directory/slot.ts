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

export const isSlot = (text: string): boolean => /^[a-z][a-z0-9-]{1,39}$/.test(text);

export const slotName = (slot: string): string => names[slot] ?? slot;

/** Sorts as people look: whom to call first stands first. */
export function slotRank(slot: string): number {
	const place = Object.keys(names).indexOf(slot);
	return place === -1 ? Object.keys(names).length : place;
}
