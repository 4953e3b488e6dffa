-- What one partner may learn of another by its ID: the name it goes by, and whether it has signed.

-- The company behind a Partner ID of ours, or behind an ID of another centre; each as it was asked for.
create function partner_called(asked text) returns table (tenant_id uuid, name text, partner_id text)
  language sql stable security definer set search_path = public
  as $$
    with meant as (
      select p.tenant_id, p.partner_id from partner_ids p where p.partner_id = asked and p.retired_at is null
      union all
      select k.tenant_id, p.partner_id from aliases k join partner_ids p on p.tenant_id = k.tenant_id and p.retired_at is null
        and (p.location_id = k.location_id or (k.location_id is null and p.kind = 'global'))
       where k.alias = asked)
    select a.tenant_id, a.name, m.partner_id from meant m join accounts a on a.tenant_id = m.tenant_id limit 1
  $$;
alter function partner_called owner to house;
revoke all on function partner_called from public;
grant execute on function partner_called to guest, house;

-- What a company is in the reseller programme, and whether it ever signed the partner agreement.
create function reseller_signed(asked uuid) returns table (kind text, status text, signed boolean)
  language sql stable security definer set search_path = public
  as $$
    select r.kind, r.status, exists (select from acceptances c where c.tenant_id = a.tenant_id)
      from accounts a left join resellers r on r.tenant_id = a.tenant_id
     where a.tenant_id = asked
  $$;
alter function reseller_signed owner to house;
revoke all on function reseller_signed from public;
grant execute on function reseller_signed to guest, house;
