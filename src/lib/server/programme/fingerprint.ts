import { createHash } from 'node:crypto';

/** What was submitted, approved or decided is known by this again. In hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex');
