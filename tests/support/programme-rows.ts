/** A row in each table of the advisory programme: the agency's own, then one municipality's. */
export function programmeRows(code: string, person: string): readonly string[] {
	const inApplication = `'${code}', 'ansoegning'`;
	const inEngagement = `'${code}', 'forloeb'`;
	return [
		`insert into programme_text values ('row', 'Om forløbet', now(), '${person}') on conflict do nothing`,
		"insert into programme_offer values ('row', 'Langt forløb', 'Om', 12, null, null, 'director', 4, '[]', true, now()) on conflict do nothing",
		"insert into programme_round values ('row', 'row', 'Efterår 2026', 'round', 2027, 4, now(), now()) on conflict do nothing",
		"insert into information_meeting values ('row', 'Informationsmøde', 'Om', now(), now(), null, null, 20, null, '') on conflict do nothing",
		"insert into meeting_sign_up values ('row', 's1', 'Ida', 'ida@nyby.example', null, '', 'seat', 1, 'hash', now()) on conflict do nothing",
		`insert into allocation values ('row', 1, 'froe', '{}', 'abc', now(), '${person}') on conflict do nothing`,
		`insert into initial_meeting values ('${code}', 'm1', 'asked', 'Vi vil gerne tale', '[]', null, null, null, '{}', null, 0, null, null, null, now(), '${person}')`,
		`insert into earlier_help values ('${code}', 'h1', 'Forløb', '2015-01-01', null, 'Slutrapport', null, now(), '${person}')`,
		`insert into application values (${inApplication}, 'row', 'draft', now(), '${person}')`,
		`insert into application_field values (${inApplication}, 'motivation', 'Fordi', now(), '${person}')`,
		`insert into application_beside values (${inApplication}, 'motivation', 'b1', 'Også fordi', now(), '${person}')`,
		`insert into application_file values (${inApplication}, 'f1', 'attachment', 'bilag.pdf', 'pdf', '\\x00', now(), '${person}')`,
		`insert into application_decision values (${inApplication}, 1, 'approved', '', 'abc', '2026-11-01', now(), '${person}')`,
		`insert into application_submission values (${inApplication}, 1, '{}', 'abc', '\\x00', now(), '${person}')`,
		`insert into application_supplement values (${inApplication}, 1, '[]', 'Mangler', '2026-12-01', now(), '${person}')`,
		`insert into application_check values (${inApplication}, true, '', now(), '${person}')`,
		`insert into assessment (municipality_code, application_id, assessor_id, asked_at, asked_by) values (${inApplication}, '${person}', now(), '${person}')`,
		`insert into assessment_score values (${inApplication}, '${person}', 'motivation', 1, 4, 'Klart beskrevet', now())`,
		`insert into assessment_joint_note values (${inApplication}, 'motivation', 'Enige', '[]', now(), '${person}')`,
		`insert into application_answer values (${inApplication}, 1, 'row', 1, 'place', '{}', null, '\\x00', now(), '${person}')`,
		`insert into engagement values (${inEngagement}, 'ansoegning', 'row', 'Forløb', 'planned', '2027-01-01', '2027-12-31', '[]', '[]')`,
		`insert into engagement_item values (${inEngagement}, 'i1', 'note', 'both', 'Note', '{}', null, null, now(), '${person}')`,
		`insert into engagement_file values (${inEngagement}, 'f1', 'both', null, 'noter.pdf', 'pdf', '\\x00', now(), '${person}')`,
		`insert into engagement_measure values (${inEngagement}, 'm1', 'kender-beredskabet', 'before', '2027-01-10', 20, 11, null, null, 'Spørgeskema', now(), '${person}')`,
		`insert into engagement_report values (${inEngagement}, 'r1', 'closing', '{}', 'abc', '\\x00', '\\x00', now(), '${person}')`,
		`insert into card_use values ('${code}', '2026-11', 'foraelder-medarbejder', 3)`
	];
}
