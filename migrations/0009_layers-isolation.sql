-- Who reads and writes layers being written, what an institution says of itself, and what a release brought.
do $$
declare t text;
begin
	foreach t in array array['pathway_draft', 'institution_facts']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint
create policy public_facts on institution_facts for select using (in_scope('public'));
--> statement-breakpoint
alter table pathway_proposal enable row level security;
--> statement-breakpoint
alter table pathway_proposal force row level security;
--> statement-breakpoint
create policy own on pathway_proposal for all
	using (in_scope('agency') or in_scope('platform')) with check (in_scope('agency') or in_scope('platform'));
--> statement-breakpoint
grant select, insert, update on pathway_proposal to beredt_app;
