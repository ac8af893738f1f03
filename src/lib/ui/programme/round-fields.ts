import { dayOf } from '#domain/kernel';
import { lastDay, type Round, type TypedRound } from '#domain/programme';

export const modeWords: Readonly<Record<Round['mode'], string>> = {
	round: 'Med frist: alle, der har søgt, får svar samtidig',
	rolling: 'Løbende: ansøgninger bliver afgjort, som de kommer'
};

type Fields = Readonly<Record<string, string>>;

/** A round as its form shows it; a new one is for next year. */
export const roundFields = (round: Round | undefined, now: Date): TypedRound => ({
	name: round?.name ?? '',
	mode: round?.mode ?? 'round',
	year: String(round?.year ?? Number(dayOf(now).slice(0, 4)) + 1),
	places: String(round?.places ?? ''),
	opensOn: round ? dayOf(new Date(round.opensAt)) : dayOf(now),
	closesOn: round ? lastDay(round.closesAt) : '',
	answerOn: round?.answerOn ?? '',
	startsOn: round?.startsOn ?? ''
});

export function typedRound(fields: Fields): TypedRound {
	const of = (name: string) => fields[name] ?? '';
	return {
		name: of('name'),
		mode: of('mode'),
		year: of('year'),
		places: of('places'),
		opensOn: of('opensOn'),
		closesOn: of('closesOn'),
		answerOn: of('answerOn'),
		startsOn: of('startsOn')
	};
}
