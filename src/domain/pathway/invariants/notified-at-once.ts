import { serious } from './heeded.ts';
import { at, missing, type Invariant } from './invariant.ts';

const waiting = ['wait', 'follow-up', 'assess', 'investigate', 'tell-parents', 'talk-with-child'];

export const notifiedAtOnce: Invariant = {
	id: 'I2',
	level: 'GUID',
	source: 'kommunale sider og styrelsens vejledning om overgreb',
	confidence: 'verified',
	breaches: (route) => {
		if (route.role === 'authority' || !route.may(serious)) return [];
		const steps = route.own;
		const first = steps.findIndex(({ act }) => act === 'notify' || act === 'call-authority');
		const step = steps[first];
		if (!step) return [];
		if (step.phase !== 'now' || step.deadline !== 'at-once') {
			return missing('Underretningen står ikke som noget, der sker straks.');
		}
		return at(
			steps.slice(0, first).filter(({ act }) => waiting.includes(act)),
			'Trinnet udsætter underretningen.'
		);
	}
};
