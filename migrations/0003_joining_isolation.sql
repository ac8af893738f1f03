-- Providers and memberships: written by the agency, read by their own municipality; the login (platform) reads providers.
do $$
declare t text;
begin
	foreach t in array array['identity_provider', 'membership']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for select using (is_own(municipality_code))', t);
		execute format('create policy agency on %I for all using (in_scope(''agency'')) with check (in_scope(''agency''))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint
create policy platform on identity_provider for select using (in_scope('platform'));
--> statement-breakpoint

-- Anybody may say that a number does not work; only the municipality reads it.
alter table contact_report enable row level security;
--> statement-breakpoint
alter table contact_report force row level security;
--> statement-breakpoint
create policy own on contact_report for all using (is_own(municipality_code)) with check (is_own(municipality_code));
--> statement-breakpoint
create policy said_by_anybody on contact_report for insert with check (in_scope('public'));
--> statement-breakpoint
grant select, insert, update, delete on contact_report to beredt_app;
--> statement-breakpoint

do $$
declare t text;
begin
	foreach t in array array['rate_count', 'retention_run']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy platform on %I for all using (in_scope(''platform'')) with check (in_scope(''platform''))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
