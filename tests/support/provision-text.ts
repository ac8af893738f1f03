import { day } from '#domain/kernel';
import type { ProvisionText } from '#domain/guide';

/** A confirmed provision, invented but for its number. */
export const provisionText = (id: string, more: Partial<ProvisionText> = {}): ProvisionText => ({
	id,
	act: 'Barnets lov',
	section: '§ 15, stk. 2',
	title: 'Beredskab',
	summary: 'Kommunen skal have et beredskab.',
	dutyHolder: 'kommunalbestyrelsen',
	deadline: null,
	themes: [],
	inForceFrom: day('2024-01-01'),
	inForceTo: null,
	source: 'https://lov.example/15',
	confidence: 'verified',
	predecessors: [],
	successors: [],
	...more
});
