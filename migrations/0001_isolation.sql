-- Row-level security (A2). A transaction names its scope; what it may see follows from the policies here.
-- `public`: published rows. `municipality`: one municipality's own. `agency`: the agency's. `platform`: sessions and start-up.
-- Outside a scope only reference data and the agency's publications can be read, and nothing can be changed.
do $$ begin
	if not exists (select from pg_roles where rolname = 'beredt_app') then
		create role beredt_app nologin nosuperuser nobypassrls;
	end if;
end $$;
--> statement-breakpoint
grant usage on schema public to beredt_app;
--> statement-breakpoint
create function in_scope(wanted text) returns boolean language sql stable
	as $$ select coalesce(current_setting('beredt.scope', true), '') = wanted $$;
--> statement-breakpoint
create function is_own(municipality_code text) returns boolean language sql stable
	as $$ select in_scope('municipality') and municipality_code = current_setting('beredt.municipality', true) $$;
--> statement-breakpoint

-- Reference data and the agency's own publications: read by all, written by the agency and at start-up.
do $$
declare t text;
begin
	foreach t in array array['municipality', 'national_contact', 'provision', 'guide_edition', 'guide_theme', 'guide_passage', 'pathway_template']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy read_by_all on %I for select using (true)', t);
		execute format('create policy written_by_agency on %I for all using (in_scope(''agency'') or in_scope(''platform'')) with check (in_scope(''agency'') or in_scope(''platform''))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint

-- A municipality's own rows.
do $$
declare t text;
begin
	foreach t in array array['unit', 'institution', 'contact_point', 'plan', 'plan_section', 'plan_version', 'pathway_publication']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code)) with check (is_own(municipality_code))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint

-- What the public sees: whom to call, and what has been published.
create policy public_contacts on contact_point for select using (in_scope('public'));
--> statement-breakpoint
create policy public_institutions on institution for select using (in_scope('public'));
--> statement-breakpoint
create policy public_units on unit for select using (in_scope('public'));
--> statement-breakpoint
create policy public_versions on plan_version for select using (in_scope('public') and published_at is not null);
--> statement-breakpoint
create policy public_pathways on pathway_publication for select using (in_scope('public'));
--> statement-breakpoint

-- What happened, and who did it: one owner's entries, and nobody rewrites them.
do $$
declare t text;
begin
	foreach t in array array['event', 'audit_entry', 'audit_head']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy own on %I for all using (is_own(municipality_code) or (municipality_code = ''agency'' and (in_scope(''agency'') or in_scope(''platform'')))) with check (is_own(municipality_code) or (municipality_code = ''agency'' and (in_scope(''agency'') or in_scope(''platform''))))', t);
	end loop;
end $$;
--> statement-breakpoint
grant select, insert on event to beredt_app;
--> statement-breakpoint
grant select, insert on audit_entry to beredt_app;
--> statement-breakpoint
grant select, insert, update on audit_head to beredt_app;
--> statement-breakpoint

-- People, sessions and the installation itself: start-up and login only.
do $$
declare t text;
begin
	foreach t in array array['person', 'session', 'login_attempt', 'installation']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy platform on %I for all using (in_scope(''platform'')) with check (in_scope(''platform''))', t);
		execute format('grant select, insert, update, delete on %I to beredt_app', t);
	end loop;
end $$;
--> statement-breakpoint

-- A published version is never changed again, whoever asks: only superseding it is possible.
create function keep_published_version() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		raise exception 'an adopted version is never deleted';
	end if;
	if (new.municipality_code, new.type, new.number, new.plan_id, new.content, new.hash, new.adopted_at)
		is distinct from (old.municipality_code, old.type, old.number, old.plan_id, old.content, old.hash, old.adopted_at)
		or (old.published_at is not null and (new.published_at, new.pdf, new.contacts_on)
			is distinct from (old.published_at, old.pdf, old.contacts_on))
		or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) then
		raise exception 'an adopted version is frozen';
	end if;
	return new;
end $$;
--> statement-breakpoint
create trigger keep_published_version before update or delete on plan_version
	for each row execute function keep_published_version();
