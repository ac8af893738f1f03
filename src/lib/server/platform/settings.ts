/**
 * Every setting of the system, read once at start and checked together. What does not fit stops the start
 * with one line that says what to change; nothing below the hook reads the environment.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

const environment = z.object({
	PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
	BEREDT_HOST: z.string().default('127.0.0.1'),
	BEREDT_DATA: z.string().min(1).default('data'),
	/** Where people reach the service, for instance `https://beredt.example.dk`. */
	BEREDT_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
	/** Set to `postgres://…` for PostgreSQL; without it the embedded database is used. */
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	/** The owner's login, used for migrations only. */
	DATABASE_MIGRATION_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	BEREDT_ISSUER: z.url().optional(),
	BEREDT_CLIENT_ID: z.string().min(1).optional(),
	BEREDT_CLIENT_SECRET: z.string().min(1).optional(),
	BEREDT_AGENCY_NAME: z.string().min(1).default('Social- og Boligstyrelsen'),
	BEREDT_LOG: z.enum(['info', 'warn', 'error', 'silent']).default('warn')
});

export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly origin: string;
	readonly agencyName: string;
	readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
	readonly database:
		| { readonly kind: 'embedded'; readonly folder: string }
		| { readonly kind: 'postgres'; readonly url: string; readonly migrationUrl: string };
	/** The demo brings its own provider, people and invented municipalities. */
	readonly demo: boolean;
	readonly login: {
		readonly issuer: string;
		readonly clientId: string;
		readonly clientSecret: string | undefined;
	};
}

/** Thrown for what the person who starts the service can mend; the message is one plain line. */
export class StartRefused extends Error {
	override readonly name = 'StartRefused';
}

/** Where the demo's provider answers, below the service's own origin. */
export const demoIssuerPath = '/demo/login';

const isSafeIssuer = ({ protocol, hostname }: URL): boolean =>
	protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));

export function settingsFrom(variables: Record<string, string | undefined>): Settings {
	const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
	const read = environment.safeParse(present);
	if (!read.success) {
		const issue = read.error.issues[0];
		throw new StartRefused(`The setting ${issue?.path.join('.')} is not valid: ${issue?.message}`);
	}
	const env = read.data;
	const isLoopback = loopback.has(env.BEREDT_HOST);
	const demo = !env.BEREDT_ISSUER;
	if (demo && env.DATABASE_URL) {
		throw new StartRefused(
			'PostgreSQL needs a login: set BEREDT_ISSUER and BEREDT_CLIENT_ID. The demo runs on the embedded database only.'
		);
	}
	if (demo && !isLoopback) {
		throw new StartRefused(
			'The demo answers on this machine only: leave BEREDT_HOST out, or set BEREDT_ISSUER and BEREDT_CLIENT_ID.'
		);
	}
	if (env.BEREDT_ISSUER && !env.BEREDT_CLIENT_ID) {
		throw new StartRefused('BEREDT_ISSUER is set; BEREDT_CLIENT_ID is missing.');
	}
	if (env.BEREDT_ISSUER && !isSafeIssuer(new URL(env.BEREDT_ISSUER))) {
		throw new StartRefused(
			'BEREDT_ISSUER begins with https. Plain http is for a provider on this machine only.'
		);
	}
	if (!demo && !env.BEREDT_ORIGIN) {
		throw new StartRefused(
			'Set BEREDT_ORIGIN to the address people use, for instance https://beredt.example.dk.'
		);
	}
	const origin = demo ? `http://localhost:${env.PORT}` : new URL(env.BEREDT_ORIGIN ?? '').origin;
	return {
		port: env.PORT,
		host: env.BEREDT_HOST,
		origin,
		agencyName: env.BEREDT_AGENCY_NAME,
		logLevel: env.BEREDT_LOG,
		database: env.DATABASE_URL
			? {
					kind: 'postgres',
					url: env.DATABASE_URL,
					migrationUrl: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL
				}
			: { kind: 'embedded', folder: resolve(env.BEREDT_DATA) },
		demo,
		login: {
			issuer: env.BEREDT_ISSUER ?? `${origin}${demoIssuerPath}`,
			clientId: env.BEREDT_CLIENT_ID ?? 'beredt-demo',
			clientSecret: env.BEREDT_CLIENT_SECRET
		}
	};
}
