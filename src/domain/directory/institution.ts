export const institutionKinds = ['school', 'day-care', 'dental-clinic', 'club', 'health'] as const;

export interface Institution {
	readonly id: string;
	readonly name: string;
	readonly kind: (typeof institutionKinds)[number];
}

/** A part of the municipality that people call by its local name. */
export interface Unit {
	readonly id: string;
	readonly name: string;
	readonly kind: 'intake' | 'administration';
}
