-- The name and the Partner ID of a company by its tenant: of the location it sells by, or its global one.
create function partner_at(asked uuid) returns table (name text, partner_id text)
  language sql stable security definer set search_path = public
  as $$
    select a.name, coalesce(l.partner_id, a.global_id)
      from accounts a
      left join associations s on s.tenant_id = a.tenant_id and s.status = 'active'
      left join locations l on l.tenant_id = s.tenant_id and l.id = s.location_id
     where a.tenant_id = asked
  $$;
alter function partner_at owner to house;
revoke all on function partner_at from public;
grant execute on function partner_at to guest, house;
