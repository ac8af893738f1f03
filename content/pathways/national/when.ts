/** The situations that steps and rules of the national path speak of, by their names. */
import { all, any, anyOf, is, not } from '#domain/pathway';

export const child = is('suspected', 'child');
export const youth = is('suspected', 'youth');
/** Another child or young person is the one who harms. */
export const minor = anyOf('suspected', 'child', 'youth');
const red = all(child, is('sorting', 'red'));
export const yellow = is('sorting', 'yellow');

/** Red behaviour of a child counts as a suspicion, whatever degree was answered (row 10). */
export const concern = all(is('degree', 'concern'), not(red));
export const serious = any(anyOf('degree', 'suspicion', 'knowledge'), red);
export const suspicion = is('degree', 'suspicion');
export const knowledge = is('degree', 'knowledge');

export const nobody = is('suspected', 'nobody');
export const somebody = not(nobody);
export const parent = is('suspected', 'parent');
export const outside = anyOf('suspected', 'network-adult', 'unknown-adult');
export const employee = is('suspected', 'employee');
export const workplace = anyOf('suspected', 'employee', 'volunteer');
export const theLeader = is('suspected', 'leader');
export const several = is('suspected', 'several');

export const leaderAway = is('leader', 'away');
export const honour = is('honour', 'yes');
export const elsewhere = is('place', 'other');

export const dagpleje = is('setting', 'dagpleje');
export const club = is('setting', 'forening');
export const health = is('setting', 'sundhed');
export const withPickUp = anyOf('setting', 'dagpleje', 'dagtilbud', 'skole');
/** The employer is a board, not the municipality. */
export const ownBoard = anyOf('setting', 'privat', 'forening');

export const digital = is('kind', 'digital');
export const withPolice = is('police', 'yes');

/** The municipality has, or is about to get, a notification. */
export const notified = any(serious, theLeader);
/** A case about somebody who works there: the employer's track runs beside the child's. */
export const staffCase = any(theLeader, all(serious, workplace));
