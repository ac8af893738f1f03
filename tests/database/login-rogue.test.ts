import { callbackPathOf, openLogin, type Login } from '#server/identity/login';
import { findActor, startSession } from '#server/identity/session';
import { saveMembership } from '#server/identity/membership-store';
import { saveMapping, saveProvider } from '#server/identity/provider-store';
import { settingsFrom } from '#server/platform/settings';
import { day } from '#domain/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { openEmbedded } from '../support/embedded.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import { RogueProvider, type Mischief } from '../support/rogue-provider.ts';

const owner = '9902';
const settings = settingsFrom({ PORT: '3999' });

let opened: OpenedDatabase;
let rogue: RogueProvider;
let login: Login;

beforeAll(async () => {
	[opened, rogue] = await Promise.all([openEmbedded(), RogueProvider.serve()]);
	await opened.db.transaction({ kind: 'agency' }, async (tx) => {
		await saveMembership(tx, owner, {
			joinedOn: day('2026-12-01'),
			firstOwner: { name: 'Opdigtet Ejer', email: 'ejer@proevestad.example' }
		});
		await saveProvider(tx, owner, {
			name: 'Prøvestads login',
			issuer: rogue.issuer,
			clientId: 'beredt',
			clientAuthentication: 'none',
			secretName: null,
			scopes: 'openid profile',
			claim: 'groups',
			emailDomains: ['proevestad.example']
		});
		await saveMapping(tx, owner, [{ value: 'Planejere', role: 'plan-owner' }]);
	});
});
beforeEach(() => {
	login = openLogin(opened.db, settings);
	rogue.mischief = {};
});
afterEach(() => opened.asAdministrator('delete from session'));
afterAll(async () => {
	await rogue.close();
	await opened.close();
});

const sessions = async () => (await opened.asAdministrator('select 1 from session')).length;

async function comeBack() {
	const { url, secret } = accepted(await login.begin(now, '/arbejde', owner));
	const sent = await fetch(url, { redirect: 'manual' });
	return { answer: new URL(sent.headers.get('location') ?? ''), secret };
}
async function signIn() {
	const { answer, secret } = await comeBack();
	return login.finish(now, answer, secret);
}

test('left alone the provider signs its people in, with rights in its own municipality', async () => {
	const { secret } = accepted(await signIn());
	expect(await findActor(opened.db, now, secret)).toMatchObject({
		name: 'Opdigtet Person',
		grants: [{ municipality: owner, role: 'plan-owner' }]
	});
	const [row] = await opened.asAdministrator('select provider_owner from session');
	expect(row).toEqual({ provider_owner: owner });
});

const sayingAlgorithms = (...algorithms: string[]) => ({
	id_token_signing_alg_values_supported: algorithms
});
const refused: readonly (readonly [string, Mischief])[] = [
	['another state', { redirect: (back) => back.searchParams.set('state', 'another') }],
	['no state', { redirect: (back) => back.searchParams.delete('state') }],
	['no code', { redirect: (back) => back.searchParams.delete('code') }],
	['another nonce', { claims: (good) => ({ ...good, nonce: 'another' }) }],
	['no nonce', { claims: (good) => ({ ...good, nonce: undefined }) }],
	['another audience', { claims: (good) => ({ ...good, aud: 'another-client' }) }],
	[
		'several audiences and another party',
		{ claims: (good) => ({ ...good, aud: ['beredt', 'another'], azp: 'another' }) }
	],
	['another issuer', { claims: (good) => ({ ...good, iss: 'https://another.example' }) }],
	[
		'another issuer beside the code',
		{ redirect: (back) => back.searchParams.set('iss', 'https://another.example') }
	],
	[
		'no issuer beside the code though promised',
		{ redirect: (back) => back.searchParams.delete('iss') }
	],
	['nobody as subject', { claims: (good) => ({ ...good, sub: undefined }) }],
	['an expired token', { claims: (good) => ({ ...good, exp: Number(good.iat) - 600 }) }],
	['a token without an end', { claims: (good) => ({ ...good, exp: undefined }) }],
	['a token not valid yet', { claims: (good) => ({ ...good, nbf: Number(good.iat) + 600 }) }],
	['an unsigned token', { signature: 'none' }],
	['an unsigned token it says it sends', { signature: 'none', metadata: sayingAlgorithms('none') }],
	['a token signed by another key', { signature: 'another-key' }],
	['a key nobody knows', { header: { kid: 'unknown' } }],
	[
		'a token sealed with the public key as a secret',
		{ signature: 'public-key-as-secret', metadata: sayingAlgorithms('RS256', 'HS256') }
	],
	['no id token', { withoutIdToken: true }],
	['a clock an hour behind', { clock: -3600 }],
	['a clock ten minutes ahead', { clock: 600 }],
	['a page where a token should be', { failing: { '/token': 'words' } }]
];

test.each(refused)('%s: nobody is signed in', async (_what, mischief) => {
	rogue.mischief = mischief;
	expect(await signIn()).toEqual({ ok: false, reason: 'provider-refused' });
	expect(await sessions()).toBe(0);
});

test.each([5, -5, 25])('a clock %d seconds from ours is forgiven', async (clock) => {
	rogue.mischief = { clock };
	expect(await signIn()).toMatchObject({ ok: true });
});

test('a code is used once: with a new attempt it gives nothing', async () => {
	const first = await comeBack();
	accepted(await login.finish(now, first.answer, first.secret));
	const second = await comeBack();
	second.answer.searchParams.set('code', first.answer.searchParams.get('code') ?? '');
	expect(await login.finish(now, second.answer, second.secret)).toMatchObject({ ok: false });
	expect(await sessions()).toBe(1);
});

test('an answer on another provider’s address is refused', async () => {
	const { answer, secret } = await comeBack();
	expect(answer.pathname).toBe(callbackPathOf(owner));
	answer.pathname = '/log-ind/svar';
	expect(await login.finish(now, answer, secret)).toEqual({
		ok: false,
		reason: 'provider-refused'
	});
	expect(await sessions()).toBe(0);
});

test('a provider that calls itself something else than its address is not asked', async () => {
	rogue.mischief = { metadata: { issuer: 'https://another.example' } };
	expect(await login.begin(now, '/', owner)).toEqual({ ok: false, reason: 'provider-down' });
});

test.each(['error', 'hang-up', 'huge', 'slow'] as const)(
	'a provider whose tokens end in “%s” is down, and nobody is signed in',
	async (failure) => {
		const attempt = await comeBack();
		rogue.mischief = { failing: { '/token': failure } };
		expect(await login.finish(now, attempt.answer, attempt.secret)).toEqual({
			ok: false,
			reason: 'provider-down'
		});
		expect(await sessions()).toBe(0);
	}
);

test.each(['error', 'hang-up', 'huge', 'slow', 'words'] as const)(
	'a provider that says of itself “%s” is down before anybody is sent there',
	async (failure) => {
		rogue.mischief = { failing: { '/.well-known/openid-configuration': failure } };
		expect(await login.begin(now, '/', owner)).toEqual({ ok: false, reason: 'provider-down' });
	}
);

test('what a provider says of itself is asked for once in five minutes', async () => {
	const asked = () => rogue.asked.filter((path) => path.startsWith('/.well-known')).length;
	const before = asked();
	await signIn();
	await signIn();
	expect(asked()).toBe(before + 1);
	await login.begin(new Date(now.getTime() + 6 * 60_000), '/', owner);
	expect(asked()).toBe(before + 2);
});

test('new keys at the provider hold at once, without a restart', async () => {
	expect(await signIn()).toMatchObject({ ok: true });
	rogue.rotate();
	expect(await signIn()).toMatchObject({ ok: true });
});

describe('rights', () => {
	afterEach(() => {
		rogue.person = { sub: 'p-1', name: 'Opdigtet Person', groups: ['Planejere'] };
	});

	test.each([
		['no group', undefined],
		['a group nobody has mapped', ['Kantinen']],
		['our own words for another municipality', ['plan-owner@9901', 'agency-head@agency']],
		['something that is no text', [7, { role: 'plan-owner' }]]
	])('%s gives no role, and the page knows whom to ask', async (_what, groups) => {
		rogue.person = { sub: 'p-2', name: 'Uden Rolle', groups, beredt_grants: ['plan-owner@9901'] };
		expect(await signIn()).toEqual({ ok: false, reason: 'no-role', about: [owner] });
		expect(await sessions()).toBe(0);
	});

	test('one group as plain text is read as well', async () => {
		rogue.person = { sub: 'p-3', name: 'Én Gruppe', groups: 'Planejere' };
		expect(await signIn()).toMatchObject({ ok: true });
	});
});

test('the session a person came with ends as the new one begins', async () => {
	const old = accepted(await signIn()).secret;
	const { answer, secret } = await comeBack();
	const next = accepted(await login.finish(now, answer, secret, old)).secret;
	expect(next).not.toBe(old);
	expect(await findActor(opened.db, now, old)).toBeUndefined();
	expect(await findActor(opened.db, now, next)).toBeDefined();
});

test('a refused login leaves the session one came with', async () => {
	await opened.asAdministrator(
		`insert into person (id, issuer, subject, name) values ('p-9', 'i', 's', 'Opdigtet Navn')`
	);
	const old = await opened.db.transaction({ kind: 'platform' }, (tx) =>
		startSession(tx, now, { personId: 'p-9', grants: [], idToken: undefined })
	);
	rogue.mischief = { signature: 'another-key' };
	const { answer, secret } = await comeBack();
	expect(await login.finish(now, answer, secret, old)).toMatchObject({ ok: false });
	expect(await findActor(opened.db, now, old)).toBeDefined();
});

test('logging out leads to the provider that was used', async () => {
	const url = await login.logoutUrl(now, 'id-token', owner);
	expect(url?.href.startsWith(`${rogue.issuer}/end`)).toBe(true);
	expect(url?.searchParams.get('id_token_hint')).toBe('id-token');
});

test('a provider nobody has written down leads nowhere', async () => {
	expect(await login.begin(now, '/', '9903')).toEqual({ ok: false, reason: 'provider-unknown' });
	expect(await login.logoutUrl(now, null, '9903')).toBeUndefined();
});
