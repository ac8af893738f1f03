-- Search (G6) works on words. The extension is a trusted one: the database's owner may install it.
create extension if not exists pg_trgm;
--> statement-breakpoint

-- The form all other forms of a Danish word lead to. A word that only joins others keeps itself, and none is led to
-- such a word: "underret" is no form of "under".
create function search_stem(word text) returns text language sql immutable parallel safe
	as $$ select case when ts_lexize('pg_catalog.danish_stem', s.stem) <> '{}' then s.stem else word end
		from (select (ts_lexize('pg_catalog.danish_stem', word))[1] as stem) s $$;
--> statement-breakpoint
-- Each word four ways: as it stands, its stem, that the text is about it, that it stands in the title.
create function search_lexemes(title text[], salient text[], words text[]) returns tsvector language sql immutable parallel safe
	as $$ select array_to_tsvector(array(
		select '=' || w from unnest(words) w
		union select search_stem(w) from unnest(words) w
		union select '+' || search_stem(w) from unnest(salient) w
		union select '!' || search_stem(w) from unnest(title) w)) $$;
--> statement-breakpoint

-- What is long lies apart, so that all rows of a large result are read within a few pages.
alter table search_entry set (toast_tuple_target = 256);
--> statement-breakpoint
alter table search_entry
	alter lexemes set storage external, alter body set storage external,
	alter source set storage main, alter id set storage main, alter kind set storage main, alter themes set storage main,
	alter shelf set storage main, alter address set storage main, alter title set storage main, alter within set storage main;
--> statement-breakpoint
-- Without a list of what is yet to be sorted in: nothing empties it on the embedded database.
create index search_entry_lexemes on search_entry using gin (lexemes) with (fastupdate = off);
--> statement-breakpoint
create index search_word_parts on search_word using gin (word gin_trgm_ops) with (fastupdate = off);
--> statement-breakpoint
create index search_word_letters on search_word (word text_pattern_ops);
--> statement-breakpoint
create index search_word_beginning on search_word (stem text_pattern_ops);
--> statement-breakpoint
create index search_word_ending on search_word (reverse(stem) text_pattern_ops);
--> statement-breakpoint

-- Published text: read by all, and therefore without a condition, which would keep the indexes from being used.
-- Written by its owner.
do $$
declare t text;
	owned constant text := '(is_own(municipality_code) or (municipality_code = ''agency'' and (in_scope(''agency'') or in_scope(''platform''))))';
begin
	foreach t in array array['search_entry', 'search_source']
	loop
		execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
		execute format('create policy read_by_all on %I for select using (true)', t);
		execute format('create policy added_by_owner on %I for insert with check %s', t, owned);
		execute format('create policy removed_by_owner on %I for delete using %s', t, owned);
	end loop;
	execute format('create policy changed_by_owner on search_source for update using %s with check %s', owned, owned);
end $$;
--> statement-breakpoint
grant select, insert, delete on search_entry to beredt_app;
--> statement-breakpoint
grant select, insert, update, delete on search_source to beredt_app;
--> statement-breakpoint

-- Words are counted by the database alone, from what is added and removed.
alter table search_word enable row level security;
--> statement-breakpoint
alter table search_word force row level security;
--> statement-breakpoint
create policy read_by_all on search_word for select using (true);
--> statement-breakpoint
create policy counted_by_database on search_word for all using (current_user <> 'beredt_app') with check (current_user <> 'beredt_app');
--> statement-breakpoint
grant select on search_word to beredt_app;
--> statement-breakpoint
create function count_added_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	insert into search_word as known (word, stem, entries)
		select w, search_stem(w), count(*)
		from added cross join unnest(tsvector_to_array(added.lexemes)) l cross join substr(l, 2) w
		where l ~ '^=[^0-9§]'
		group by w order by w
	on conflict (word) do update set entries = known.entries + excluded.entries;
	return null;
end $$;
--> statement-breakpoint
create function count_removed_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	with gone as (
		select substr(l, 2) as word, count(*) as entries
		from removed cross join unnest(tsvector_to_array(removed.lexemes)) l
		where l ~ '^=[^0-9§]'
		group by 1
	), fewer as (
		update search_word known set entries = known.entries - gone.entries from gone
		where known.word = gone.word and known.entries > gone.entries
	)
	delete from search_word known using gone where known.word = gone.word and known.entries <= gone.entries;
	return null;
end $$;
--> statement-breakpoint
create trigger count_added_words after insert on search_entry
	referencing new table as added for each statement execute function count_added_words();
--> statement-breakpoint
create trigger count_removed_words after delete on search_entry
	referencing old table as removed for each statement execute function count_removed_words();
