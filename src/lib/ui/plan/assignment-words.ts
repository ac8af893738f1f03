import type { AssignmentState } from '#domain/plan';

export const assignmentWords: Readonly<Record<AssignmentState, string>> = {
	'under-way': 'i gang',
	soon: 'snart',
	overdue: 'forsinket',
	done: 'færdig'
};
