-- Whoever signs in and has chosen no company is at work for the one they came to first: somebody in several met a house that
-- knew none of them. A company that was chosen and is theirs no more is still followed by none: what was on the screen is not
-- sent into another.
create or replace function who_is(session_token text, at timestamptz)
returns table (
  session_id uuid, user_id uuid, name text, email text, language text, stepped_up_at timestamptz, stepped_up_by text,
  tenant_id uuid, grants jsonb, standings jsonb, acting jsonb
)
language sql stable security definer set search_path = public as $$
  select s.id, u.id, u.name, u.email, u.language, s.stepped_up_at, s.stepped_up_by,
         place.tenant_id, place.grants, place.standings,
         case when s.acting_id is not null then (
           select jsonb_build_object(
             'sessionId', v.id, 'tenantId', v.tenant_id, 'company', p.name, 'standings', p.standings, 'vendor', place.name,
             'until', coalesce(v.open_until, at), 'writes', v.writes,
             'open', v.status = 'open' and v.open_until > at and v.staff_id = s.user_id)
           from support_sessions v
           join tenants p on p.tenant_id = v.tenant_id and p.id = v.tenant_id
           where v.tenant_id = s.acting_tenant_id and v.id = s.acting_id) end
  from auth.sessions s
  join auth.users u on u.id = s.user_id
  left join lateral (
    select m.tenant_id, m.grants, t.standings, t.name
    from members m
    join tenants t on t.tenant_id = m.tenant_id and t.id = m.tenant_id
    where m.user_id = s.user_id and m.status = 'active' and (
      m.tenant_id = s.active_tenant_id
      or s.active_tenant_id is null
      or 1 = (select count(*) from members o where o.user_id = s.user_id and o.status = 'active'))
    order by m.created_at, m.id
    limit 1
  ) place on true
  where s.token = session_token and s.expires_at > at
$$;
