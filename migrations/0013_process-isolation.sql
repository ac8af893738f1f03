-- A plan's way to its adoption is its municipality's own. A hearing body without an account is let in by the service,
-- in the municipality's scope, when its secret is right.
do $$
declare t text;
begin
	foreach t in array array['plan_stage', 'plan_finding_note', 'plan_reminder', 'plan_promise', 'plan_import', 'hearing', 'hearing_body', 'hearing_answer', 'hearing_file']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
	end loop;
end $$;
--> statement-breakpoint
grant select, insert on plan_reminder to beredt_app;
--> statement-breakpoint
grant select, insert, update on hearing, hearing_body, hearing_answer, plan_import to beredt_app;
--> statement-breakpoint
grant select, insert, update, delete on plan_stage, plan_finding_note, plan_promise, hearing_file to beredt_app;
