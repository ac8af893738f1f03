/**
 * Which request counts under which rule. Reading is never limited: a whole school may stand behind one address.
 * A later entrance (search, uploads) is one more line here.
 */
import type { RateRule } from './rate-limit.ts';

/** `by: 'person'` counts a signed-in person, wherever from; all others by client address. */
export interface AppliedRule extends RateRule {
	readonly by: 'address' | 'person';
}

/** A municipality logs in from one address, and many do so at eight o'clock. */
const login: AppliedRule = { name: 'login', most: 300, minutes: 5, by: 'address' };

/** "Nummeret virker ikke": each post may lead to a mail. */
const report: AppliedRule = { name: 'contact-report', most: 30, minutes: 10, by: 'address' };

/** The path without script, one post a step: thirty classes of teachers at once get through. */
const path: AppliedRule = { name: 'path', most: 6000, minutes: 5, by: 'address' };

/** Saving while writing; ten a second is no hand. */
const save: AppliedRule = { name: 'save', most: 3000, minutes: 5, by: 'person' };

const otherPosts: AppliedRule = { name: 'post', most: 300, minutes: 5, by: 'person' };

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `route` is the route's pattern, such as `/(public)/k/[slug]/handlevej`. */
export function rateRuleFor(method: string, route: string | null): AppliedRule | undefined {
	if (route?.startsWith('/(account)/log-ind')) return login;
	if (reading.has(method)) return undefined;
	if (route?.startsWith('/(public)/')) {
		return route.includes('/nummer') ? report : route.endsWith('/handlevej') ? path : otherPosts;
	}
	return method === 'PUT' ? save : otherPosts;
}
