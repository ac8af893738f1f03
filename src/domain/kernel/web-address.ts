import { limits } from './limits.ts';

/** An address that may stand as a link: https, a real host name, nobody's password in it. */
export function isHttps(text: string): boolean {
	if (text.length > limits.url || !URL.canParse(text)) return false;
	const { protocol, hostname, username } = new URL(text);
	return protocol === 'https:' && hostname.includes('.') && username === '';
}
