import { settingsFrom, StartRefused } from '#server/platform/settings';
import { expect, test } from 'vitest';

const production = {
	BEREDT_ISSUER: 'https://login.example',
	BEREDT_CLIENT_ID: 'beredt',
	BEREDT_ORIGIN: 'https://beredt.example'
};
const postgres = { DATABASE_URL: 'postgres://beredt_web:x@127.0.0.1/beredt' };

test('with nothing set it is the demo: embedded, on this machine, with its own login', () => {
	const settings = settingsFrom({});
	expect(settings).toMatchObject({
		demo: true,
		port: 3000,
		host: '127.0.0.1',
		origin: 'http://localhost:3000',
		database: { kind: 'embedded' },
		login: { issuer: 'http://localhost:3000/demo/login', clientSecret: undefined }
	});
	expect(settings.database).toMatchObject({ folder: expect.stringMatching(/[/\\]data$/) });
});

test('an empty setting counts as one left out', () => {
	expect(settingsFrom({ PORT: '', DATABASE_URL: '', BEREDT_ISSUER: '' })).toEqual(settingsFrom({}));
});

test.each(['127.0.0.1', 'localhost', '::1'])('the demo answers on %s', (BEREDT_HOST) => {
	expect(settingsFrom({ BEREDT_HOST, PORT: '8080' })).toMatchObject({
		demo: true,
		origin: 'http://localhost:8080'
	});
});

test('a real installation runs on the embedded database', () => {
	expect(
		settingsFrom({ ...production, BEREDT_HOST: '0.0.0.0', BEREDT_DATA: '/srv/beredt' })
	).toMatchObject({
		demo: false,
		origin: 'https://beredt.example',
		database: { kind: 'embedded', folder: '/srv/beredt' },
		login: { issuer: 'https://login.example', clientId: 'beredt' }
	});
});

test('a real installation runs on PostgreSQL, with a login of its own for migrations if it has one', () => {
	const url = postgres.DATABASE_URL;
	expect(settingsFrom({ ...production, ...postgres }).database).toEqual({
		kind: 'postgres',
		url,
		migrationUrl: url
	});
	const migrationUrl = 'postgresql://beredt_owner:x@127.0.0.1/beredt';
	const both = settingsFrom({ ...production, ...postgres, DATABASE_MIGRATION_URL: migrationUrl });
	expect(both.database).toEqual({ kind: 'postgres', url, migrationUrl });
});

test('of the address people use only the origin is kept', () => {
	const { origin } = settingsFrom({
		...production,
		BEREDT_ORIGIN: 'https://beredt.example/sti?x=1'
	});
	expect(origin).toBe('https://beredt.example');
});

test.each([
	['the demo on PostgreSQL', postgres, 'BEREDT_ISSUER'],
	['the demo open to the network', { BEREDT_HOST: '0.0.0.0' }, 'this machine only'],
	['the demo open to one address', { BEREDT_HOST: '192.168.1.4' }, 'this machine only'],
	['the demo open to the network by IPv6', { BEREDT_HOST: '::' }, 'this machine only'],
	['a login without a client id', { ...production, BEREDT_CLIENT_ID: '' }, 'BEREDT_CLIENT_ID'],
	[
		'a login without an address to come back to',
		{ ...production, BEREDT_ORIGIN: '' },
		'BEREDT_ORIGIN'
	],
	['a port that is no number', { PORT: 'http' }, 'PORT'],
	['a port that does not exist', { PORT: '70000' }, 'PORT'],
	['port nought', { PORT: '0' }, 'PORT'],
	['half a port', { PORT: '80.5' }, 'PORT'],
	['another database', { ...production, DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
	['a database address that is none', { ...production, DATABASE_URL: 'beredt' }, 'DATABASE_URL'],
	[
		'another database for migrations',
		{ ...production, ...postgres, DATABASE_MIGRATION_URL: 'file:///x' },
		'DATABASE_MIGRATION_URL'
	],
	['an issuer that is no address', { ...production, BEREDT_ISSUER: 'login' }, 'BEREDT_ISSUER'],
	[
		'an address that is no web address',
		{ ...production, BEREDT_ORIGIN: 'ftp://x.example' },
		'BEREDT_ORIGIN'
	],
	['a log level nobody knows', { BEREDT_LOG: 'loud' }, 'BEREDT_LOG']
])('%s is refused with one line that names what to change', (_what, variables, named) => {
	const start = () => settingsFrom(variables);
	expect(start).toThrow(StartRefused);
	expect(start).toThrow(named);
	expect(start).not.toThrow('\n');
});
