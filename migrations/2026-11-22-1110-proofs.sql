-- A session remembers by what its holder proved themselves, not only when: a signature keeps both.
-- A proof whose kind was not written down opens nothing more; it would have run out within ten minutes.
update auth.sessions set stepped_up_at = null where stepped_up_at is not null;
alter table auth.sessions
  add column stepped_up_by text constraint sessions_factor_known check (stepped_up_by in ('app', 'recoveryCode', 'passkey')),
  add constraint sessions_proof_whole check ((stepped_up_at is null) = (stepped_up_by is null));

-- Who holds this session: person, place and company in one trip. The door may call it and sees nothing else.
drop function who_is(text, timestamptz);
create function who_is(session_token text, at timestamptz)
returns table (
  session_id uuid, user_id uuid, name text, email text, language text, stepped_up_at timestamptz, stepped_up_by text,
  tenant_id uuid, grants jsonb, standings jsonb
)
language sql stable security definer set search_path = public as $$
  select s.id, u.id, u.name, u.email, u.language, s.stepped_up_at, s.stepped_up_by,
         place.tenant_id, place.grants, place.standings
  from auth.sessions s
  join auth.users u on u.id = s.user_id
  left join lateral (
    select m.tenant_id, m.grants, t.standings
    from members m
    join tenants t on t.tenant_id = m.tenant_id and t.id = m.tenant_id
    where m.user_id = s.user_id and m.status = 'active' and (
      m.tenant_id = s.active_tenant_id
      or 1 = (select count(*) from members o where o.user_id = s.user_id and o.status = 'active'))
    limit 1
  ) place on true
  where s.token = session_token and s.expires_at > at
$$;
alter function who_is(text, timestamptz) owner to house;
revoke all on function who_is(text, timestamptz) from public;
grant execute on function who_is(text, timestamptz) to door;

-- The proof behind a signature: null for those made before it was kept.
alter table acceptances
  add column proven_at timestamp (3) with time zone,
  add column proven_by text,
  add constraint acceptances_factor_known check (proven_by in ('app', 'recoveryCode', 'passkey'));
