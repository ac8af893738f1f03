/** Offers, rounds and meetings as the agency's people type them. */
import type { TypedMeeting, TypedOffer, TypedRound } from '#domain/programme';
import { person } from './people.ts';

export const head = person('agency-head@agency');
export const adviser = person('agency-adviser@agency');
export const editor = person('agency-editor@agency');

export const typedOffer: TypedOffer = {
	name: 'Langt forløb',
	about: 'Om hele indsatsen.',
	months: '12',
	days: '',
	hours: '',
	decisionLevel: 'director',
	placesPerYear: '4',
	open: true,
	criteria: [
		{ id: 'motivation', name: 'Motivation', asks: 'Hvorfor nu?', weight: '1' },
		{ id: 'backing', name: 'Opbakning', asks: 'Hvem bakker op?', weight: '1' }
	]
};

/** Open all of 2027, for the places of 2028: those of 2027 are the demo's. */
export const typedRound: TypedRound = {
	name: 'Løbende 2027',
	mode: 'rolling',
	year: '2028',
	places: '4',
	opensOn: '2027-01-01',
	closesOn: '2027-12-31',
	answerOn: '',
	startsOn: ''
};

export const typedMeeting: TypedMeeting = {
	title: 'Hvad er et forløb?',
	about: 'Vi fortæller, og I spørger.',
	on: '2027-03-28',
	from: '10:00',
	to: '11:30',
	place: '',
	joinAt: 'https://moede.styrelsen.example/hemmeligt-rum',
	capacity: '2',
	signUpUntil: '',
	access: 'Mødet er på dansk.'
};
