/** Two instances behind a balancer on a real PostgreSQL: what one does the other knows, and either may die. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instanceHeader } from '../support/balancer.ts';
import { openInstallation, type Installation, type Instance } from '../support/installation.ts';
import { recommendedPlan } from '../support/plans.ts';
import { signIn, type SignedIn } from '../support/sign-in.ts';

let beredt: Installation;
let instances: [Instance, Instance];
beforeAll(async () => {
	beredt = await openInstallation();
	instances = [await beredt.start(), await beredt.start()];
});
afterAll(() => beredt?.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const sentence = (text: string) => [
	{ type: 'paragraph', id: 'p', content: [{ type: 'text', text }] }
];

const put = (writer: SignedIn, address: string, revision: number, text: string) =>
	writer.send(`${address}/tekst`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ revision, body: sentence(text) })
	});

/** Writes one section again and again, as a person does whose browser saves; remembers what was promised. */
function writeOn(writer: SignedIn, address: string) {
	const seen = { acknowledged: 0, attempted: 0, statuses: new Set<number>(), going: true };
	const done = (async () => {
		let revision = 1;
		while (seen.going) {
			seen.attempted += 1;
			const count = seen.attempted;
			const response = await put(writer, address, revision, `Gemt gang nummer ${count}.`);
			seen.statuses.add(response.status);
			if (response.ok) {
				({ revision } = (await response.json()) as { revision: number });
				seen.acknowledged = count;
			} else if (response.status === 409) {
				// The save before got through although its answer did not: go on from there.
				const { theirs } = (await response.json()) as { theirs: { revision: number } };
				revision = theirs.revision;
			} else {
				await response.arrayBuffer();
				await pause(20);
			}
		}
	})();
	return { seen, done };
}

const numberIn = (page: string) => Number(/Gemt gang nummer (\d+)\./.exec(page)?.[1] ?? 0);

async function startedByHand(writer: SignedIn): Promise<string> {
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	expect(started.status).toBe(303);
	return started.headers.get('location') ?? '';
}

let writers: SignedIn[];
let plan: string;

test('kill -9 of an instance under load loses no acknowledged save and signs nobody out', async () => {
	writers = await Promise.all(
		['skriver-en', 'skriver-to', 'skriver-tre'].map((id) => signIn(beredt.origin, id))
	);
	plan = await startedByHand(writers[0]!);
	const sections = ['forebyggelse', 'opsporing', 'handlevej-leder'];
	const work = writers.map((writer, index) => {
		const address = `${plan}/${sections[index]}`;
		return { writer, address, ...writeOn(writer, address) };
	});
	for (const round of [0, 1, 0] as const) {
		const enough = work.map(({ seen }) => seen.acknowledged + 15);
		while (work.some(({ seen }, index) => seen.acknowledged < enough[index]!)) await pause(10);
		const victim = instances[round];
		victim.run.child.kill('SIGKILL');
		await victim.run.exit;
		// The other goes on alone; then the dead one is started again on the same port.
		const alone = work.map(({ seen }) => seen.acknowledged + 5);
		while (work.some(({ seen }, index) => seen.acknowledged < alone[index]!)) await pause(10);
		instances[round] = await beredt.start(victim.port);
	}
	for (const { seen } of work) seen.going = false;
	await Promise.all(work.map(({ done }) => done));
	for (const { writer, address, seen } of work) {
		const response = await writer.send(address);
		expect(response.status, 'still signed in').toBe(200);
		const shown = numberIn(await response.text());
		expect(shown).toBeGreaterThanOrEqual(seen.acknowledged);
		expect(shown).toBeLessThanOrEqual(seen.attempted);
		expect([...seen.statuses].filter((status) => ![200, 409, 502].includes(status))).toEqual([]);
	}
});

test('an instance that is asked to stop finishes what it has; no request fails while they are replaced', async () => {
	const work = ['forebyggelse', 'opsporing'].map((section, index) => {
		const address = `${plan}/${section}`;
		return { address, ...writeOn(writers[index]!, address) };
	});
	for (const at of [0, 1] as const) {
		const old = instances[at];
		old.run.child.kill('SIGTERM');
		expect(await old.run.exit).toEqual({ code: 0 });
		instances[at] = await beredt.start(old.port);
	}
	for (const { seen } of work) seen.going = false;
	await Promise.all(work.map(({ done }) => done));
	for (const { seen } of work) {
		expect([...seen.statuses].filter((status) => ![200, 409].includes(status))).toEqual([]);
		expect(seen.acknowledged).toBeGreaterThan(10);
	}
});

test('two people save the same section through two instances: one is saved, the other gets that text', async () => {
	const address = `${plan}/opsporing`;
	const first = await put(writers[0]!, address, 999_999, 'Ikke den.');
	const { theirs } = (await first.json()) as { theirs: { revision: number } };
	const answers = await Promise.all([
		put(writers[0]!, address, theirs.revision, 'Den ene skrev.'),
		put(writers[1]!, address, theirs.revision, 'Den anden skrev.')
	]);
	const [one, other] = answers.map(({ headers }) => headers.get(instanceHeader));
	expect(one, 'by two instances').not.toBe(other);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	const told = (await answers.find(({ status }) => status === 409)!.json()) as {
		reason: string;
		theirs: { body: unknown; by: string };
	};
	expect(told.reason).toBe('changed-by-another');
	expect(JSON.stringify(told.theirs.body)).toMatch(/Den (ene|anden) skrev/);
	expect(told.theirs.by).toMatch(/^Opdigtet skriver/);
});

test('two people adopt, then publish, at the same moment: exactly one does, the other is told', async () => {
	const ready = await readyForAdoption();
	const owners = await Promise.all(['ejer-en', 'ejer-to'].map((id) => signIn(beredt.origin, id)));
	const both = (action: string, fields: Readonly<Record<string, string>>) =>
		Promise.all(owners.map((owner) => owner.post(`${ready}?/${action}`, fields)));
	const adopted = await both('adopt', {
		body: 'Kommunalbestyrelsen',
		heldOn: '2026-11-10',
		agendaItem: '7',
		link: 'https://nyby.example/dagsorden'
	});
	expect(adopted.map(({ status }) => status).sort()).toEqual([303, 422]);
	const published = await both('publish', {});
	expect(published.map(({ status }) => status).sort()).toEqual([303, 422]);
	for (const answer of [...adopted, ...published].filter(({ status }) => status === 422)) {
		expect(await answer.text()).toContain('role="alert"');
	}
	const shown = await fetch(`${beredt.origin}/k/${beredt.place.slug}/beredskab`);
	expect(await shown.text()).toContain('Version 1');
});

/** One plan of a type is under way at a time: the draft makes room for one in which nothing is missing. */
async function readyForAdoption(): Promise<string> {
	await beredt.db.transaction(beredt.place.scope, async (tx) => {
		await tx.execute(sql`update plan set status = 'superseded'`);
	});
	return `/arbejde/beredskab/${await recommendedPlan(beredt.db, beredt.place)}`;
}

test('the database is restarted: the instances say so, come back by themselves, and nobody is signed out', async () => {
	const ready = async () => {
		const answers = await Promise.all(
			instances.map(({ port }) => fetch(`http://127.0.0.1:${port}/ready`))
		);
		return answers.map(({ status }) => status);
	};
	expect(await ready()).toEqual([200, 200]);
	await beredt.postgres.restart(async () => {
		expect(await ready()).toEqual([503, 503]);
		const alive = await fetch(`http://127.0.0.1:${instances[0].port}/health`);
		expect(alive.status).toBe(200);
		const page = await fetch(`http://127.0.0.1:${instances[0].port}/handlevej`, {
			headers: { accept: 'text/html' }
		});
		expect(page.status).toBe(500);
		expect(await page.text(), 'whom to call stands there all the same').toContain('tel:112');
	});
	const until = Date.now() + 15_000;
	while ((await ready()).join() !== '200,200' && Date.now() < until) await pause(100);
	expect(await ready()).toEqual([200, 200]);
	for (const writer of writers) expect((await writer.send('/arbejde')).status).toBe(200);
	expect(instances.map(({ run }) => run.child.exitCode)).toEqual([null, null]);
});
