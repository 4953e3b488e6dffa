-- To whose account a tenant belongs that has none of its own, or was merged into another: asked in the tenant, answered for one person.
create function account_leader(asked uuid, person uuid)
  returns table (tenant_id uuid, name text, country text, kind text, is_member boolean, ask jsonb)
  language sql stable security definer set search_path = public
  as $$
    select t.tenant_id, coalesce(a.name, t.name), t.country, l.kind,
           exists (select from members m where m.tenant_id = l.tenant_id and m.user_id = person and m.status = 'active'),
           coalesce((
             select jsonb_agg(jsonb_build_object('name', one.name, 'email', one.email)) from (
               select u.name, u.email from members m join auth.users u on u.id = m.user_id
                where m.tenant_id = l.tenant_id and m.status = 'active' and m.grants @> '[{"role":"globalAdmin"}]'
                order by m.id limit 3) one), '[]')
      from tenant_links l
      join tenants t on t.tenant_id = l.tenant_id
      left join accounts a on a.tenant_id = l.tenant_id
     where l.linked_tenant_id = asked and l.status = 'active'
  $$;
alter function account_leader owner to house;
revoke all on function account_leader from public;
grant execute on function account_leader to guest, house;
