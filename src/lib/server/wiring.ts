/**
 * The one place that knows every room: reads the content, opens the database, seeds an empty one, and
 * hands the parts to the hook. A fault here stops the start with one plain line.
 */
import { randomUUID } from 'node:crypto';
import type { Region } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import type { Catalogue } from '#domain/law';
import type { PlanTemplate, PlanType } from '#domain/plan';
import { eq } from 'drizzle-orm';
import {
	loadMunicipalities,
	loadNationalContacts,
	loadRegions
} from './directory/load-directory.ts';
import { saveMunicipalities, saveNationalContacts } from './directory/directory-store.ts';
import { bringRelease } from './guide/bring-release.ts';
import { loadGuide } from './guide/load-guide.ts';
import { loadRecommendations, type Recommendations } from './guide/load-recommendations.ts';
import { saveEdition } from './guide/guide-store.ts';
import { openLogin, type Login } from './identity/login.ts';
import { loadCatalogue } from './law/load-acts.ts';
import { loadProvisions } from './law/load-provisions.ts';
import { saveProvisions } from './law/provision-store.ts';
import { bringPath } from './pathway/bring-path.ts';
import { loadNationalPathway } from './pathway/load-national-pathway.ts';
import { savePathwayTemplate } from './pathway/pathway-store.ts';
import { loadPlanTemplates } from './plan/load-plan-template.ts';
import { loadAllRequirementTexts, type RequirementTexts } from './plan/load-requirement-texts.ts';
import { openCardCounter, type CardCounter } from './programme/card-use.ts';
import { bringProgramme } from './programme/bring-programme.ts';
import { loadProgramme, type ProgrammeContent } from './programme/load-programme.ts';
import { record } from './platform/change.ts';
import { openDatabase, type Database, type Transaction } from './platform/database.ts';
import { jobHandlers, scheduleJobs } from './job-handlers.ts';
import { openJobs, type Jobs } from './platform/jobs.ts';
import { openLog, type Logger } from './platform/log.ts';
import { openMail } from './platform/mail.ts';
import { openMetrics, type Metrics } from './platform/metrics.ts';
import { installation } from './platform/schema.ts';
import { StartRefused, type Settings } from './platform/settings.ts';
import { loadDemoApplications, seedDemoApplications } from './demo-applications.ts';
import { loadDemoHearings, seedDemoHearings } from './demo-hearings.ts';
import { loadDemoProgramme, seedDemoProgramme } from './demo-programme.ts';
import { loadDemo } from './load-demo.ts';
import { refreshSearch } from './search-sources.ts';
import { seedDemo } from './seed-demo.ts';

export interface Beredt {
	readonly settings: Settings;
	readonly db: Database;
	readonly log: Logger;
	readonly metrics: Metrics;
	readonly login: Login;
	readonly jobs: Jobs;
	readonly regions: readonly Region[];
	readonly planTemplate: PlanTemplate;
	readonly planTemplates: Readonly<Record<PlanType, PlanTemplate>>;
	readonly requirements: RequirementTexts;
	/** The two duties ask for different things. */
	readonly requirementsOf: Readonly<Record<PlanType, RequirementTexts>>;
	/** What references to law in a plan are held against. */
	readonly catalogue: Catalogue;
	readonly recommendations: Recommendations;
	/** For what goes on after its request has been answered. */
	readonly clock: () => Date;
	readonly cardCounter: CardCounter;
	readonly programme: ProgrammeContent;
	close(): Promise<void>;
}

/** Everything that is words, read and checked together. */
export function loadContent() {
	const law = loadProvisions();
	const lawIds = new Set(law.map((provision) => provision.id));
	const municipalities = loadMunicipalities();
	const guide = loadGuide(lawIds);
	const planTemplates = loadPlanTemplates();
	const requirementsOf = loadAllRequirementTexts(lawIds);
	return {
		law,
		municipalities,
		regions: loadRegions(municipalities),
		nationalContacts: loadNationalContacts(),
		guide,
		recommendations: loadRecommendations(new Set(guide.passages.map(({ id }) => id))),
		pathway: loadNationalPathway(law),
		planTemplate: planTemplates.overgreb,
		planTemplates,
		requirements: requirementsOf.overgreb,
		requirementsOf,
		programme: loadProgramme(),
		demoProgramme: loadDemoProgramme(),
		demo: loadDemo(),
		demoHearings: loadDemoHearings(),
		demoApplications: loadDemoApplications()
	};
}
export type Content = ReturnType<typeof loadContent>;

export async function openBeredt(settings: Settings, now = new Date()): Promise<Beredt> {
	const content = loadContent();
	const db = await openDatabase(settings.database);
	try {
		await prepare(db, settings, content, now);
	} catch (cause) {
		await db.close();
		throw cause;
	}
	const log = openLog(settings.logLevel);
	const metrics = openMetrics();
	const mail = openMail(settings, { noted: metrics.mail });
	const clock = () => new Date();
	const jobs = await openJobs({
		db,
		mail,
		settings,
		log,
		clock,
		handlers: jobHandlers(db, settings)
	});
	await scheduleJobs(jobs);
	const cardCounter = openCardCounter(db, {
		failed: () => log.warn({ cardUse: 'not-written' })
	});
	return {
		settings,
		db,
		log,
		metrics,
		jobs,
		login: openLogin(db, settings),
		regions: content.regions,
		planTemplate: content.planTemplate,
		planTemplates: content.planTemplates,
		requirements: content.requirements,
		requirementsOf: content.requirementsOf,
		catalogue: loadCatalogue(content.law),
		recommendations: content.recommendations,
		clock,
		cardCounter,
		programme: content.programme,
		close: async () => {
			await cardCounter.close();
			await jobs.close();
			mail.close();
			await db.close();
		}
	};
}

/**
 * Seeds an empty database once; refuses one that was made for the other purpose. What a later release changed in
 * the guide and the law waits for an editor.
 */
export async function prepare(
	db: Database,
	{ demo, origin }: Pick<Settings, 'demo' | 'origin'>,
	content: Content,
	now: Date
): Promise<void> {
	const purpose = demo ? 'demo' : 'production';
	const found = await db.transaction({ kind: 'platform' }, async (tx) => {
		// Of several instances started at once one fills the database; the others wait here for it.
		const first = await tx
			.insert(installation)
			.values({ key: 'purpose', value: purpose })
			.onConflictDoNothing()
			.returning();
		if (first.length === 0) {
			const [row] = await tx.select().from(installation).where(eq(installation.key, 'purpose'));
			return row?.value;
		}
		await seedReference(tx, content, now);
		if (demo) {
			await seedDemo(tx, content.demo, { now, origin });
			await seedDemoHearings(tx, content.demoHearings, now);
			await seedDemoProgramme(tx, content.demoProgramme, now);
			await seedDemoApplications(tx, content.demoApplications, now);
		}
		return purpose;
	});
	if (found === purpose) {
		await db.transaction({ kind: 'platform' }, (tx) => bringProgramme(tx, content.programme, now));
		await refreshSearch(db);
		await bringRelease({ db, now, newId: randomUUID }, content);
		await bringPath({ db, now }, content.pathway);
		return;
	}
	throw new StartRefused(
		found === 'demo'
			? 'This database holds demo data with invented municipalities. Choose another one for real use.'
			: 'This database is in real use. The demo needs a data folder of its own: set BEREDT_DATA.'
	);
}

async function seedReference(tx: Transaction, content: Content, now: Date): Promise<void> {
	await saveProvisions(tx, content.law);
	await saveMunicipalities(tx, content.municipalities);
	await saveNationalContacts(tx, content.nationalContacts);
	await bringProgramme(tx, content.programme, now);
	const edition = { number: 1, publishedOn: dayOf(now), summary: 'Første udgave af guiden' };
	await saveEdition(tx, edition, content.guide);
	await savePathwayTemplate(tx, { ...content.pathway, version: 1, publishedOn: dayOf(now) });
	await record(
		tx,
		{ now },
		{
			owner: 'agency',
			kind: 'guide-published',
			object: 'guide/1',
			title: edition.summary,
			address: '/guide'
		}
	);
}
