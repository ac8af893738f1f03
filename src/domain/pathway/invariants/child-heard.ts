import { serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const childHeard: Invariant = {
	id: 'I11',
	level: 'LAW',
	source: 'barnets lov §§ 5 og 6',
	confidence: 'verified',
	breaches: (route) => {
		if (route.role !== 'authority' || !route.may(serious)) return none;
		const rests = (provision: string) => route.own.some(({ law }) => law.includes(provision));
		return [
			...(rests('barnets-lov-5') ? none : missing('Barnets egen holdning bliver ikke hørt.')),
			...(rests('barnets-lov-6')
				? none
				: missing('Barnet får ikke at vide, at det må have en bisidder.'))
		];
	}
};
