-- What the agency says of its programme: read by all, written by the agency and at start-up.
do $$
declare t text;
begin
	foreach t in array array['programme_text', 'programme_offer', 'programme_round']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy read_by_all on %I for select using (true)', t);
		execute format('create policy written_by_agency on %I for all using (in_scope(''agency'') or in_scope(''platform'')) with check (in_scope(''agency'') or in_scope(''platform''))', t);
		execute format('grant select, insert, update on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint

-- The agency's own: who comes to its meetings, what its assessors write, how places were given out.
do $$
declare t text;
begin
	foreach t in array array['information_meeting', 'meeting_sign_up', 'allocation', 'assessment', 'assessment_score', 'assessment_joint_note', 'application_check']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (in_scope(''agency'')) with check (in_scope(''agency''))', t);
	end loop;
end $$;
--> statement-breakpoint
create policy published on information_meeting for select using (published_at is not null);
--> statement-breakpoint
grant select, insert on allocation, assessment_score to beredt_app;
--> statement-breakpoint
grant select, insert, update on information_meeting, assessment, assessment_joint_note, application_check to beredt_app;
--> statement-breakpoint
grant select, insert, update, delete on meeting_sign_up to beredt_app;
--> statement-breakpoint

-- A municipality's own, of which the agency sees nothing until it is handed over.
do $$
declare t text;
begin
	foreach t in array array['application', 'application_field', 'application_beside', 'application_file', 'application_decision', 'application_submission']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
	end loop;
end $$;
--> statement-breakpoint
create policy handed_over on application for all
	using (in_scope('agency') and submitted_at is not null) with check (in_scope('agency') and submitted_at is not null);
--> statement-breakpoint
create policy handed_over on application_submission for select using (in_scope('agency'));
--> statement-breakpoint
do $$
declare t text;
begin
	foreach t in array array['application_file', 'application_decision']
	loop
		execute format('create policy handed_over on %I for select using (in_scope(''agency'') and exists (select from application a where a.municipality_code = %I.municipality_code and a.id = %I.application_id and a.submitted_at is not null))', t, t, t);
	end loop;
end $$;
--> statement-breakpoint
grant select, insert, update on application, application_field to beredt_app;
--> statement-breakpoint
grant select, insert, delete on application_beside, application_file to beredt_app;
--> statement-breakpoint
grant select, insert on application_decision, application_submission to beredt_app;
--> statement-breakpoint

-- Written by the agency about one municipality, which reads it.
do $$
declare t text;
begin
	foreach t in array array['earlier_help', 'application_supplement', 'application_answer']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for select using (is_own(municipality_code))', t);
		execute format('create policy agency on %I for all using (in_scope(''agency'')) with check (in_scope(''agency''))', t);
	end loop;
end $$;
--> statement-breakpoint
create policy answered on application_supplement for update using (is_own(municipality_code)) with check (is_own(municipality_code));
--> statement-breakpoint
grant select, insert on application_answer to beredt_app;
--> statement-breakpoint
grant select, insert, update on earlier_help, application_supplement to beredt_app;
--> statement-breakpoint

-- Shared by one municipality and the agency.
do $$
declare t text;
begin
	foreach t in array array['initial_meeting', 'engagement', 'engagement_measure', 'engagement_report']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
		execute format('create policy agency on %I for all using (in_scope(''agency'')) with check (in_scope(''agency''))', t);
	end loop;
	foreach t in array array['engagement_item', 'engagement_file']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code) and side <> ''agency'') with check (is_own(municipality_code) and side <> ''agency'')', t);
		execute format('create policy agency on %I for all using (in_scope(''agency'') and side <> ''municipality'') with check (in_scope(''agency'') and side <> ''municipality'')', t);
	end loop;
end $$;
--> statement-breakpoint
grant select, insert, update on initial_meeting, engagement, engagement_item, engagement_measure to beredt_app;
--> statement-breakpoint
grant select, insert, delete on engagement_file to beredt_app;
--> statement-breakpoint
grant select, insert on engagement_report to beredt_app;
--> statement-breakpoint

-- Anybody who opens a card adds one to a count, and to nothing else.
alter table card_use enable row level security;
--> statement-breakpoint
alter table card_use force row level security;
--> statement-breakpoint
create policy own on card_use for all using (is_own(municipality_code)) with check (is_own(municipality_code));
--> statement-breakpoint
create policy agency on card_use for select using (in_scope('agency'));
--> statement-breakpoint
create policy counted on card_use for all using (in_scope('public')) with check (in_scope('public'));
--> statement-breakpoint
grant select, insert, update on card_use to beredt_app;
