import { containsCpr } from '#domain/kernel';
import {
	emptyLayer,
	type Layer,
	type NeverRule,
	type Phase,
	type Role,
	type Step
} from '#domain/pathway';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters alone: digits could be taken for something else (principle 1). */
const newId = (): string =>
	`own-${[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => letters[byte % 26]).join('')}`;

const withoutPart = (step: Step, part: 'contact' | 'seen'): Step =>
	Object.fromEntries(Object.entries(step).filter(([key]) => key !== part)) as unknown as Step;

/** A layer while it is being written. Every change makes a new one, so that what was sent stays as it was sent. */
export class WrittenLayer {
	layer: Layer = $state.raw(emptyLayer(''));

	constructor(layer: Layer) {
		this.layer = layer;
	}

	step = (id: string): Step | undefined => this.layer.steps.find((one) => one.id === id);
	rule = (id: string): NeverRule | undefined => this.layer.never.find((one) => one.id === id);
	words = (id: string): string => this.layer.texts[id] ?? '';

	addStep(owner: Role, phase: Phase): string {
		const id = newId();
		const step: Step = {
			id,
			when: { all: [] },
			act: 'record',
			owner,
			informs: [],
			precedes: [],
			givesWayTo: [],
			phase,
			deadline: 'ongoing',
			law: [],
			text: id,
			status: 'confirmed'
		};
		this.layer = { ...this.layer, steps: [...this.layer.steps, step] };
		this.write(id, '');
		return id;
	}

	addRule(role: Role): string {
		const id = newId();
		const rule: NeverRule = {
			id,
			when: { all: [] },
			acts: [],
			persons: [],
			roles: [role],
			text: id,
			why: `${id}.why`,
			status: 'confirmed'
		};
		this.layer = { ...this.layer, never: [...this.layer.never, rule] };
		this.write(id, '');
		this.write(`${id}.why`, '');
		return id;
	}

	changeStep(id: string, change: Partial<Step>): void {
		const steps = this.layer.steps.map((one) => (one.id === id ? { ...one, ...change } : one));
		this.layer = { ...this.layer, steps };
	}

	changeRule(id: string, change: Partial<NeverRule>): void {
		const never = this.layer.never.map((one) => (one.id === id ? { ...one, ...change } : one));
		this.layer = { ...this.layer, never };
	}

	/** The contact is left out again by an empty slot. */
	setContactOf(id: string, slot: string): void {
		const steps = this.layer.steps.map((one) => {
			if (one.id !== id) return one;
			return slot === '' ? withoutPart(one, 'contact') : { ...one, contact: slot };
		});
		this.layer = { ...this.layer, steps };
	}

	/** Whom the step is shown to besides its owner; the words for them are kept while somebody is there. */
	setSeenBy(id: string, by: readonly Role[]): void {
		const text = `${id}.seen`;
		const steps = this.layer.steps.map((one) => {
			if (one.id !== id) return one;
			return by.length === 0 ? withoutPart(one, 'seen') : { ...one, seen: { by, text } };
		});
		this.layer = { ...this.layer, steps };
		if (by.length === 0) this.forget([text]);
		else if (this.layer.texts[text] === undefined) this.write(text, '');
	}

	/** One place up or down among its own. */
	moveStep(id: string, by: -1 | 1): void {
		const steps = [...this.layer.steps];
		const at = steps.findIndex((one) => one.id === id);
		const moved = steps[at];
		const other = steps[at + by];
		if (!moved || !other) return;
		steps[at] = other;
		steps[at + by] = moved;
		this.layer = { ...this.layer, steps };
	}

	remove(id: string): void {
		const gone = this.step(id) ?? this.rule(id);
		if (!gone) return;
		this.layer = {
			...this.layer,
			steps: this.layer.steps
				.filter((one) => one.id !== id)
				.map((one) => ({ ...one, precedes: one.precedes.filter((after) => after !== id) })),
			never: this.layer.never.filter((one) => one.id !== id)
		};
		this.forget([id, `${id}.seen`, `${id}.why`]);
	}

	write(id: string, words: string): void {
		this.layer = { ...this.layer, texts: { ...this.layer.texts, [id]: words } };
	}

	/** An explanation without words of its own is the one from above again. */
	forget(ids: readonly string[]): void {
		const texts = Object.entries(this.layer.texts).filter(([id]) => !ids.includes(id));
		this.layer = { ...this.layer, texts: Object.fromEntries(texts) };
	}

	fill(slot: string, contact: string): void {
		const contacts = Object.entries(this.layer.contacts).filter(([id]) => id !== slot);
		if (contact !== '') contacts.push([slot, contact]);
		this.layer = { ...this.layer, contacts: Object.fromEntries(contacts) };
	}
}

/** Principle 1: such a text does not leave the page. */
export const looksLikeCpr = ({ texts }: Layer): boolean => Object.values(texts).some(containsCpr);
