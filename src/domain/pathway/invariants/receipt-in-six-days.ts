import { serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

/** The duty is verified, the number of the provision is not. */
export const receiptInSixDays: Invariant = {
	id: 'I16',
	level: 'LAW',
	source: 'barnets lov § 138 (ubekræftet nummer) og kommunale sider',
	confidence: 'unconfirmed',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.own.some(
			({ deadline, informs }) =>
				deadline === 'within-6-working-days' && informs.includes('reporter')
		)
			? none
			: missing('Den, der underretter, får ingen kvittering inden for seks hverdage.')
};
