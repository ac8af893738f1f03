/**
 * Every entrance, tried as everybody (A2): nobody, another municipality, too low a role, a single institution,
 * the agency. What belongs to another municipality answers as what does not exist.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	elsewhere,
	entrances,
	inAgency,
	people,
	type Entrance,
	type Person
} from '../support/every-route.ts';
import { routesInTheHouse } from '../support/routes-in-the-house.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn, type SignedIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let plan = '';
let passage = '';
let draft = '';
const adoption = {
	body: 'Kommunalbestyrelsen',
	heldOn: '2026-11-10',
	agendaItem: '7',
	link: 'https://eksempelkoebing.example/dagsorden'
};
const signedIn = new Map<Person, SignedIn>();

const nobody: SignedIn = {
	send: (address, options) =>
		fetch(new URL(address, beredt.origin), {
			redirect: 'manual',
			...options,
			headers: { accept: 'text/html', origin: beredt.origin, ...options?.headers }
		}),
	post: (address, fields) =>
		fetch(new URL(address, beredt.origin), {
			redirect: 'manual',
			method: 'POST',
			headers: { origin: beredt.origin },
			body: new URLSearchParams(fields)
		})
};

beforeAll(async () => {
	beredt = await startBeredt();
	signedIn.set('nobody', nobody);
	for (const person of people) {
		if (person !== 'nobody') signedIn.set(person, await signIn(beredt.origin, person));
	}
	const started = await as('planskriver').post('/arbejde?/start', { fra: 'guide' });
	plan = started.headers.get('location')?.split('/').at(-1) ?? '';
	const begun = await as('redaktoer').post('/styrelsen/guide?/begin', {});
	draft = begun.headers.get('location')?.split('/').at(-1) ?? '';
	const section = await as('planskriver').send(`/arbejde/beredskab/${plan}/forebyggelse`);
	passage = /name="passage" value="([^"]+)"/.exec(await section.text())?.[1] ?? '';
});
afterAll(() => beredt?.stop());

const as = (person: Person): SignedIn => signedIn.get(person)!;
const addressOf = ({ address }: Entrance, id = plan) =>
	address.replace('{plan}', id).replace('{draft}', draft);

/** What a form is answered, in one word: its reason when the answer is no. */
async function changed(
	person: Person,
	entrance: Entrance,
	change: string,
	id = plan
): Promise<string> {
	const address = addressOf(entrance, id);
	if (change === 'PUT') {
		const answer = await as(person).send(address, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ revision: 999_999, body: [] })
		});
		if (answer.status === 303) return `to ${answer.headers.get('location')}`;
		return ((await answer.json()) as { reason: string }).reason;
	}
	const query = change === 'default' ? '' : `${address.includes('?') ? '&' : '?'}/${change}`;
	const answer = await as(person).send(`${address}${query}`, {
		method: 'POST',
		headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
		// Well formed, but not to be done: who gets past the question of rights meets the next one.
		body: new URLSearchParams({ ...adoption, passage, revision: '999999', fra: 'gaeldende' })
	});
	const said = (await answer.json()) as {
		type: string;
		location?: string;
		data?: string;
		error?: { message: string };
		status?: number;
	};
	if (said.type === 'redirect') return `to ${said.location}`;
	if (said.type === 'error') return `${said.status ?? answer.status}`;
	return /"(not-your-decision|not-allowed|not-found)"/.exec(said.data ?? '')?.[1] ?? said.type;
}

/** Of a plan also "not found" is a no: to another municipality it does not exist. */
const isRefused = (said: string, { address }: Entrance): boolean =>
	/^(not-your-decision|not-allowed|signed-out|40[134]|to \/log-ind.*|to \/styrelsen)$/.test(said) ||
	(address.includes('{plan}') && said === 'not-found');

test('every route and every form of the house is in the table, and nothing else is', () => {
	const inHouse = routesInTheHouse().flatMap(({ route, changes }) => [
		route,
		...changes.map((change) => `${route} ${change}`)
	]);
	const inTable = entrances.flatMap(({ route, changes }) => [
		route,
		...Object.keys(changes ?? {}).map((change) => `${route} ${change}`)
	]);
	expect(inTable.sort()).toEqual(inHouse.sort());
});

describe.each(people)('%s', (person) => {
	test('sees what is theirs to see, and is sent to log in or told no for the rest', async () => {
		// What everybody may see is tried as nobody.
		const seen = entrances.filter(({ isPage, seenBy }) =>
			person === 'nobody' ? isPage !== false || seenBy : seenBy
		);
		for (const entrance of seen) {
			const answer = await as(person).send(addressOf(entrance));
			await answer.arrayBuffer();
			const what = `${person} at ${entrance.route}`;
			if (entrance.isMissing) {
				expect(answer.status, what).toBe(404);
			} else if (!entrance.seenBy || entrance.seenBy.includes(person)) {
				expect(answer.status, what).toBe(200);
			} else if (person === 'nobody') {
				expect(answer.status, what).toBe(303);
				expect(answer.headers.get('location'), what).toMatch(/^\/log-ind/);
			} else if (inAgency.includes(person)) {
				expect([303, 403], what).toContain(answer.status);
				if (answer.status === 303) expect(answer.headers.get('location')).toBe('/styrelsen');
			} else {
				expect([403, 404], what).toContain(answer.status);
			}
		}
	});
});

/** A plan is decided on step by step; a right shows where the step could be taken. */
const stageOf = (change: string) =>
	({ sendBack: 'recommended', adopt: 'recommended', publish: 'adopted' })[change] ?? 'draft';

const stages: readonly (readonly [string, () => Promise<unknown>])[] = [
	['draft', async () => {}],
	[
		'recommended',
		() =>
			as('direktoer').post(`/arbejde/beredskab/${plan}?/recommend`, {
				override: 'ja',
				reason: 'Prøve'
			})
	],
	['adopted', () => as('planejer').post(`/arbejde/beredskab/${plan}?/adopt`, adoption)]
];

test.each(stages)(
	'%s: each form does what it does for those it is for, and nothing for others',
	async (stage, reach) => {
		await reach();
		for (const entrance of entrances.filter(({ endsSession }) => !endsSession)) {
			for (const [change, may] of Object.entries(entrance.changes ?? {})) {
				// First those who may not: nothing has been done yet that could be told to them instead.
				const order = [...people].sort((a, b) => Number(may.includes(a)) - Number(may.includes(b)));
				for (const person of order) {
					// Who may decide would take the plan on to the next stage, where the others are not tried.
					if (stageOf(change) !== stage || (stage !== 'draft' && may.includes(person))) continue;
					const said = await changed(person, entrance, change);
					const what = `${person}: ${change} at ${entrance.route} gave ${said}`;
					expect(isRefused(said, entrance), what).toBe(!may.includes(person));
				}
			}
		}
		const page = await as('planejer').send(`/arbejde/beredskab/${plan}`);
		const status = { draft: 'kladde', recommended: 'indstillet', adopted: 'vedtaget' }[stage];
		expect(await page.text(), 'nobody has moved the plan on').toContain(`Status: ${status}`);
	}
);

describe("what belongs to another municipality answers as what doesn't exist", () => {
	/** The same answer but for the id that was asked for. */
	const plain = async (answer: Response, id: string) => ({
		status: answer.status,
		location: answer.headers.get('location'),
		body: (await answer.text()).replaceAll(id, 'ID')
	});
	const unknown = '0b5f6a3e-1111-4222-8333-944455556666';

	test.each(entrances.filter(({ address }) => address.includes('{plan}')))(
		'$route',
		async (entrance) => {
			const visitor = as(elsewhere);
			if (entrance.isPage !== false) {
				const theirs = await plain(await visitor.send(addressOf(entrance)), plan);
				expect(theirs.status).toBe(404);
				expect(theirs).toEqual(
					await plain(await visitor.send(addressOf(entrance, unknown)), unknown)
				);
			}
			for (const change of Object.keys(entrance.changes ?? {})) {
				const said = await changed(elsewhere, entrance, change);
				expect(said, change).toMatch(/^(not-found|404)$/);
				expect(said).toBe(await changed(elsewhere, entrance, change, unknown));
			}
		}
	);
});
