import { openLogin, callbackPath, type Login } from '#server/identity/login';
import { endSession, findActor } from '#server/identity/session';
import { attemptCookie, sessionCookie } from '#server/identity/session-cookie';
import { settingsFrom } from '#server/platform/settings';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { serveProvider, stranger } from '../support/served-provider.ts';
import { openEmbedded } from '../support/embedded.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import { Visitor } from '../support/visitor.ts';

let opened: OpenedDatabase;
let service: Awaited<ReturnType<typeof serveProvider>>;
let login: Login;

beforeAll(async () => {
	[opened, service] = await Promise.all([openEmbedded(), serveProvider()]);
});
beforeEach(() => {
	login = openLogin(opened.db, service.settings);
});
afterAll(async () => {
	await service.close();
	await opened.close();
});

const callback = () => `${service.settings.origin}${callbackPath}`;

/** Leaves for the provider, chooses whom to be, and comes back with the provider's answer. */
async function comeBackAs(person: string, returnTo = '/arbejde', visitor = new Visitor()) {
	const { url, secret } = accepted(await login.begin(now, returnTo));
	const sent = await visitor.open(url);
	const choice = new URL(sent.headers.get('location') ?? '', url);
	const page = await visitor.open(choice);
	expect(await page.text()).toContain('Vælg, hvem du vil være');
	const chosen = await visitor.open(choice, { person });
	const answer = await visitor.follow(
		new URL(chosen.headers.get('location') ?? '', choice),
		callback()
	);
	if (!(answer instanceof URL)) throw new Error(`The provider stopped: ${answer}`);
	return { answer, secret };
}

test('a plan writer signs in at the provider and comes back to the page she wanted', async () => {
	const { answer, secret } = await comeBackAs('planskriver', '/arbejde/beredskab/7?afsnit=2');
	const session = accepted(await login.finish(now, answer, secret));
	expect(session.returnTo).toBe('/arbejde/beredskab/7?afsnit=2');
	expect(await findActor(opened.db, now, session.secret)).toMatchObject({
		name: 'Signe Skriver',
		grants: [{ municipality: '9901', role: 'plan-writer' }]
	});
});

test('the same person at the next login is the same person', async () => {
	const signIn = async () => {
		const { answer, secret } = await comeBackAs('direktoer');
		const session = accepted(await login.finish(now, answer, secret));
		return findActor(opened.db, now, session.secret);
	};
	const first = await signIn();
	expect(first?.name).toBe('Dagny Direktør');
	expect(await signIn()).toEqual(first);
});

test('the database holds neither the session’s secret nor the attempt’s', async () => {
	const { answer, secret } = await comeBackAs('chef');
	const attempts = JSON.stringify(await opened.asAdministrator('select * from login_attempt'));
	expect(attempts).not.toContain(secret);
	const session = accepted(await login.finish(now, answer, secret));
	const sessions = JSON.stringify(await opened.asAdministrator('select * from session'));
	expect(sessions).not.toContain(session.secret);
});

test('an answer is used once: the same one again gives nothing', async () => {
	const { answer, secret } = await comeBackAs('planejer');
	accepted(await login.finish(now, answer, secret));
	expect(await login.finish(now, answer, secret)).toEqual({ ok: false, reason: 'attempt-expired' });
});

test('an answer with another state, another code or none is refused, and the attempt is spent', async () => {
	const spoil: readonly ((answer: URL) => void)[] = [
		(answer) => answer.searchParams.set('state', 'another'),
		(answer) => answer.searchParams.delete('state'),
		(answer) => answer.searchParams.set('code', 'another'),
		(answer) => answer.searchParams.set('iss', 'https://another.example'),
		(answer) => (answer.search = ''),
		(answer) => (answer.search = '?error=access_denied')
	];
	for (const change of spoil) {
		const { answer, secret } = await comeBackAs('planejer');
		const spoiled = new URL(answer);
		change(spoiled);
		expect(await login.finish(now, spoiled, secret)).toEqual({
			ok: false,
			reason: 'provider-refused'
		});
		expect(await login.finish(now, answer, secret)).toEqual({
			ok: false,
			reason: 'attempt-expired'
		});
	}
});

test('an answer to somebody else’s attempt is refused', async () => {
	const mine = await comeBackAs('planejer');
	const theirs = await comeBackAs('planskriver');
	expect(await login.finish(now, theirs.answer, mine.secret)).toEqual({
		ok: false,
		reason: 'provider-refused'
	});
});

test('an attempt older than a quarter of an hour has expired', async () => {
	const { answer, secret } = await comeBackAs('planejer');
	expect(await login.finish(minutesLater(16), answer, secret)).toEqual({
		ok: false,
		reason: 'attempt-expired'
	});
});

test('an answer without an attempt of ours is refused', async () => {
	const { answer } = await comeBackAs('planejer');
	for (const secret of ['', 'made-up']) {
		expect(await login.finish(now, answer, secret)).toMatchObject({ reason: 'attempt-expired' });
	}
});

test('a person whose claims name no role we know is not let in', async () => {
	const { answer, secret } = await comeBackAs(stranger.id);
	expect(await login.finish(now, answer, secret)).toEqual({
		ok: false,
		reason: 'no-role',
		about: ['installation']
	});
	const stored = await opened.asAdministrator('select 1 from person where name = $1', [
		stranger.name
	]);
	expect(stored).toEqual([]);
});

test('a person the provider does not know cannot be chosen', async () => {
	const visitor = new Visitor();
	const { url } = accepted(await login.begin(now, '/'));
	const sent = await visitor.open(url);
	const choice = new URL(sent.headers.get('location') ?? '', url);
	const page = await visitor.open(choice, { person: 'findes-ikke' });
	expect(page.headers.get('location')).toBeNull();
});

test.each([
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'https://evil.example/',
	'http:evil.example',
	'javascript:alert(1)',
	'/\t/evil.example',
	'/\n/evil.example',
	' //evil.example',
	'evil.example',
	''
])('a login never ends on another site: %j leads to the work page', async (returnTo) => {
	const { secret } = accepted(await login.begin(now, returnTo));
	const attempts = await opened.asAdministrator(
		'select return_to from login_attempt order by created_at desc'
	);
	expect(secret).toBeTruthy();
	expect(attempts.some(({ return_to }) => return_to === returnTo)).toBe(false);
	expect(attempts[0]?.return_to).toBe('/arbejde');
});

test('when the provider is down nobody signs in, and later they can', async () => {
	const away = await serveProvider();
	await away.close();
	const closed = openLogin(opened.db, away.settings);
	expect(await closed.begin(now, '/')).toEqual({ ok: false, reason: 'provider-down' });
	expect(await closed.logoutUrl(now, null)).toBeUndefined();
});

test('logging out ends the session here and leads on to the provider', async () => {
	const { answer, secret } = await comeBackAs('chef');
	const session = accepted(await login.finish(now, answer, secret));
	const ended = await endSession(opened.db, session.secret);
	expect(await findActor(opened.db, now, session.secret)).toBeUndefined();
	const url = await login.logoutUrl(now, ended?.idToken ?? null, ended?.providerOwner);
	expect(url?.href.startsWith(service.settings.login.issuer)).toBe(true);
	expect(url?.searchParams.get('id_token_hint')).toBe(ended?.idToken);
	expect(url?.searchParams.get('post_logout_redirect_uri')).toBe(`${service.settings.origin}/`);
});

test('on https the cookies are bound to the host, unseen by scripts and sent only encrypted', () => {
	const settings = settingsFrom({
		BEREDT_ISSUER: 'https://login.example',
		BEREDT_CLIENT_ID: 'beredt',
		BEREDT_ORIGIN: 'https://beredt.example'
	});
	for (const cookie of [sessionCookie(settings), attemptCookie(settings)]) {
		expect(cookie.name).toMatch(/^__Host-/);
		expect(cookie.options).toMatchObject({
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: true
		});
	}
});
