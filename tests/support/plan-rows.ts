/** A row in each table that hangs on a municipality's plans and paths and that the demo leaves empty. */
export function planRows(code: string, person: string): readonly string[] {
	const plans = `from plan where municipality_code = '${code}'`;
	const sections = `from plan_section where municipality_code = '${code}'`;
	const first = `${sections} and position = 1`;
	return [
		`insert into plan_section_saved select municipality_code, plan_id, id, revision, body, saved_at, saved_by ${sections}`,
		`insert into plan_writing select municipality_code, plan_id, id, '${person}', now() ${first}`,
		`insert into plan_text_beside select municipality_code, plan_id, id, 'beside-' || plan_id, 1, body, now(), '${person}', null ${first}`,
		`insert into plan_comment select municipality_code, plan_id, id, 'comment-' || plan_id, null, null, 'Se her', '[]', now(), '${person}', null, null ${first}`,
		`insert into plan_assignment select municipality_code, plan_id, id, '${person}', '2027-01-15', null, null, 1 ${first}`,
		`insert into plan_stage select municipality_code, id, 'write', 'Planejeren', '2027-01-15', null, '' ${plans}`,
		`insert into plan_finding_note select municipality_code, id, 'F1', 'answer', 'Står i bilaget', null, null, null, '${person}', now() ${plans}`,
		`insert into plan_promise select municipality_code, id, 'p-' || id, 'Årlig opfølgning', '2027-01-15' ${plans}`,
		`insert into plan_reminder select municipality_code, id, 'revision-12', '2027-01-15', '2026-11-22' ${plans}`,
		`insert into plan_import select municipality_code, id, 'i-' || id, 'plan.docx', '{}', '[]', now(), '${person}' ${plans}`,
		`insert into hearing select municipality_code, id, 'h-' || id, '2027-01-01', '2027-02-01', 'Vi beder om svar', '{}', 'abc', now(), '${person}' ${plans}`,
		`insert into hearing_body select municipality_code, 'h-' || id, 'raadet', 'Rådet', null, 'hash-' || id ${plans}`,
		`insert into hearing_answer select municipality_code, 'h-' || id, 'raadet', '', 'Godt arbejde', now(), 'taken', 'Tak', now(), '${person}' ${plans}`,
		`insert into hearing_file select municipality_code, 'h-' || id, 'raadet', 'f1', 'svar.pdf', 'pdf', '\\x00', now() ${plans}`,
		`insert into pathway_draft values ('${code}', '', 1, '{}', 1, now(), '${person}')`
	];
}
