/**
 * Which request counts under which rule. Reading is not limited, search and print apart: a whole school may stand behind one address.
 * A later entrance is one more line here; a file is known by how it is sent, wherever it is sent to.
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

/** Each file is taken apart, which costs far more than a form; thirty attachments to one answer get through. */
const upload: AppliedRule = { name: 'upload', most: 60, minutes: 10, by: 'person' };

/** A hearing by secret link: forty people behind one address may read and answer on the last day; nobody guesses. */
const hearingRead: AppliedRule = { name: 'hearing-read', most: 600, minutes: 5, by: 'address' };
const hearingAnswer: AppliedRule = { name: 'hearing', most: 120, minutes: 10, by: 'address' };

/** Signing up for a meeting sends a mail to whatever address is typed: a whole office gets through, a robot does not. */
const signUp: AppliedRule = { name: 'sign-up', most: 30, minutes: 10, by: 'address' };

const otherPosts: AppliedRule = { name: 'post', most: 300, minutes: 5, by: 'person' };

/** Each asks the whole index: thirty classes may look at once, a robot that reads everything may not. */
const search: AppliedRule = { name: 'search', most: 3000, minutes: 5, by: 'address' };

/** A card or poster for paper is set when it is asked for; a house may fetch all of its cards at once. */
const print: AppliedRule = { name: 'print', most: 1500, minutes: 5, by: 'address' };

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser sends a file in no other form than the first; a script may send it bare. */
const carriesFile = /^\s*(multipart\/form-data|application\/(octet-stream|pdf|vnd\.))/i;

/** `route` is the route's pattern, such as `/(public)/k/[slug]/handlevej`. */
export function rateRuleFor(
	method: string,
	route: string | null,
	contentType: string | null
): AppliedRule | undefined {
	if (route?.startsWith('/(account)/log-ind')) return login;
	if (route === '/(public)/soeg') return search;
	if (route?.endsWith('/[ark].pdf')) return print;
	if (route?.startsWith('/(hearing)/')) return reading.has(method) ? hearingRead : hearingAnswer;
	if (reading.has(method)) return undefined;
	const isPublic = route?.startsWith('/(public)/') ?? false;
	if (isPublic && route?.includes('/nummer')) return report;
	if (isPublic && route?.includes('/raadgivning/')) return signUp;
	if (carriesFile.test(contentType ?? '')) return upload;
	if (isPublic) return route?.endsWith('/handlevej') ? path : otherPosts;
	return method === 'PUT' ? save : otherPosts;
}
