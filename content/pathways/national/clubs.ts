import { all, not, type Step } from '#domain/pathway';
import { everybody } from './building.ts';
import { club } from './when.ts';

/** Steps on the professional's duty, and the words they have in a club. */
const inClubs: Readonly<Record<string, string>> = {
	'call-intake': 'call-intake',
	'call-intake-yourself': 'call-intake-yourself',
	'notify-in-writing': 'notify-in-writing-in-club',
	'notify-yourself': 'notify-yourself-in-club',
	'assess-need': 'assess-need',
	'notify-if-need': 'notify-if-need',
	'notify-other-child': 'notify-other-child',
	'leader-call-intake': 'leader-call-intake',
	'leader-notify': 'leader-notify',
	'leader-support-notifier': 'leader-support-notifier',
	'leader-both-in-need': 'leader-both-in-need'
};

/**
 * In a club everybody's duty holds (barnets lov § 135), not the professional's: the same steps on another
 * provision. Where nobody knows the setting the professional's form stands, as the stricter.
 */
export function withClubs(steps: readonly Step[]): readonly Step[] {
	const both = (ids: readonly string[]) =>
		ids.flatMap((id) => (inClubs[id] ? [id, `${id}-in-club`] : [id]));
	return steps.flatMap((one) => {
		const linked = { ...one, precedes: both(one.precedes), givesWayTo: both(one.givesWayTo) };
		const text = inClubs[one.id];
		if (!text) return [linked];
		return [
			{ ...linked, when: all(one.when, not(club)) },
			{
				...linked,
				id: `${one.id}-in-club`,
				when: all(one.when, club),
				givesWayTo: [...linked.givesWayTo, one.id],
				law: everybody,
				text
			}
		];
	});
}
