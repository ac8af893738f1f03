import { missing, type Invariant } from './invariant.ts';

export const emergencyFirst: Invariant = {
	id: 'I19',
	level: 'GUID',
	source: 'kommunale sider: 112 ved akut fare',
	blocks: true,
	breaches: (route) =>
		route.answers['danger'] !== 'yes' || route.outcome.now[0]?.step.act === 'call-112'
			? []
			: missing('Ved akut fare er 112 ikke det første trin.')
};
