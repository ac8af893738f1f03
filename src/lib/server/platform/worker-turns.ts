/** So many at once, and so many who wait: whoever comes beyond that is told at once, not kept hanging. */
export interface Turns {
	/** Gives the turn back by the function it is answered with; `undefined` when the queue is full. */
	take(): Promise<(() => void) | undefined>;
}

export function openTurns(limits: { readonly atOnce: number; readonly waiting: number }): Turns {
	const queue: (() => void)[] = [];
	let running = 0;

	function giveBack(): void {
		const next = queue.shift();
		if (next) next();
		else running--;
	}

	/** A turn is given back once, however often that is said. */
	function turn(): () => void {
		let isOpen = true;
		return () => {
			if (isOpen) giveBack();
			isOpen = false;
		};
	}

	return {
		async take() {
			if (running < limits.atOnce) {
				running++;
				return turn();
			}
			if (queue.length >= limits.waiting) return undefined;
			await new Promise<void>((resolve) => queue.push(resolve));
			return turn();
		}
	};
}
