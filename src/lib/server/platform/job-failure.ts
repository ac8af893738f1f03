/** Thrown by what runs in a job and knows why it failed: the reason is a phrase without data, and is shown. */
export class JobFailure extends Error {
	override readonly name: string = 'JobFailure';
	readonly reason: string;
	/** Trying again would not help. */
	readonly isFinal: boolean;
	constructor(reason: string, isFinal = false) {
		super(reason);
		this.reason = reason;
		this.isFinal = isFinal;
	}
}
