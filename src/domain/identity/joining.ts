/**
 * A municipality joins (A0): the agency agrees it with a first plan owner; the checklist says what is left
 * until the municipality can publish.
 */
import { accept, containsCpr, limits, refuse, type Result } from '#domain/kernel';
import { emailDomain } from './identity-provider.ts';

/** With whom the agency agreed it. */
export interface FirstOwner {
	readonly name: string;
	readonly email: string;
}

export type JoiningRefusal = 'looks-like-cpr' | 'owner-name-missing' | 'email-not-valid';

export function checkFirstOwner(typed: FirstOwner): Result<FirstOwner, JoiningRefusal> {
	const [name, email] = [typed.name.trim(), typed.email.trim()];
	if (containsCpr(name) || containsCpr(email)) return refuse('looks-like-cpr');
	if (name === '' || name.length > limits.line) return refuse('owner-name-missing');
	if (!isEmail(email)) return refuse('email-not-valid');
	return accept({ name, email });
}

/** Work addresses only have one `@`, and no room for a sentence. */
export const isEmail = (text: string): boolean =>
	text.length <= limits.line && emailDomain(text) !== undefined;

export interface JoiningFacts {
	readonly joined: boolean;
	/** Its own login is written down, or somebody from there is signed in already. */
	readonly canSignIn: boolean;
	/** Some claim makes a plan owner, or one is signed in already. */
	readonly hasPlanOwner: boolean;
	readonly hasIntakeUnit: boolean;
	readonly hasIntakeNumber: boolean;
	readonly hasAfterHoursNumber: boolean;
	/** Numbers whose owner cannot be reached by e-mail. */
	readonly contactsWithoutEmail: readonly string[];
	/** What the path asks for and nobody has filled. */
	readonly emptySlots: readonly string[];
}

export type JoiningStepId =
	| 'membership'
	| 'provider'
	| 'plan-owner'
	| 'intake-unit'
	| 'intake-number'
	| 'after-hours-number'
	| 'contact-owners'
	| 'path-slots';

export interface JoiningStep {
	readonly id: JoiningStepId;
	readonly done: boolean;
	/** Which contacts are missing. */
	readonly about: readonly string[];
}

/** What a municipality needs before it can publish, in the order in which it is done. */
export function joiningChecklist(facts: JoiningFacts): readonly JoiningStep[] {
	const step = (id: JoiningStepId, done: boolean, about: readonly string[] = []) => ({
		id,
		done,
		about
	});
	const hasNumbers = facts.hasIntakeNumber || facts.hasAfterHoursNumber;
	return [
		step('membership', facts.joined),
		step('provider', facts.canSignIn),
		step('plan-owner', facts.hasPlanOwner),
		step('intake-unit', facts.hasIntakeUnit),
		step('intake-number', facts.hasIntakeNumber),
		step('after-hours-number', facts.hasAfterHoursNumber),
		step(
			'contact-owners',
			hasNumbers && facts.contactsWithoutEmail.length === 0,
			facts.contactsWithoutEmail
		),
		step('path-slots', facts.emptySlots.length === 0, facts.emptySlots)
	];
}

export const isReady = (checklist: readonly JoiningStep[]): boolean =>
	checklist.every(({ done }) => done);
