import { danger } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const emergencyFirst: Invariant = {
	id: 'I19',
	level: 'GUID',
	source: 'kommunale sider: 112 ved akut fare',
	confidence: 'verified',
	breaches: (route) =>
		!route.may(danger) || route.outcome.now[0]?.step.act === 'call-112'
			? []
			: missing('Ved akut fare er 112 ikke det første trin.')
};
