/**
 * What the invariants ask about the answers. The proof lets two values go the same way only where neither
 * the path nor one of these tells them apart, so an invariant may ask nothing that does not stand here.
 */
import { all, any, anyOf, is, not, type Condition } from '../condition.ts';
import type { Role } from '../definition.ts';

export const danger = is('danger', 'yes');
export const honour = is('honour', 'yes');
export const leaderAway = is('leader', 'away');
export const parentSuspected = is('suspected', 'parent');
export const employeeSuspected = is('suspected', 'employee');
export const colleagueSuspected = anyOf('suspected', 'employee', 'volunteer');
export const leaderSuspected = is('suspected', 'leader');
export const networkSuspected = is('suspected', 'network-adult');
export const minorSuspected = anyOf('suspected', 'child', 'youth');
export const somebodySuspected = not(is('suspected', 'nobody'));
/** Where the case may lie in the family or near it; a colleague's case does not. */
export const nearFamily = anyOf(
	'suspected',
	'nobody',
	'parent',
	'child',
	'youth',
	'network-adult',
	'unknown-adult',
	'several'
);

/** Suspicion or knowledge, or a child's behaviour that is red. */
export const serious = any(
	anyOf('degree', 'suspicion', 'knowledge'),
	all(is('suspected', 'child'), is('sorting', 'red'))
);
export const knowledge = is('degree', 'knowledge');
/** Violence or sexual abuse against the child itself, with police or health services in it. */
export const houseCase = all(
	anyOf('degree', 'suspicion', 'knowledge'),
	anyOf('kind', 'physical', 'psychological', 'sexual', 'digital'),
	is('police', 'yes')
);
export const supported = is('support', 'yes');
export const withPolice = is('police', 'yes');

const byEverybody: readonly Condition[] = [
	danger,
	honour,
	leaderAway,
	parentSuspected,
	employeeSuspected,
	colleagueSuspected,
	leaderSuspected,
	networkSuspected,
	minorSuspected,
	somebodySuspected,
	nearFamily,
	serious,
	knowledge
];
const forAuthority: readonly Condition[] = [houseCase, supported, withPolice];

const byAnybody: readonly Condition[] = [...byEverybody, ...forAuthority];

export const heededFor = (role: Role | undefined): readonly Condition[] =>
	role === undefined || role === 'authority' ? byAnybody : byEverybody;
