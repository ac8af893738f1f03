/**
 * Who may do what with a layer (H4, H11): one table. An institution's leader writes and publishes for that
 * institution alone, since a layer can only add; what holds in the whole municipality its plan owner publishes.
 */
import type { MunicipalRole } from '#domain/identity';

export const layerActs = ['read', 'write', 'approve', 'publish'] as const;
export type LayerAct = (typeof layerActs)[number];
export type LayerLevel = 'municipality' | 'institution';

/** `approve`: answers for a national proposal as it holds in the municipality, or leaves it out. */
const who: Readonly<Record<LayerLevel, Readonly<Record<LayerAct, readonly MunicipalRole[]>>>> = {
	municipality: {
		read: ['plan-writer', 'plan-owner', 'director', 'chief'],
		write: ['plan-writer', 'plan-owner'],
		approve: ['plan-owner'],
		publish: ['plan-owner']
	},
	institution: {
		read: ['plan-writer', 'plan-owner', 'director', 'chief'],
		write: ['plan-owner'],
		approve: [],
		publish: ['plan-owner']
	}
};

/** What a leader may with the layer of the institution they lead. */
const ofLeader: readonly LayerAct[] = ['read', 'write', 'publish'];

/** What a person holds in the municipality as a whole, and in the institution the layer belongs to. */
export interface LayerRoles {
	readonly wide: readonly MunicipalRole[];
	readonly here: readonly MunicipalRole[];
}

export const mayWithLayer = (act: LayerAct, level: LayerLevel, { wide, here }: LayerRoles) =>
	wide.some((role) => who[level][act].includes(role)) ||
	(level === 'institution' && here.includes('leader') && ofLeader.includes(act));
