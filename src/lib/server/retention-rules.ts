/**
 * How long each kind of data is kept, and why: the one table of it. A nightly job removes what is past its
 * time. A test finds a table of the database that stands in neither list.
 */
export interface RetentionRule {
	/** The table. */
	readonly data: string;
	/** The instant the time is counted from. */
	readonly since: string;
	readonly days: number;
	/** `each`: in every municipality's scope. */
	readonly scope: 'platform' | 'agency' | 'each';
	readonly why: string;
}

export const retentionRules: readonly RetentionRule[] = [
	{
		data: 'session',
		since: 'last_seen_at',
		days: 1,
		scope: 'platform',
		why: 'a session ends after an hour without use and after ten hours in any case'
	},
	{
		data: 'login_attempt',
		since: 'created_at',
		days: 1,
		scope: 'platform',
		why: 'a login under way is over within minutes'
	},
	{
		data: 'rate_count',
		since: 'span_start',
		days: 2,
		scope: 'platform',
		why: 'no limit counts over more than a day'
	},
	{
		data: 'contact_report',
		since: 'at',
		days: 365,
		scope: 'each',
		why: 'a year shows which numbers fail again and again'
	},
	{
		data: 'plan_writing',
		since: 'seen_at',
		days: 1,
		scope: 'each',
		why: 'says who is writing now, and means nothing a minute later'
	},
	{
		data: 'meeting_sign_up',
		since: 'signed_up_at',
		days: 730,
		scope: 'agency',
		why: 'names and addresses of those who came; two years show who has heard of the offer'
	},
	{
		data: 'retention_run',
		since: 'at',
		days: 730,
		scope: 'platform',
		why: 'shows at supervision that the clean-up has run'
	}
];

/** Copies of mails: the demo writes them to a folder. A real installation keeps none. */
export const mailCopyDays = 30;

const reference = 'common to all, and says nothing of a person who uses the service';

/** What no clock removes. */
export const keptData: Readonly<Record<string, string>> = {
	allocation: 'shows how places were given out',
	application: 'shows why a place was given or not',
	application_answer: 'shows why a place was given or not',
	application_beside: 'words somebody wrote: nothing typed is lost, put together or not',
	application_check: 'shows why a place was given or not',
	application_decision: 'shows who decided to apply',
	application_field: 'shows why a place was given or not',
	application_file: 'shows why a place was given or not',
	application_submission: 'what was applied for, word for word',
	application_supplement: 'shows why a place was given or not',
	approval: 'shows who answers for a text; the name is erased on request by `beredt erase-person`',
	assessment: 'shows why a place was given or not',
	assessment_joint_note: 'shows why a place was given or not',
	assessment_score: 'shows why a place was given or not',
	audit_entry: 'shows who did what; holds ids, so that a person can be erased without breaking it',
	audit_head: 'the newest entry of each chain',
	card_use: 'counts per month; says nothing of anybody',
	contact_point: 'in use until the municipality changes it',
	earlier_help: 'decides who comes first when places are few',
	engagement: 'the record of a programme and its effect',
	engagement_file: 'the record of a programme and its effect',
	engagement_item: 'the record of a programme and its effect',
	engagement_measure: 'the record of a programme and its effect',
	engagement_report: 'the record of a programme and its effect',
	event: 'the public record of what happened; names nobody',
	guide_amendment: reference,
	guide_content_seen: 'says which content the newest release brought; only fingerprints',
	guide_draft: 'in use until the edition is published or given up',
	guide_draft_entry: 'in use until the edition is published or given up',
	guide_edition: reference,
	guide_passage: reference,
	guide_theme: reference,
	hearing: 'part of how a statutory plan came about',
	hearing_answer: 'part of how a statutory plan came about',
	hearing_body: 'part of how a statutory plan came about',
	hearing_file: 'part of how a statutory plan came about',
	identity_provider: 'in use until the agency changes it',
	information_meeting: 'says when the agency met whom it could help; names nobody',
	initial_meeting: 'part of how an application came about',
	installation: 'says what the database is for',
	institution: 'in use until the municipality changes it',
	institution_facts: 'in use until the institution changes them',
	membership: 'in use as long as the municipality takes part',
	municipality: reference,
	national_contact: reference,
	pathway_draft: 'in use until it is published or thrown away',
	pathway_proposal: 'says which path a release brought, and what was decided about it',
	pathway_publication: 'what staff were told to do on a day must be answerable for later',
	pathway_template: reference,
	person: 'the audit points at it; erased on request by `beredt erase-person`',
	plan: 'the record of how a statutory plan came about',
	plan_assignment: 'part of how a statutory plan came about',
	plan_comment: 'part of how a statutory plan came about',
	plan_finding_note: 'says why a plan was decided on as it is',
	plan_import: 'what was read from which file; the text goes when somebody throws it away',
	plan_promise: 'what the municipality has promised in its own plan',
	plan_reminder: 'says which reminders were sent, so that none is sent twice',
	plan_section: 'the text of a statutory plan, and of its drafts',
	plan_section_saved: 'how the text of a statutory plan came about, word by word',
	plan_stage: 'part of how a statutory plan came about',
	plan_text_beside: 'words somebody wrote: nothing typed is lost, put together or not',
	plan_version: 'an adopted version is a council decision: never changed, never removed',
	programme_offer: reference,
	programme_round: reference,
	programme_text: reference,
	provision: reference,
	search_entry:
		'published text, made anew from what is published; a text that is superseded leaves it',
	search_source: 'says from what the search was made; only fingerprints',
	search_word:
		'the words of what is published, counted; a word whose last text is gone goes with it',
	unit: 'in use until the municipality changes it'
};
