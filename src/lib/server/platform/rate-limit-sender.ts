/**
 * Whom a request counts for. `X-Forwarded-For` is written by anybody; only the entries our own proxies added,
 * counted from the right, are believed. An IPv6 customer has a whole /64, so that is what counts.
 */
import { isIPv6 } from 'node:net';

export function clientAddress(
	socket: string,
	forwardedFor: string | null,
	proxies: number
): string {
	const chain = (forwardedFor ?? '').split(',').map((part) => part.trim());
	const told = proxies > 0 && forwardedFor ? chain.at(-proxies) : undefined;
	return network((told ?? socket).replace(/^::ffff:(?=\d+\.)/i, ''));
}

function network(address: string): string {
	if (!isIPv6(address)) return address;
	const [left = '', right] = address.split('::');
	const head = left === '' ? [] : left.split(':');
	const tail = right ? right.split(':') : [];
	const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
	const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
	return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Asked from this machine itself, with no proxy between. */
export function isOwnMachine(socket: string, headers: Headers): boolean {
	const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];
	return (
		/^(127\.|::1$|::ffff:127\.)/.test(socket) && !forwarded.some((header) => headers.has(header))
	);
}
