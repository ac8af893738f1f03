import { employeeSuspected, serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

/** The chain staff → leader → chief runs beside the notification and never replaces it. */
export const employeeCaseGoesUp: Invariant = {
	id: 'I21',
	level: 'GUID',
	source: 'lokal praksis og barnets lov § 133',
	confidence: 'verified',
	breaches: (route) => {
		if (!route.may(serious) || !route.may(employeeSuspected)) return [];
		const acts = route.own.map(({ act }) => act);
		const goesUp = acts.includes('tell-chief') || acts.includes('tell-leader');
		if (route.role === 'staff' && !acts.includes('notify')) {
			return missing('Personalesagen står i stedet for underretningen.');
		}
		if (route.role === 'staff' && !goesUp && !acts.includes('call-authority')) {
			return missing('Medarbejderen går hverken til leder, chef eller modtagelse.');
		}
		if (route.role === 'leader' && !acts.includes('tell-chief')) {
			return missing('Lederen kontakter ikke chefen.');
		}
		return [];
	}
};
