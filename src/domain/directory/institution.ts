export const institutionKinds = ['school', 'day-care', 'dental-clinic', 'club', 'health'] as const;

export interface Institution {
	readonly id: string;
	readonly name: string;
	readonly kind: (typeof institutionKinds)[number];
}

/** The setting a path asks about, where the kind of house says it. */
const settings: Readonly<Record<Institution['kind'], string>> = {
	school: 'skole',
	club: 'skole',
	'day-care': 'dagtilbud',
	'dental-clinic': 'sundhed',
	health: 'sundhed'
};

export const settingOf = ({ kind }: Institution): string => settings[kind];

/** A part of the municipality that people call by its local name. */
export interface Unit {
	readonly id: string;
	readonly name: string;
	readonly kind: 'intake' | 'administration';
}
