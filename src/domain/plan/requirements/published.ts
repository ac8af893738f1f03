import { danishDate } from '#domain/kernel';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

/** F3: published, barnets lov § 15, stk. 2. A text cannot show it of itself. */
export const published: Requirement = {
	id: 'F3',
	level: 'LAW',
	confidence: 'verified',
	due: 'publication',
	check: ({ plan: { publication, status } }) => {
		if (publication) {
			return met(
				`Offentliggjort ${danishDate(publication.publishedOn)} på ${publication.address}.`
			);
		}
		return status === 'as-read'
			? cannotTell('Teksten kan ikke vise, om beredskabet er offentliggjort.')
			: missing('Beredskabet er ikke offentliggjort.');
	}
};
