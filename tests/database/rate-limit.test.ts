import { openDatabase } from '#server/platform/database';
import { openRateLimits, type RateRule } from '#server/platform/rate-limit';
import { rateRuleFor } from '#server/platform/rate-limit-rules';
import { tooOften, whenAgain } from '#server/platform/rate-limit-answer';
import { clientAddress, isOwnMachine } from '#server/platform/rate-limit-sender';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { openPostgres } from '../support/postgres.ts';

const three: RateRule = { name: 'three', most: 3, minutes: 10 };
const sender = '192.0.2.7';

describe.each(databases)('on %s', (_name, open) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.close());

	test('after as many as the rule allows the next is refused, and told how long to wait', async () => {
		const limits = openRateLimits(opened.db, 'secret');
		const at = minutesLater(4);
		for (const attempt of [1, 2, 3]) {
			expect(await limits.count(at, three, sender), String(attempt)).toEqual({ allowed: true });
		}
		expect(await limits.count(at, three, sender)).toEqual({ allowed: false, wait: 360 });
		expect(await limits.count(at, three, '192.0.2.8')).toEqual({ allowed: true });
		expect(await limits.count(at, { ...three, name: 'other' }, sender)).toEqual({ allowed: true });
		expect(await limits.count(minutesLater(10), three, sender)).toEqual({ allowed: true });
	});

	test('what is stored is a hash that another secret or another day would not give', async () => {
		const rows = await opened.asAdministrator('select key from rate_count');
		const before = rows.map(({ key }) => String(key));
		expect(before.join()).not.toContain('192');
		await openRateLimits(opened.db, 'another secret').count(now, three, sender);
		await openRateLimits(opened.db, 'secret').count(minutesLater(24 * 60), three, sender);
		const after = await opened.asAdministrator('select key from rate_count');
		expect(after.filter(({ key }) => !before.includes(String(key))).length).toBeGreaterThan(0);
		expect(
			after.some(({ key }) => before.includes(String(key))),
			'cleared with the day'
		).toBe(false);
	});

	test('of a wide rule a hundredth is taken at a time, and all of it can be used', async () => {
		const limits = openRateLimits(opened.db, 'secret');
		const wide: RateRule = { name: 'wide', most: 250, minutes: 10 };
		const before = opened.db.revision();
		const answers = [];
		for (let attempt = 0; attempt < 260; attempt += 1) {
			answers.push(await limits.count(now, wide, sender));
		}
		expect(answers.filter(({ allowed }) => allowed)).toHaveLength(250);
		expect(answers.findIndex(({ allowed }) => !allowed)).toBe(250);
		expect(opened.db.revision(), 'counting changes no page').toBe(before);
	});

	test('a page without a scope sees no counts', async () => {
		expect(await opened.asApplication('select * from rate_count')).toEqual([]);
	});
});

test('two instances on one database count together, also at the same moment', async () => {
	const first = await openPostgres();
	const second = await openDatabase({
		kind: 'postgres',
		url: first.url('beredt_web'),
		migrationUrl: first.url('beredt_owner')
	});
	try {
		const instances = [first.db, second].map((db) => openRateLimits(db, 'the same secret'));
		const rule = { name: 'shared', most: 10, minutes: 10 };
		const answers = await Promise.all(
			[...Array(30).keys()].map((index) => instances[index % 2]!.count(now, rule, sender))
		);
		expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
		const wide = { name: 'wide', most: 1000, minutes: 10 };
		let allowed = 0;
		for (let attempt = 0; attempt < 1200; attempt += 1) {
			const answer = await instances[attempt % 2]!.count(now, wide, sender);
			allowed += Number(answer.allowed);
		}
		expect(allowed, 'each instance takes ten at a time').toBeGreaterThan(990);
		expect(allowed).toBeLessThanOrEqual(1000);
	} finally {
		await second.close();
		await first.close();
	}
});

describe('the address somebody comes from', () => {
	test('without a proxy of our own it is the connection, whatever the request claims', () => {
		expect(clientAddress('192.0.2.7', '10.0.0.1', 0)).toBe('192.0.2.7');
		expect(clientAddress('::ffff:192.0.2.7', null, 0)).toBe('192.0.2.7');
	});

	test('behind our own proxies only what they added is believed', () => {
		expect(clientAddress('10.0.0.2', 'made up, 192.0.2.7', 1)).toBe('192.0.2.7');
		expect(clientAddress('10.0.0.2', 'made up, 192.0.2.7, 10.0.0.1', 2)).toBe('192.0.2.7');
		expect(clientAddress('10.0.0.2', null, 1)).toBe('10.0.0.2');
		expect(clientAddress('10.0.0.2', '192.0.2.7', 2), 'a chain too short').toBe('10.0.0.2');
	});

	test('one IPv6 connection has many addresses and counts as one', () => {
		expect(clientAddress('2001:db8:1:2:3:4:5:6', null, 0)).toBe('2001:db8:1:2::/64');
		expect(clientAddress('2001:db8:1:2::9', null, 0)).toBe('2001:db8:1:2::/64');
		expect(clientAddress('2001:db8::9', null, 0)).toBe('2001:db8:0:0::/64');
	});

	test('this machine is not taken for somebody who comes through a proxy on it', () => {
		expect(isOwnMachine('127.0.0.1', new Headers())).toBe(true);
		expect(isOwnMachine('::1', new Headers())).toBe(true);
		expect(isOwnMachine('192.0.2.7', new Headers())).toBe(false);
		for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
			expect(isOwnMachine('127.0.0.1', new Headers({ [header]: 'x' })), header).toBe(false);
		}
	});
});

describe('what is limited', () => {
	test.each([
		['GET', '/(public)/k/[slug]/handlevej', undefined],
		['GET', '/(municipality)/arbejde', undefined],
		['GET', '/(account)/log-ind', 'login'],
		['GET', '/(account)/log-ind/svar', 'login'],
		['POST', '/(public)/k/[slug]/nummer/[slot]', 'contact-report'],
		['POST', '/(public)/k/[slug]/handlevej', 'path'],
		['POST', '/(public)/handlevej', 'path'],
		['GET', '/(public)/soeg', 'search'],
		['PUT', '/(municipality)/arbejde/beredskab/[id]/[afsnit]/tekst', 'save'],
		['POST', '/(municipality)/arbejde', 'post'],
		['POST', null, 'post']
	])('%s %s counts as %s', (method, route, name) => {
		const form = 'application/x-www-form-urlencoded';
		expect(rateRuleFor(method, route, form)?.name).toBe(name);
	});

	test.each([
		['/(municipality)/arbejde', 'multipart/form-data; boundary=x', 'upload'],
		['/(public)/k/[slug]', 'Multipart/Form-Data; boundary=x', 'upload'],
		['/(municipality)/arbejde', 'application/octet-stream', 'upload'],
		['/(public)/k/[slug]/nummer/[slot]', 'multipart/form-data; boundary=x', 'contact-report'],
		['/(municipality)/arbejde', 'application/json', 'post']
	])('a post to %s as %s counts as %s', (route, contentType, name) => {
		expect(rateRuleFor('POST', route, contentType)?.name).toBe(name);
	});

	test('a whole school behind one address gets through the path without script', () => {
		const rule = rateRuleFor('POST', '/(public)/handlevej', null);
		// 300 people, ten steps each, within five minutes.
		expect(rule?.most).toBeGreaterThanOrEqual(3000);
	});
});

describe('what somebody is told who asks too often', () => {
	test('a page in Danish says when to try again and whom to call now', async () => {
		const request = new Request('https://beredt.example/', { headers: { accept: 'text/html' } });
		const response = tooOften(request, 75);
		expect(response.status).toBe(429);
		expect(response.headers.get('retry-after')).toBe('75');
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
		const page = await response.text();
		expect(page).toContain('Prøv igen om 75 sekunder.');
		expect(page).toContain('tel:112');
	});

	test('our own script is told the same in its own words', async () => {
		const response = tooOften(new Request('https://beredt.example/', { method: 'PUT' }), 200);
		expect(response.status).toBe(429);
		expect(await response.json()).toEqual({ reason: 'too-often', wait: 200 });
	});

	test.each([
		[1, 'om 1 sekund'],
		[90, 'om 90 sekunder'],
		[91, 'om 2 minutter'],
		[300, 'om 5 minutter']
	])('%i seconds are "%s"', (wait, words) => expect(whenAgain(wait)).toBe(words));
});
