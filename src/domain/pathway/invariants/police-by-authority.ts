import { at, type Invariant } from './invariant.ts';

/** About reporting a past crime. Anyone may always call 112, which is another act. */
export const policeByAuthority: Invariant = {
	id: 'I18',
	level: 'GUID',
	source: 'styrelsens og kommuners praksis: kommunen vurderer anmeldelse',
	confidence: 'verified',
	breaches: (route) =>
		at(
			route.steps.filter(
				({ act, owner }) => act === 'report-to-police' && owner !== 'authority' && owner !== 'chief'
			),
			'Kommunen vurderer, om der skal anmeldes. Det gør medarbejder og leder ikke alene.'
		)
};
