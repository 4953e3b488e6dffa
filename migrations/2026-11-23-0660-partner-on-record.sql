-- How a company stands as a reseller of the provider at hand, for that provider alone to know: where it is, and whether it sells now
-- and has signed. Nothing where no partnership of the two runs.
create function reseller_with(provider uuid, reseller uuid) returns table (country text, sells boolean)
  language sql stable security definer set search_path = public
  as $$
    select a.country, r.kind = 'indirectReseller' and t.standings ->> 'reseller' = 'active'
        and exists (select from acceptances c where c.tenant_id = a.tenant_id)
      from accounts a join tenants t on t.tenant_id = a.tenant_id and t.id = a.tenant_id join resellers r on r.tenant_id = a.tenant_id
     where a.tenant_id = reseller
       and exists (select from partnerships p where p.tenant_id = provider and p.reseller_tenant_id = reseller and p.status = 'active')
       and (current_setting('role') <> 'guest' or provider = current_setting('app.tenant')::uuid)
  $$;
alter function reseller_with owner to house;
revoke all on function reseller_with from public;
grant execute on function reseller_with to guest, house;
