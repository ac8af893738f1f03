/**
 * Before a form leaves the page we ask whether it can arrive: a person who has been signed out, or has lost
 * the network, is told so on the page, and what was typed stays there.
 */
export type Obstacle = 'signed-out' | 'no-connection';

async function obstacleAt(address: string): Promise<Obstacle | undefined> {
	try {
		const response = await fetch(address, { cache: 'no-store' });
		const { signedIn } = (await response.json()) as { signedIn: boolean };
		return signedIn ? undefined : 'signed-out';
	} catch {
		return 'no-connection';
	}
}

/** Watches every form below an element. `address` answers `{ signedIn }`. */
export function keepTyped(address: string, tell: (obstacle: Obstacle | undefined) => void) {
	return (element: HTMLElement): (() => void) => {
		const mayLeave = new WeakSet<HTMLFormElement>();
		const hold = async (event: SubmitEvent) => {
			const form = event.target as HTMLFormElement;
			if (event.defaultPrevented || form.method !== 'post' || mayLeave.delete(form)) return;
			event.preventDefault();
			const obstacle = await obstacleAt(address);
			tell(obstacle);
			if (obstacle) return;
			mayLeave.add(form);
			form.requestSubmit(event.submitter);
		};
		const listen = (event: SubmitEvent) => void hold(event);
		element.addEventListener('submit', listen);
		return () => element.removeEventListener('submit', listen);
	};
}
