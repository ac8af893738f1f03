/** Many who write at once: each in a plan of their own, in a municipality of their own, signed in. */
import { Agent, request } from 'node:http';
import type { Document } from '../src/domain/document/index.ts';
import { sectionsFrom } from '../src/domain/plan/index.ts';
import { saveMunicipalities } from '../src/lib/server/directory/directory-store.ts';
import { person as personTable } from '../src/lib/server/identity/schema.ts';
import { startSession } from '../src/lib/server/identity/session.ts';
import { loadPlanTemplate } from '../src/lib/server/plan/load-plan-template.ts';
import { startPlan } from '../src/lib/server/plan/start-plan.ts';
import type { Database } from '../src/lib/server/platform/database.ts';
import { person } from '../tests/support/people.ts';
import { sixtyPages } from './sixty-pages.ts';

export interface Writer {
	/** The path of the section's text. */
	readonly path: string;
	readonly cookie: string;
	/** The revision that is known. */
	revision: number;
	readonly agent: Agent;
}

/** Of a real section's length: some three pages. */
const text: Document = sixtyPages()[1]?.body ?? [];

export async function prepareWriters(db: Database, count: number): Promise<readonly Writer[]> {
	const now = new Date();
	const template = loadPlanTemplate();
	const [section] = sectionsFrom(template);
	if (!section) throw new Error('The template has no section.');
	const writers: Writer[] = [];
	for (let at = 0; at < count; at += 1) {
		const code = String(9930 + at);
		const shortName = `Skriveby ${code}`;
		const actor = person(`plan-writer@${code}`);
		const secret = await db.transaction({ kind: 'platform' }, async (tx) => {
			await saveMunicipalities(tx, [
				{ code, shortName, name: `${shortName} Kommune`, slug: `skriveby-${code}`, invented: true }
			]);
			await tx.insert(personTable).values({
				id: actor.personId,
				issuer: 'https://id.example',
				subject: actor.personId,
				name: actor.name
			});
			const { personId, grants } = actor;
			return startSession(tx, now, { personId, grants, idToken: undefined });
		});
		const id = `plan-${code}`;
		const started = await startPlan(
			{ db, now, actor },
			{ municipality: code, type: template.type, from: 'guide', id, template }
		);
		if (!started.ok) throw new Error(`No plan was started: ${started.reason}`);
		writers.push({
			path: `/arbejde/beredskab/${id}/${section.id}/tekst`,
			cookie: `beredt-session=${secret}`,
			revision: section.revision,
			agent: new Agent({ keepAlive: true, maxSockets: 1 })
		});
	}
	return writers;
}

export interface Saves {
	/** A second. */
	readonly rate: number;
	/** Milliseconds that 95 of 100 take at most. */
	readonly p95: number;
}

/** `ports`: the instances, among which the writers are spread. All save as soon as the last save is answered. */
export async function saveFor(
	milliseconds: number,
	writers: readonly Writer[],
	{ origin, ports }: { readonly origin: string; readonly ports: readonly number[] }
): Promise<Saves> {
	const began = performance.now();
	const times: number[] = [];
	await Promise.all(
		writers.map(async (writer, at) => {
			const port = ports[at % ports.length] ?? 0;
			while (performance.now() - began < milliseconds) {
				const asked = performance.now();
				await save(writer, origin, port);
				times.push(performance.now() - asked);
			}
		})
	);
	const seconds = (performance.now() - began) / 1000;
	const sorted = times.toSorted((one, other) => one - other);
	return {
		rate: times.length / seconds,
		p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
	};
}

/** As the editor does a little after the last keystroke: the section's whole text, and the revision it was written on. */
function save(writer: Writer, origin: string, port: number): Promise<void> {
	const typed = {
		type: 'paragraph' as const,
		id: 'skrevet-nu',
		content: [{ type: 'text' as const, text: `Skrevet for ${writer.revision}. gang.` }]
	};
	const body = JSON.stringify({ revision: writer.revision, body: [...text, typed] });
	return new Promise((resolve, reject) => {
		const sent = request(
			{
				host: '127.0.0.1',
				port,
				agent: writer.agent,
				method: 'PUT',
				path: writer.path,
				headers: {
					host: new URL(origin).host,
					origin,
					cookie: writer.cookie,
					'content-type': 'application/json',
					'content-length': Buffer.byteLength(body)
				}
			},
			(answer) => {
				let said = '';
				answer.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
				answer.on('end', () => {
					if (answer.statusCode !== 200) {
						return reject(new Error(`A save was answered ${answer.statusCode}: ${said}`));
					}
					writer.revision = (JSON.parse(said) as { readonly revision: number }).revision;
					resolve();
				});
			}
		);
		sent.on('error', reject);
		sent.end(body);
	});
}
