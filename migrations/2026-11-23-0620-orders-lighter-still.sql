-- What an order asks of the database, in fewer steps.

-- Whether the vendor's systems are told of what is ordered: a company may know that, not where they are.
create function vendor_is_asked() returns boolean language sql stable security definer set search_path = public
  as $$ select exists (select from provisioners) $$;
alter function vendor_is_asked owner to house;
revoke all on function vendor_is_asked from public;
grant execute on function vendor_is_asked to guest, house;

-- What would be too much is one question still; the count reads it in its own plan, and writes in one statement.
create function seats_too_many(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language sql stable
  as $$
    select m.product_id, m.sku_id, coalesce(c.seats, 0),
      case when m.seats > 0 and coalesce(c.seats, 0) + m.seats > coalesce(m.seats_max, 2000000000) then 'seats'
        when m.holdings > 0 and m.is_one and coalesce(c.holdings, 0) + m.holdings > 1 then 'one' else 'trial' end
    from seats_moved(moves) m left join customer_seats c on c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id
    where (m.seats > 0 and coalesce(c.seats, 0) + m.seats > coalesce(m.seats_max, 2000000000))
      or (m.holdings > 0 and m.is_one and coalesce(c.holdings, 0) + m.holdings > 1)
      or (m.trials > 0 and (coalesce(c.trials, 0) + m.trials > 1 or exists (
        select from customer_seats o where o.customer_id = customer and o.product_id || ':' || o.sku_id = m.converts_to and o.holdings > 0)))
    order by 1, 2 limit 1
  $$;
create or replace function seats_beyond(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language plpgsql stable security definer set search_path = public
  as $$
    begin
      perform served_or_none(customer);
      return query select * from seats_too_many(customer, moves);
    end
  $$;
create or replace function count_seats(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language plpgsql security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform pg_advisory_xact_lock(hashtextextended('customer_seats ' || customer::text, 0));
      perform served_or_none(customer);
      return query select * from seats_too_many(customer, moves);
      if found then return; end if;
      merge into customer_seats c using seats_moved(moves) m
        on c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id
        when matched then update set seats = c.seats + m.seats::int, holdings = c.holdings + m.holdings, trials = c.trials + m.trials
        when not matched then insert (customer_id, product_id, sku_id, seats, holdings, trials)
          values (customer, m.product_id, m.sku_id, m.seats::int, m.holdings, m.trials);
    end
  $$;
alter function seats_too_many owner to house;
revoke all on function seats_too_many from public;
grant execute on function seats_too_many to house;

-- A sum takes the first of its rows that nobody else is at, so that those who are charged at once wait for each other only where
-- a row is made.
create or replace function charges_add_up() returns trigger language plpgsql security definer set search_path = public
  as $$
    begin
      with owed as materialized (
        select tenant_id, currency, sum(subtotal) as sum from added group by tenant_id, currency order by tenant_id, currency
      ), free as materialized (
        select o.tenant_id, o.currency, o.sum, s.slot from owed o, lateral (
          select slot from charge_sums s where s.tenant_id = o.tenant_id and s.currency = o.currency order by slot limit 1 for update skip locked) s
      ), counted as (
        update charge_sums c set sum = c.sum + f.sum from free f where c.tenant_id = f.tenant_id and c.currency = f.currency and c.slot = f.slot
      )
      insert into charge_sums (tenant_id, currency, slot, sum)
        select o.tenant_id, o.currency, pg_backend_pid() % 64, o.sum from owed o
        where not exists (select from free f where f.tenant_id = o.tenant_id and f.currency = o.currency)
        on conflict (tenant_id, currency, slot) do update set sum = charge_sums.sum + excluded.sum;
      return null;
    end
  $$;
