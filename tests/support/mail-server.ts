/** A real SMTP server on loopback, in the mood the test gives it. It keeps what it accepts. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** How the server meets the next letters. */
export type Mood = 'accepts' | 'busy' | 'refuses-letter' | 'refuses-address' | 'silent';

export interface MailServer {
	readonly url: string;
	/** The letters accepted, as they came over the wire. */
	readonly letters: readonly string[];
	/** How often somebody tried. */
	tries(): number;
	meet(mood: Mood): void;
	close(): Promise<void>;
}

const answer = (code: number, words: string) =>
	Object.assign(new Error(words), { responseCode: code });

export async function startMailServer(): Promise<MailServer> {
	const letters: string[] = [];
	let mood: Mood = 'accepts';
	let tries = 0;
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		closeTimeout: 100,
		onRcptTo({ address }, _session, done) {
			tries += 1;
			if (mood === 'busy') return done(answer(451, `Try later, ${address}`));
			if (mood === 'refuses-address') return done(answer(550, `No such mailbox ${address}`));
			done();
		},
		onData(stream, _session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				if (mood === 'silent') return;
				if (mood === 'refuses-letter') return done(answer(554, 'Not wanted'));
				letters.push(Buffer.concat(parts).toString());
				done();
			});
		}
	});
	// A caller that hangs up in the middle is what some tests are about.
	server.on('error', () => {});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const address = server.server.address();
	if (address === null || typeof address === 'string') throw new Error('No port was given.');
	return {
		url: `smtp://127.0.0.1:${address.port}`,
		letters,
		tries: () => tries,
		meet: (next) => (mood = next),
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
