import type { Day } from '#domain/kernel';
import type { Adoption } from './adoption.ts';
import type { PlanType } from './plan-type.ts';
import type { Section } from './section.ts';

export const planStatuses = [
	'draft',
	'hearing',
	'recommended',
	'adopted',
	'published',
	'superseded'
] as const;
export type PlanStatus = (typeof planStatuses)[number];

export interface Publication {
	readonly publishedOn: Day;
	/** Where anyone can read it, such as `/k/<slug>/beredskab/3`. */
	readonly address: string;
}

export interface Plan {
	readonly id: string;
	readonly municipalityCode: string;
	readonly type: PlanType;
	readonly title: string;
	readonly status: PlanStatus;
	readonly sections: readonly Section[];
	readonly adoption: Adoption | null;
	readonly publication: Publication | null;
}

export const statusNames: Readonly<Record<PlanStatus, string>> = {
	draft: 'kladde',
	hearing: 'i høring',
	recommended: 'indstillet',
	adopted: 'vedtaget',
	published: 'offentliggjort',
	superseded: 'afløst'
};
