/** How full a meeting is, without a number: numbers would tell whether somebody had signed up. */
export const seatWords = {
	free: 'Ledige pladser',
	'waiting-list': 'Fuldt – der er venteliste',
	closed: 'Tilmeldingen er lukket',
	cancelled: 'Aflyst',
	held: 'Holdt'
} as const;

export const whereWords = (meeting: {
	readonly place: string | null;
	readonly isOnline: boolean;
}): string => {
	if (meeting.place === null) return 'Online';
	return meeting.isOnline ? `${meeting.place}, eller online` : meeting.place;
};
