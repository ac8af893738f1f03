/** The readable part of an export: web pages and spreadsheets, made from the same rows as the JSON. */
import { showContact, type ContactPoint } from '#domain/directory';
import { danishDate, dayOf } from '#domain/kernel';
import { chapter } from '#domain/pathway';
import { planTypeFacts, statusNames } from '#domain/plan';
import { contactValues } from './directory/contact-values.ts';
import { getMunicipality, listContacts } from './directory/directory-store.ts';
import { documentMarkup, element, page, type Markup, type Sight } from './export-html.ts';
import { getPublishedPathway } from './pathway/published-pathway.ts';
import { findPlan, listPlans, type StoredPlan } from './plan/plan-store.ts';
import { listVersions, type StoredVersion } from './plan/version-store.ts';
import type { StoredEntry } from './platform/audit-chain.ts';
import { auditWord, objectWord } from './platform/audit-words.ts';
import { csvText } from './platform/dump-csv.ts';
import type { Transaction } from './platform/database.ts';

export interface ExportedPage {
	readonly path: string;
	readonly says: string;
	readonly content: string;
}

/** In the municipality's scope. `pdfs` are the stored files, by `<type>-<number>`. */
export async function exportPages(
	tx: Transaction,
	code: string,
	{ now, pdfs }: { readonly now: Date; readonly pdfs: ReadonlyMap<string, string> }
): Promise<readonly ExportedPage[]> {
	const municipality = await getMunicipality(tx, code);
	const contacts = await listContacts(tx, code);
	const { pathway } = await getPublishedPathway(tx, code);
	const sight: Sight = {
		contacts: contactValues(contacts.map((contact) => showContact(contact, now))),
		pathways: { staff: chapter(pathway, 'staff'), leader: chapter(pathway, 'leader') }
	};
	const plans: StoredPlan[] = [];
	for (const { id } of await listPlans(tx, code)) {
		const plan = await findPlan(tx, code, id);
		if (plan) plans.push(plan);
	}
	const types = [...new Set(plans.map(({ type }) => type))];
	const versions: StoredVersion[] = [];
	for (const type of types) versions.push(...(await listVersions(tx, code, type)));
	const written = [
		...versions.map((version) => versionPage(version, sight, pdfs)),
		...plans
			.filter(({ status }) => status !== 'published' && status !== 'superseded')
			.map((plan) => draftPage(plan, sight))
	];
	const index = page(municipality.name, [
		element('p', `Hentet ${danishDate(dayOf(now))}.`),
		element('h2', 'Beredskaber'),
		element(
			'ul',
			written.map(({ path, says }) => linkItem(path.replace('html/', ''), says))
		),
		element('h2', 'Kontakter'),
		contactTable(contacts, now)
	]);
	return [
		{ path: 'html/index.html', says: 'Forside: beredskaber og kontakter.', content: index },
		...written,
		{ path: 'csv/kontakter.csv', says: 'Kontakterne.', content: contactSheet(contacts, now) },
		{ path: 'csv/beredskaber.csv', says: 'Beredskaberne.', content: planSheet(plans, versions) }
	];
}

const linkItem = (href: string, text: string) => element('li', element('a', text, { href }));

function versionPage(
	{ content, hash, publishedAt, contactsOn }: StoredVersion,
	sight: Sight,
	pdfs: ReadonlyMap<string, string>
): ExportedPage {
	const { adoption, number, type } = content;
	const says = `${content.title}, version ${number}`;
	const pdf = pdfs.get(`${type}-${number}`);
	const published = publishedAt ? danishDate(dayOf(new Date(publishedAt))) : undefined;
	const facts = [
		`Vedtaget af ${adoption.body} ${danishDate(adoption.heldOn)}, punkt ${adoption.agendaItem}: ${adoption.link}`,
		published ? `Offentliggjort ${published}.` : 'Ikke offentliggjort.',
		`Tekstens fingeraftryk (SHA-256): ${hash}`
	];
	return {
		path: `html/${type}-${number}.html`,
		says,
		content: page(says, [
			...facts.map((fact) => element('p', fact)),
			...(pdf
				? [element('p', element('a', `PDF med kontakter pr. ${contactsOn}`, { href: `../${pdf}` }))]
				: []),
			...sections(content.sections, sight)
		])
	};
}

function draftPage(plan: StoredPlan, sight: Sight): ExportedPage {
	const says = `${plan.title}: ${statusNames[plan.status]}`;
	return {
		path: `html/kladde-${plan.id}.html`,
		says,
		content: page(says, sections(plan.sections, sight))
	};
}

const sections = (
	all: readonly Pick<StoredPlan['sections'][number], 'title' | 'body'>[],
	sight: Sight
): Markup[] =>
	all.flatMap(({ title, body }) => [element('h2', title), ...documentMarkup(body, sight, 2)]);

function contactTable(contacts: readonly ContactPoint[], now: Date): Markup {
	const row = (name: string, cells: readonly string[]) =>
		element(
			'tr',
			cells.map((text) => element(name, text))
		);
	const shown = contacts.map((contact) => ({ ...showContact(contact, now), owner: contact.owner }));
	return element('table', [
		element(
			'thead',
			row('th', ['Kontakt', 'Nummer', 'Åbningstid', 'Skriftligt', 'Ejer', 'Bekræftet'])
		),
		element(
			'tbody',
			shown.map((one) =>
				row('td', [
					one.label,
					one.number,
					one.hours,
					[one.formUrl, one.secureMail].filter(Boolean).join(' '),
					one.owner,
					one.confirmation
				])
			)
		)
	]);
}

const contactSheet = (contacts: readonly ContactPoint[], now: Date) =>
	csvText(
		[
			'plads',
			'navn',
			'nummer',
			'åbningstid',
			'note',
			'formular',
			'sikker mail',
			'ejer',
			'bekræftet den',
			'bekræftet af'
		],
		contacts.map((contact) => {
			const shown = showContact(contact, now);
			const { slot, label, number, hours, note, formUrl, secureMail } = shown;
			const { confirmedOn, confirmedBy } = shown;
			return [
				...[slot, label, number, hours, note, formUrl, secureMail],
				...[contact.owner, confirmedOn, confirmedBy]
			];
		})
	);

const planSheet = (plans: readonly StoredPlan[], versions: readonly StoredVersion[]) =>
	csvText(
		[
			'id',
			'type',
			'titel',
			'status',
			'begyndt',
			'version',
			'vedtaget den',
			'offentliggjort',
			'hash'
		],
		plans.map((plan) => {
			const version = versions.find(({ planId }) => planId === plan.id);
			return [
				plan.id,
				planTypeFacts(plan.type).shortName,
				plan.title,
				statusNames[plan.status],
				plan.startedAt,
				version?.content.number ?? null,
				version?.content.adoption.heldOn ?? null,
				version?.publishedAt ?? null,
				version?.hash ?? null
			];
		})
	);

const facts = (value: unknown): string | null => (value ? JSON.stringify(value) : null);

/** The log as a spreadsheet, names looked up. */
export const auditSheet = (
	entries: readonly StoredEntry[],
	names: ReadonlyMap<string, string>
): string =>
	csvText(
		['nummer', 'tidspunkt (UTC)', 'hvem', 'hvad', 'om', 'før', 'efter', 'hash'],
		entries.map((entry) => [
			entry.number,
			entry.at,
			entry.personId === null ? 'Systemet' : (names.get(entry.personId) ?? 'Ukendt person'),
			auditWord(entry.kind),
			objectWord(entry.object),
			facts(entry.before),
			facts(entry.after),
			entry.hash
		])
	);
