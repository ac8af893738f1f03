/** The rows of the decision table, so that a lawyer can read the path row by row. Their titles are texts `row-…`. */
import { all, any, is, type Row } from '#domain/pathway';
import {
	child,
	concern,
	elsewhere,
	employee,
	knowledge,
	leaderAway,
	minor,
	nobody,
	outside,
	parent,
	serious,
	several,
	suspicion,
	theLeader,
	workplace,
	youth
} from './when.ts';

const row = (id: string, when: Row['when']): Row => ({ id, when, text: `row-${id}` });

export const rows: readonly Row[] = [
	row('1', all(concern, nobody)),
	row('1a', all(concern, parent)),
	row('1b', all(concern, workplace)),
	row('1c', all(concern, any(outside, youth))),
	row('2', all(suspicion, parent)),
	row('3', all(knowledge, parent)),
	row('4', all(serious, outside)),
	row('5', all(suspicion, employee)),
	row('5v', all(serious, is('suspected', 'volunteer'))),
	row('6', all(knowledge, employee)),
	row('7', theLeader),
	row('8', leaderAway),
	row('9', all(concern, child)),
	row('10', all(serious, child)),
	row('11', all(serious, youth)),
	row('12', all(minor, elsewhere)),
	row('13', several)
];
