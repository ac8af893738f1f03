import { serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const notificationMade: Invariant = {
	id: 'I1',
	level: 'LAW',
	source: 'barnets lov § 133, stk. 1, nr. 4',
	confidence: 'verified',
	breaches: (route) => {
		if (route.role === 'authority') return [];
		const acts = route.own.map(({ act }) => act);
		if (acts.includes('notify') || acts.includes('call-authority')) {
			return route.role === 'staff' && !acts.includes('notify')
				? missing('Medarbejderens vej ender uden en underretning.')
				: [];
		}
		if (route.may(serious)) return missing('Vejen ender uden en underretning.');
		return acts.includes('assess') ||
			acts.includes('support-notifier') ||
			acts.includes('ask-for-sparring')
			? []
			: missing('Bekymringen ender uden sparring, vurdering eller underretning.');
	}
};
