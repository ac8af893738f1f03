/**
 * One step of a path without script, beside the same step in DEFRA's forms-engine-plugin: how many people a second
 * get from one question to the next (aim: thirty times as many, H6).
 */
import { request, Agent } from 'node:http';
import type { Context } from '../context.ts';
import { versionOf } from '../install-peers.ts';
import { median } from '../median.ts';
import { nationalPath } from '../national-path.ts';
import { serveForm } from '../peers/forms-engine.ts';
import { compare, type Row } from '../row.ts';

const turns = 5;
/** Milliseconds of each turn, and people at once. */
const turn = 2000;
const people = 8;

export async function rows(context: Context): Promise<readonly Row[]> {
	const path = nationalPath();
	const [{ origin }, form] = await Promise.all([context.beredt(), serveForm(path)]);
	const agents = Array.from({ length: people }, agentOf);
	const asked = path.texts[path.questions[1]?.text ?? ''] ?? '';
	try {
		const ours = (agent: Agent) => beredtStep(agent, origin, asked);
		const theirs = await formStep(agents[0]!, form.origin, asked);
		const beredt: number[] = [];
		const peer: number[] = [];
		// The first turn warms both up.
		for (let count = 0; count <= turns; count += 1) {
			context.say(`turn ${count} of ${turns}`);
			const [one, other] = [await perSecond(agents, ours), await perSecond(agents, theirs)];
			if (count === 0) continue;
			beredt.push(one);
			peer.push(other);
		}
		return [
			compare({
				name: 'path: a step without script',
				unit: 'a second',
				better: 'more',
				aimRatio: 30,
				ours: median(beredt),
				peers: [
					{
						name: `forms-engine-plugin ${versionOf('@defra/forms-engine-plugin')}`,
						value: median(peer)
					}
				],
				notes: [
					`A step: from the form of the first question that is posted until the page with the second is there; ${people} people at once over loopback, medians of ${turns} turns of ${turn / 1000} s. Both in a process of their own, on the same machine as those who ask.`,
					'Beredt answers the post with the next page (Brotli as the browser asks, all answers in the request); forms-engine-plugin keeps the answer in a session in memory, sends on, and is asked for the next page, uncompressed. It runs under NODE_ENV=test, the only setting of its own server without Redis: no token against foreign forms, no log, templates kept.'
				]
			})
		];
	} finally {
		for (const agent of agents) agent.destroy();
		await form.stop();
	}
}

type Step = (agent: Agent) => Promise<void>;

/** Each person has an address of their own, where the system lets them: posts are counted by it. */
const agentOf = (_person: unknown, at: number): Agent =>
	new Agent({
		keepAlive: true,
		maxSockets: 1,
		...(process.platform === 'linux' ? { localAddress: `127.0.0.${at + 2}` } : {})
	});

async function perSecond(agents: readonly Agent[], step: Step): Promise<number> {
	const began = performance.now();
	let steps = 0;
	const person = async (agent: Agent) => {
		while (performance.now() - began < turn) {
			await step(agent);
			steps += 1;
		}
	};
	await Promise.all(agents.map(person));
	return steps / ((performance.now() - began) / 1000);
}

async function beredtStep(agent: Agent, origin: string, asked: string): Promise<void> {
	const body = 'passed=yes&who=professional&choice=leader&do=answer';
	const headers = { origin };
	await expectPage(agent, `${origin}/handlevej`, asked, { headers, body });
}

/** A session first, as somebody has who stands at the question. */
async function formStep(first: Agent, origin: string, asked: string): Promise<Step> {
	const begun = await ask(first, `${origin}/handlevej/role`, {});
	const cookie = begun.cookies.map((one) => one.split(';')[0]).join('; ');
	const body = 'role=leader&action=validate';
	return async (agent) => {
		const posted = await ask(agent, `${origin}/handlevej/role`, { headers: { cookie }, body });
		const next = new URL(posted.location ?? '', origin);
		await expectPage(agent, next.href, asked, { headers: { cookie } });
	};
}

interface Asking {
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

interface Answer {
	readonly status: number | undefined;
	readonly location: string | undefined;
	readonly cookies: readonly string[];
	readonly text: string;
}

async function expectPage(agent: Agent, address: string, asked: string, asking: Asking) {
	const { status, text } = await ask(agent, address, asking);
	if (status !== 200 || !text.includes(asked)) {
		throw new Error(`${address} answered ${status} without »${asked}«`);
	}
}

function ask(agent: Agent, address: string, { headers = {}, body }: Asking): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const accept = 'text/html';
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		const asking = request(
			address,
			{
				agent,
				method: body ? 'POST' : 'GET',
				headers: { accept, ...headers, ...(body ? form : {}) }
			},
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () =>
					resolve({
						status: answer.statusCode,
						location: answer.headers.location,
						cookies: answer.headers['set-cookie'] ?? [],
						text: Buffer.concat(chunks).toString()
					})
				);
			}
		);
		asking.on('error', reject);
		asking.end(body);
	});
}
