-- Name, Partner ID and country of companies by their tenants: what both sides of a partnership know of each other.
create function partners_at(asked uuid[]) returns table (tenant_id uuid, name text, partner_id text, country text)
  language sql stable security definer set search_path = public
  as $$
    select a.tenant_id, a.name, coalesce(l.partner_id, a.global_id), a.country
      from accounts a
      left join associations s on s.tenant_id = a.tenant_id and s.status = 'active'
      left join locations l on l.tenant_id = s.tenant_id and l.id = s.location_id
     where a.tenant_id = any (asked)
  $$;
alter function partners_at owner to house;
revoke all on function partners_at from public;
grant execute on function partners_at to guest, house;
