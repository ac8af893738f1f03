import { at, type Invariant } from './invariant.ts';

/** Traces vanish: who secures them does it now, or not at all. */
export const tracesAtOnce: Invariant = {
	id: 'I29',
	level: 'INF',
	source: 'slutning: spor forsvinder på timer',
	confidence: 'unconfirmed',
	breaches: (route) =>
		at(
			route.own.filter(
				({ act, phase, deadline }) =>
					act === 'preserve-evidence' && (phase !== 'now' || deadline !== 'at-once')
			),
			'Spor sikres for sent.'
		)
};
