-- How a plan is written is its municipality's own. What was saved is never rewritten.
do $$
declare t text;
begin
	foreach t in array array['plan_section_saved', 'plan_writing', 'plan_text_beside', 'plan_comment', 'plan_assignment']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
	end loop;
end $$;
--> statement-breakpoint
grant select, insert on plan_section_saved to beredt_app;
--> statement-breakpoint
grant select, insert, update on plan_text_beside, plan_comment to beredt_app;
--> statement-breakpoint
grant select, insert, update, delete on plan_writing, plan_assignment to beredt_app;
