-- Who counts seats of a customer waits for whoever counts others of it, whatever the SKU: so two that count several never block
-- each other. What would be too much is one question, asked by the count and by a preview alike. Sums are counted wide.
drop function count_seats(uuid, jsonb);
drop function seats_moved(jsonb);
create function seats_moved(moves jsonb)
  returns table (product_id text, sku_id text, seats bigint, holdings integer, trials integer, seats_max integer, is_one boolean, converts_to text)
  language sql immutable
  as $$
    select "productId", "skuId", sum(seats)::bigint, sum(holdings)::int, sum(trials)::int, min("seatsMax"), bool_or("isOne"), min("convertsTo")
    from jsonb_to_recordset(moves) as m("productId" text, "skuId" text, seats int, holdings int, trials int, "seatsMax" int, "isOne" boolean, "convertsTo" text)
    group by 1, 2
  $$;
-- The first SKU of which a customer would hold too much, and how; nothing where all of it can be had.
create function seats_beyond(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language plpgsql stable security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform served_or_none(customer);
      return query
        select m.product_id, m.sku_id, coalesce(c.seats, 0),
          case when m.seats > 0 and coalesce(c.seats, 0) + m.seats > coalesce(m.seats_max, 2000000000) then 'seats'
            when m.holdings > 0 and m.is_one and coalesce(c.holdings, 0) + m.holdings > 1 then 'one' else 'trial' end
        from seats_moved(moves) m left join customer_seats c on c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id
        where (m.seats > 0 and coalesce(c.seats, 0) + m.seats > coalesce(m.seats_max, 2000000000))
          or (m.holdings > 0 and m.is_one and coalesce(c.holdings, 0) + m.holdings > 1)
          or (m.trials > 0 and (coalesce(c.trials, 0) + m.trials > 1 or exists (
            select from customer_seats o where o.customer_id = customer and o.product_id || ':' || o.sku_id = m.converts_to and o.holdings > 0)))
        order by 1, 2 limit 1;
    end
  $$;
create function count_seats(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language plpgsql security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform pg_advisory_xact_lock(hashtextextended('customer_seats ' || customer::text, 0));
      return query select * from seats_beyond(customer, moves);
      if found then return; end if;
      update customer_seats c set seats = c.seats + m.seats::int, holdings = c.holdings + m.holdings, trials = c.trials + m.trials
        from seats_moved(moves) m where c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id;
      insert into customer_seats (customer_id, product_id, sku_id, seats, holdings, trials)
        select customer, m.product_id, m.sku_id, m.seats::int, m.holdings, m.trials from seats_moved(moves) m
        where not exists (select from customer_seats k where k.customer_id = customer and k.product_id = m.product_id and k.sku_id = m.sku_id);
    end
  $$;
alter function seats_moved owner to house;
alter function seats_beyond owner to house;
alter function count_seats owner to house;
revoke all on function seats_moved, seats_beyond, count_seats from public;
grant execute on function seats_moved to house;
grant execute on function seats_beyond, count_seats to guest, house;

-- How resellers stand with a provider is for that provider to know: whoever asks from a company asks for itself.
create or replace function reseller_standings(provider uuid, wanted uuid[])
  returns table (reseller_id uuid, standing text)
  language sql stable security definer set search_path = public
  as $$
    select p.reseller_tenant_id, case when t.standings ->> 'reseller' = 'active' then 'ready' else 'notReady' end
    from partnerships p join tenants t on t.tenant_id = p.reseller_tenant_id and t.id = p.reseller_tenant_id
    where p.tenant_id = provider and p.reseller_tenant_id = any(wanted) and p.status = 'active'
      and (current_setting('role') <> 'guest' or provider = current_setting('app.tenant')::uuid)
  $$;
