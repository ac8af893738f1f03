-- Every file that was stored at publication stays as it was, with its sum.
create or replace function keep_published_version() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		raise exception 'an adopted version is never deleted';
	end if;
	if (new.municipality_code, new.type, new.number, new.plan_id, new.content, new.hash, new.adopted_at)
		is distinct from (old.municipality_code, old.type, old.number, old.plan_id, old.content, old.hash, old.adopted_at)
		or (old.published_at is not null and (new.published_at, new.pdf, new.docx, new.pdf_hash, new.docx_hash, new.contacts_on)
			is distinct from (old.published_at, old.pdf, old.docx, old.pdf_hash, old.docx_hash, old.contacts_on))
		or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) then
		raise exception 'an adopted version is frozen';
	end if;
	return new;
end $$;
