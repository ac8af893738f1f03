/**
 * Every setting of the system, read once at start and checked together. What does not fit stops the start
 * with one line that says what to change; nothing below the hook reads the environment.
 */
import { join, resolve } from 'node:path';
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
	/** `smtp://…` or `smtps://…`, with login and port where the mail server asks for them. */
	BEREDT_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	/** The address mails come from. */
	BEREDT_MAIL_FROM: z.email().optional(),
	/** Where the agency is written to when nobody else can be. */
	BEREDT_AGENCY_MAIL: z.email().optional(),
	BEREDT_LOG: z.enum(['info', 'warn', 'error', 'silent']).default('warn'),
	/** How many of our own proxies stand in front: so many entries of `X-Forwarded-For` are believed. */
	BEREDT_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
	/** Lets a collector elsewhere read `/metrics`; without it only this machine may. */
	BEREDT_METRICS_TOKEN: z.string().min(16).optional(),
	/** Whom to tell about a vulnerability: `mailto:…` or `https://…`. */
	BEREDT_SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional()
});

export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly origin: string;
	readonly agencyName: string;
	readonly agencyMail: string | undefined;
	/** The demo writes its mails to a folder; without a mail server they wait in the queue. */
	readonly mail: MailSettings;
	readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
	readonly proxies: number;
	readonly metricsToken: string | undefined;
	readonly securityContact: string | undefined;
	readonly database:
		| { readonly kind: 'embedded'; readonly folder: string }
		| { readonly kind: 'postgres'; readonly url: string; readonly migrationUrl: string };
	/** The demo brings its own provider, people and invented municipalities. */
	readonly demo: boolean;
	readonly login: {
		readonly issuer: string;
		readonly clientId: string;
		readonly clientSecret: string | undefined;
		/** `BEREDT_SECRET_<NAME>`: secrets and private keys (PEM) of municipalities' own providers, by name. */
		readonly secrets: Readonly<Record<string, string>>;
	};
}

export type MailSettings =
	| { readonly kind: 'smtp'; readonly url: string; readonly from: string }
	| { readonly kind: 'folder'; readonly folder: string; readonly from: string }
	| { readonly kind: 'none' };

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
			'BEREDT_ISSUER must begin with https://. Only a provider on this machine may be reached by http.'
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
		agencyMail: env.BEREDT_AGENCY_MAIL,
		mail: mailFrom(env, demo),
		logLevel: env.BEREDT_LOG,
		proxies: env.BEREDT_PROXIES,
		metricsToken: env.BEREDT_METRICS_TOKEN,
		securityContact: env.BEREDT_SECURITY_CONTACT,
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
			clientSecret: env.BEREDT_CLIENT_SECRET,
			secrets: secretsIn(present)
		}
	};
}

function mailFrom(env: z.infer<typeof environment>, demo: boolean): MailSettings {
	const { BEREDT_SMTP_URL: url, BEREDT_MAIL_FROM: from } = env;
	if (demo) {
		if (url) throw new StartRefused('The demo sends no mail: leave BEREDT_SMTP_URL out.');
		const folder = join(resolve(env.BEREDT_DATA), 'mail');
		return { kind: 'folder', folder, from: from ?? 'beredt@demo.example' };
	}
	if (!url) return { kind: 'none' };
	if (!from) throw new StartRefused('BEREDT_SMTP_URL is set; BEREDT_MAIL_FROM is missing.');
	return { kind: 'smtp', url, from };
}

const secretsIn = (variables: Record<string, string | undefined>) =>
	Object.fromEntries(
		Object.entries(variables).flatMap(([name, value]) =>
			name.startsWith('BEREDT_SECRET_') && value
				? [[name.slice('BEREDT_SECRET_'.length), value]]
				: []
		)
	);
