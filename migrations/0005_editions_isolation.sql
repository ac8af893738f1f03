-- Approvals: what the agency approved is read by all; a municipality's own only by itself.
alter table approval enable row level security;
--> statement-breakpoint
alter table approval force row level security;
--> statement-breakpoint
create policy national_read_by_all on approval for select using (municipality_code = 'agency');
--> statement-breakpoint
create policy agency on approval for all using (municipality_code = 'agency' and (in_scope('agency') or in_scope('platform'))) with check (municipality_code = 'agency' and (in_scope('agency') or in_scope('platform')));
--> statement-breakpoint
create policy own on approval for all using (is_own(municipality_code)) with check (is_own(municipality_code));
--> statement-breakpoint
grant select, insert, update, delete on approval to beredt_app;
--> statement-breakpoint

-- The amendments log is read by all, like the editions themselves.
alter table guide_amendment enable row level security;
--> statement-breakpoint
alter table guide_amendment force row level security;
--> statement-breakpoint
create policy read_by_all on guide_amendment for select using (true);
--> statement-breakpoint
create policy written_by_agency on guide_amendment for all using (in_scope('agency') or in_scope('platform')) with check (in_scope('agency') or in_scope('platform'));
--> statement-breakpoint
grant select, insert, update, delete on guide_amendment to beredt_app;
--> statement-breakpoint

-- An edition under way is the agency's alone.
do $$
declare t text;
begin
	foreach t in array array['guide_draft', 'guide_draft_entry', 'guide_content_seen']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy agency on %I for all using (in_scope(''agency'') or in_scope(''platform'')) with check (in_scope(''agency'') or in_scope(''platform''))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint

-- A published edition stays as it was published, at its address.
create function keep_published_edition() returns trigger language plpgsql as $$
begin
	raise exception 'a published edition of the guide is never changed';
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
	foreach t in array array['guide_edition', 'guide_theme', 'guide_passage', 'guide_amendment']
	loop
		execute format('create trigger keep_published_edition before update or delete on %I for each row execute function keep_published_edition()', t);
	end loop;
end $$;
