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
import { askContactOwner, askContactOwners } from './directory/ask-contact-owners.ts';
import { tellContactOwner } from './directory/tell-contact-owner.ts';
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
import {
	inviteHearingBody,
	remindHearingBody,
	remindHearings
} from './plan/invite-hearing-body.ts';
import { loadPlanTemplates } from './plan/load-plan-template.ts';
import { loadAllRequirementTexts, type RequirementTexts } from './plan/load-requirement-texts.ts';
import { remindWriters } from './plan/remind-writers.ts';
import { tellMentioned } from './plan/tell-mentioned.ts';
import { tellWriter } from './plan/tell-writer.ts';
import { remindPlans } from './plan/remind-plans.ts';
import { tellAnswer } from './programme/tell-answer.ts';
import { record } from './platform/change.ts';
import { openDatabase, type Database, type Transaction } from './platform/database.ts';
import { openJobs, type JobHandlers, type Jobs } from './platform/jobs.ts';
import { openLog, type Logger } from './platform/log.ts';
import { openMail } from './platform/mail.ts';
import { openMetrics, type Metrics } from './platform/metrics.ts';
import { installation } from './platform/schema.ts';
import { StartRefused, type Settings } from './platform/settings.ts';
import { loadDemoHearings, seedDemoHearings } from './demo-hearings.ts';
import { loadDemo } from './load-demo.ts';
import { runRetention } from './retention.ts';
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
		demo: loadDemo(),
		demoHearings: loadDemoHearings()
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
	const handlers: JobHandlers = {
		'tell-contact-owner': tellContactOwner,
		'ask-contact-owners': askContactOwners,
		'ask-contact-owner': askContactOwner,
		'tell-mentioned': tellMentioned,
		'remind-writers': remindWriters,
		'tell-writer': tellWriter,
		'invite-to-hearing': inviteHearingBody,
		'remind-hearing-body': remindHearingBody,
		'remind-hearings': remindHearings,
		'remind-plans': remindPlans,
		'tell-answer': tellAnswer,
		'clean-up': async (context) => {
			const { mail: kept } = settings;
			const mailFolder = kept.kind === 'folder' ? kept.folder : undefined;
			await runRetention({ db, now: context.now, mailFolder });
		}
	};
	const clock = () => new Date();
	const jobs = await openJobs({ db, mail, settings, log, clock, handlers });
	await jobs.schedule('clean-up', '30 3 * * *', {});
	await jobs.schedule('ask-contact-owners', '0 7 * * *', {});
	await jobs.schedule('remind-writers', '0 7 * * *', {});
	await jobs.schedule('remind-hearings', '0 8 * * *', {});
	await jobs.schedule('remind-plans', '15 7 * * *', {});
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
		close: async () => {
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
		}
		return purpose;
	});
	if (found === purpose) {
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
