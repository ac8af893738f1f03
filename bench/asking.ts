/**
 * Asks for one page again and again on plain connections that are kept, and counts. It looks at nothing but how many
 * bytes have come: what is measured is the one who answers, and not who asks.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

export interface Asked {
	readonly port: number;
	readonly path: string;
	/** Of the process that answers. */
	readonly pid: number;
}

/** As a browser asks that takes gzip. */
const headers = [
	'accept: text/html,application/xhtml+xml',
	'accept-encoding: gzip',
	'accept-language: da,en;q=0.8',
	'user-agent: Mozilla/5.0 (bench)'
];

/** Answers a second of processor time: what one core gives, whatever else the machine does. */
export async function answersPerCore(
	asked: Asked,
	{ milliseconds, connections }: { readonly milliseconds: number; readonly connections: number }
): Promise<number> {
	const began = { at: performance.now(), used: processorSeconds(asked.pid) };
	const until = began.at + milliseconds;
	const counts = await Promise.all(Array.from({ length: connections }, () => askOn(asked, until)));
	const used = processorSeconds(asked.pid);
	const seconds =
		used === undefined || began.used === undefined
			? (performance.now() - began.at) / 1000
			: used - began.used;
	return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

const ticksPerSecond = 100;

/** Of a process and its threads. Only Linux tells; elsewhere the clock on the wall must do. */
function processorSeconds(pid: number): number | undefined {
	if (process.platform !== 'linux') return undefined;
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function askOn({ port, path }: Asked, until: number): Promise<number> {
	const request = `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${headers.join('\r\n')}\r\n\r\n`;
	return new Promise((resolve, reject) => {
		let count = 0;
		/** Of one answer: the same each time, so it is read off the first. */
		let whole: number | undefined;
		let left = 0;
		let head = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(request));
		socket.on('error', reject);
		socket.on('data', (chunk) => {
			left -= chunk.length;
			if (whole === undefined) {
				head += chunk.toString('latin1');
				whole = lengthOf(head);
				if (whole === undefined) return;
				if (!head.startsWith('HTTP/1.1 200')) reject(new Error(head.slice(0, 200)));
				left += whole;
			}
			if (left > 0) return;
			count += 1;
			if (performance.now() >= until) {
				socket.destroy();
				return resolve(count);
			}
			left = whole;
			socket.write(request);
		});
	});
}

function lengthOf(head: string): number | undefined {
	const end = head.indexOf('\r\n\r\n');
	const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
	return end < 0 || length === undefined ? undefined : end + 4 + Number(length);
}
