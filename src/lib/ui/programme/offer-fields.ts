import type { Offer, TypedOffer } from '#domain/programme';

/** So many criteria a form has room for. */
export const criterionRows = 5;

type Fields = Readonly<Record<string, string>>;

/** An offer as its form shows it. */
export function offerFields(offer?: Offer): Fields {
	const number = (value: number | null | undefined) => (value ? String(value) : '');
	const fields: Record<string, string> = {
		name: offer?.name ?? '',
		about: offer?.about ?? '',
		months: number(offer?.months),
		days: number(offer?.days),
		hours: number(offer?.hours),
		decisionLevel: offer?.decisionLevel ?? '',
		placesPerYear: String(offer?.placesPerYear ?? ''),
		open: offer?.open === false ? '' : 'ja'
	};
	for (let row = 0; row < criterionRows; row++) {
		const criterion = offer?.criteria[row];
		fields[`criterion-${row}-id`] = criterion?.id ?? '';
		fields[`criterion-${row}-name`] = criterion?.name ?? '';
		fields[`criterion-${row}-asks`] = criterion?.asks ?? '';
		fields[`criterion-${row}-weight`] = String(criterion?.weight ?? 1);
	}
	return fields;
}

/** What the form sent, as the domain reads it. */
export function typedOffer(fields: Fields): TypedOffer {
	const of = (name: string) => fields[name] ?? '';
	return {
		name: of('name'),
		about: of('about'),
		months: of('months'),
		days: of('days'),
		hours: of('hours'),
		decisionLevel: of('decisionLevel'),
		placesPerYear: of('placesPerYear'),
		open: of('open') === 'ja',
		criteria: Array.from({ length: criterionRows }, (_, row) => ({
			id: of(`criterion-${row}-id`),
			name: of(`criterion-${row}-name`),
			asks: of(`criterion-${row}-asks`),
			weight: of(`criterion-${row}-weight`)
		}))
	};
}
