/**
 * The job queue's tables: the schema `pgboss`, made and upgraded by whoever migrates, and what the
 * application may do with it. A job's payload holds codes and ids only, never a person or a text: the
 * queue stands outside row-level security, so nothing in it may be worth reading.
 */
import type { PGlite } from '@electric-sql/pglite';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';

export const queueSchema = 'pgboss';

/** Every kind of job, and what it is told. A new kind gets its rule below and its handler in `wiring.ts`. */
export interface JobPayloads {
	/** Somebody pressed "Nummeret virker ikke". */
	readonly 'tell-contact-owner': { readonly municipality: string; readonly slot: string };
	/** Whose numbers are to be confirmed is found, every morning … */
	readonly 'ask-contact-owners': Readonly<Record<string, never>>;
	/** … and each of their owners gets a letter. */
	readonly 'ask-contact-owner': { readonly municipality: string; readonly slot: string };
	/** A comment calls upon somebody. */
	readonly 'tell-mentioned': {
		readonly municipality: string;
		readonly plan: string;
		readonly comment: string;
		readonly person: string;
	};
	/** Every morning: who has a section to write soon, or is late with one. */
	readonly 'remind-writers': Readonly<Record<string, never>>;
	readonly 'tell-writer': {
		readonly municipality: string;
		readonly plan: string;
		readonly section: string;
	};
	/** Every morning: actions and promised dates that are near, or past. */
	readonly 'remind-follow-ups': Readonly<Record<string, never>>;
	/** Whose an action is, is looked up when the letter is written. */
	readonly 'tell-action-owner': {
		readonly municipality: string;
		readonly plan: string;
		readonly requirement: string;
	};
	readonly 'tell-promise-owner': {
		readonly municipality: string;
		readonly plan: string;
		readonly promise: string;
		readonly person: string;
	};
	/** Writes to a body that is heard; `link` is the hash of the link it had when the letter was asked for. */
	readonly 'invite-to-hearing': {
		readonly municipality: string;
		readonly hearing: string;
		readonly body: string;
		readonly link: string;
	};
	readonly 'remind-hearing-body': {
		readonly municipality: string;
		readonly hearing: string;
		readonly body: string;
	};
	/** Every morning: who has not answered a hearing that ends soon. */
	readonly 'remind-hearings': Readonly<Record<string, never>>;
	/** To one who has signed up for a meeting; `link` is the hash of their link when the letter was asked for. */
	readonly 'confirm-sign-up': {
		readonly meeting: string;
		readonly signUp: string;
		readonly link: string;
	};
	readonly 'tell-signed-up': {
		readonly meeting: string;
		readonly signUp: string;
		readonly about: 'seat' | 'moved' | 'cancelled' | 'reminder' | 'material';
	};
	/** Every morning: who has a seat at a meeting tomorrow. */
	readonly 'remind-meetings': Readonly<Record<string, never>>;
	/** Something happened to an application that somebody is waiting to hear of. */
	readonly 'tell-application': {
		readonly municipality: string;
		readonly application: string;
		readonly what: 'receipt' | 'decided' | 'supplement' | 'withdrawn';
	};
	/** An initial meeting came a step further: the other side is written to. */
	readonly 'tell-initial-meeting': {
		readonly municipality: string;
		readonly meeting: string;
		readonly to: 'municipality' | 'agency';
	};
	/** A municipality's application for a programme is answered. */
	readonly 'tell-answer': {
		readonly municipality: string;
		readonly application: string;
		readonly answer: number;
	};
	/** What is past its time is removed, every night. */
	readonly 'clean-up': Readonly<Record<string, never>>;
	/** Plans that come near the end of their four years, every morning. */
	readonly 'remind-plans': Readonly<Record<string, never>>;
	/** Every morning: whose programme closed six months ago, and who has not said what came of it. */
	readonly 'remind-programme-status': Readonly<Record<string, never>>;
}
export type JobKind = keyof JobPayloads;

interface QueueRule {
	/** How often it is tried again. Each wait is about twice the one before. */
	readonly retryLimit: number;
	readonly retryDelay: number;
	readonly retryDelayMax: number;
	/** A job that takes longer, or whose process died, is tried again. Seconds. */
	readonly expireInSeconds: number;
}

const hour = 3600;

/** From a minute up to four hours apart: a mail server that is down for a day is waited for. */
const letterRule: QueueRule = {
	retryLimit: 12,
	retryDelay: 60,
	retryDelayMax: 4 * hour,
	expireInSeconds: 300
};
const daily: QueueRule = {
	retryLimit: 3,
	retryDelay: 600,
	retryDelayMax: hour,
	expireInSeconds: hour
};

export const queueRules: Readonly<Record<JobKind, QueueRule>> = {
	'tell-contact-owner': letterRule,
	'ask-contact-owners': daily,
	'ask-contact-owner': letterRule,
	'tell-mentioned': letterRule,
	'tell-writer': letterRule,
	'tell-application': letterRule,
	'tell-initial-meeting': letterRule,
	'remind-writers': daily,
	'remind-follow-ups': daily,
	'tell-action-owner': letterRule,
	'tell-promise-owner': letterRule,
	'invite-to-hearing': letterRule,
	'remind-hearing-body': letterRule,
	'remind-hearings': daily,
	'remind-plans': daily,
	'remind-programme-status': daily,
	'confirm-sign-up': letterRule,
	'tell-signed-up': letterRule,
	'remind-meetings': daily,
	'tell-answer': letterRule,
	'clean-up': daily
};

export const jobKinds = Object.keys(queueRules) as JobKind[];

type Row = Readonly<Record<string, unknown>>;

/** Runs statements and gives the rows; without values the text may hold several statements. */
export interface QueueConnection {
	// The name and the row type are pg-boss's own.
	executeSql(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** PGlite has one connection: a group of statements runs as one of its transactions, or not at all. */
export const embeddedQueue = (client: PGlite): QueueConnection => ({
	executeSql: async (text, values) => {
		if (values?.length) return client.query<Row>(text, values);
		const statements = text.replace(/^\s*begin;/i, '').replace(/commit;\s*$/i, '');
		const results = await client.transaction((tx) => tx.exec(statements));
		return { rows: results.flatMap(({ rows }) => rows as Row[]) };
	}
});

interface Answers {
	query(text: string, values?: unknown[]): Promise<{ rows: Row[] } | { rows: Row[] }[]>;
}

/** A pool or a client of node-postgres, which answers several statements with several results. */
export const postgresQueue = (connection: Answers): QueueConnection => ({
	executeSql: async (text, values) => {
		const answer = await connection.query(text, values);
		return { rows: Array.isArray(answer) ? answer.flatMap(({ rows }) => rows) : answer.rows };
	}
});

/** As the owner, and once at a time: makes or upgrades the tables, the kinds and the application's rights. */
export async function installJobQueue(owner: QueueConnection): Promise<void> {
	const construction = getConstructionPlans(queueSchema);
	const newest = Number(/version\(version\) VALUES \('(\d+)'\)/.exec(construction)?.[1]);
	const { rows: found } = await owner.executeSql(
		`select to_regclass('${queueSchema}.version')::text as name`
	);
	if (found[0]?.name === null) {
		await owner.executeSql(construction);
	} else {
		const { rows } = await owner.executeSql(`select version from ${queueSchema}.version`);
		const installed = Number(rows[0]?.version);
		if (installed < newest) {
			await owner.executeSql(getMigrationPlans(queueSchema, installed));
		}
	}
	for (const [kind, rule] of Object.entries(queueRules)) {
		const options = { policy: 'short', retryBackoff: true, deleteAfterSeconds: 30 * 24 * hour };
		await owner.executeSql(`select ${queueSchema}.create_queue($1, $2::jsonb)`, [
			kind,
			JSON.stringify({ ...options, ...rule })
		]);
	}
	await owner.executeSql(rights);
}

/** The least a worker and `enqueue` need; schema, functions and the list of kinds stay the owner's. */
const rights = `
	grant usage on schema ${queueSchema} to beredt_app;
	grant select, insert, update, delete on ${queueSchema}.job, ${queueSchema}.job_common, ${queueSchema}.schedule to beredt_app;
	grant select, insert, update on ${queueSchema}.queue to beredt_app;
	grant select, update on ${queueSchema}.version to beredt_app;
	grant select, update, delete on ${queueSchema}.job_dependency to beredt_app;
	grant select on ${queueSchema}.subscription to beredt_app;
`;
