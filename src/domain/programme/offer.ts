/** What an application is judged by; a looked-up one is never scored. */
export interface Criterion {
	readonly id: string;
	readonly name: string;
	/** What the assessors ask themselves. */
	readonly asks: string;
	readonly weight: number;
}
