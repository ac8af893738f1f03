/**
 * The cards of a path. Finding them walks the path in every situation, which takes longer than all the rest of
 * a page, so they are remembered for as long as the path is the same.
 */
import { cardsFor, roles, type Card, type Compiled } from '#domain/pathway';

/** Paths remembered: one for each municipality, and the national one. */
const most = 120;
const remembered = new Map<string, readonly Card[]>();

export function pathwayCards(pathway: Compiled): readonly Card[] {
	const key = JSON.stringify(pathway);
	const found = remembered.get(key) ?? roles.flatMap((role) => cardsFor(pathway, role));
	remembered.delete(key);
	remembered.set(key, found);
	for (const [oldest] of remembered) {
		if (remembered.size <= most) break;
		remembered.delete(oldest);
	}
	return found;
}
