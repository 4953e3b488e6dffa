-- What the vendor takes off prices for a time, and what of it customers were given.
CREATE TABLE "catalog_promotions" (
	"id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"skus" text[] NOT NULL,
	"ways" jsonb NOT NULL,
	"markets" text[] NOT NULL,
	"segments" text[] NOT NULL,
	"discount_bps" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"opt_in" boolean NOT NULL,
	"first_purchase" boolean NOT NULL,
	"seats_min" integer,
	"seats_max" integer,
	"times_max" integer,
	"requires" text[] NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalog_promotions_pk" PRIMARY KEY("id"),
	CONSTRAINT "catalog_promotions_days" CHECK (valid_from <= valid_to),
	CONSTRAINT "catalog_promotions_discount" CHECK (discount_bps between 1 and 10000)
);

ALTER TABLE "catalog_promotions" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "promotion_redemptions" (
	"customer_id" uuid NOT NULL,
	"promotion_id" text NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"seats" integer NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "promotion_redemptions_pk" PRIMARY KEY("customer_id","promotion_id","product_id","sku_id"),
	CONSTRAINT "promotion_redemptions_counted" CHECK (seats >= 0 and times >= 0)
);

ALTER TABLE "promotion_redemptions" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "catalog_promotions_guest" ON "catalog_promotions" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_promotions_house" ON "catalog_promotions" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "promotion_redemptions_house" ON "promotion_redemptions" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "catalog_promotions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_promotions" TO guest, house;
ALTER TABLE "promotion_redemptions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "promotion_redemptions" TO guest, house;
-- How customers stand to promotions of a SKU: what they were given over all partners, whether they ever had it, and one of what it takes.
create function promotion_standings(asks jsonb)
  returns table (at integer, seats integer, times integer, had boolean, owns boolean)
  language plpgsql stable security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform served_or_none(customer) from (select distinct "customerId" as customer from jsonb_to_recordset(asks) as a("customerId" uuid)) asked;
      return query
        select a.at, coalesce(r.seats, 0), coalesce(r.times, 0),
          exists (select from customer_seats c where c.customer_id = a."customerId" and c.product_id = a."productId" and c.sku_id = a."skuId"),
          exists (select from customer_seats c where c.customer_id = a."customerId" and c.holdings > 0 and c.product_id || ':' || c.sku_id = any (a.requires))
        from jsonb_to_recordset(asks) as a(at integer, "customerId" uuid, "promotionId" text, "productId" text, "skuId" text, requires text[])
        left join promotion_redemptions r on r.customer_id = a."customerId" and r.promotion_id = a."promotionId"
          and r.product_id = a."productId" and r.sku_id = a."skuId";
    end
  $$;
-- Counts what a customer is given, all of it or none: two partners who take the last seats of a promotion wait for each other.
create function redeem_promotions(customer uuid, moves jsonb) returns table ("promotionId" text, seats integer, "isOften" boolean)
  language plpgsql security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform served_or_none(customer);
      insert into promotion_redemptions (customer_id, promotion_id, product_id, sku_id, seats, times)
        select customer, m.promotion_id, m.product_id, m.sku_id, 0, 0 from promotions_moved(moves) m order by 2, 3, 4
        on conflict do nothing;
      perform 1 from promotion_redemptions r
        where r.customer_id = customer and (r.promotion_id, r.product_id, r.sku_id) in (select m.promotion_id, m.product_id, m.sku_id from promotions_moved(moves) m)
        order by r.promotion_id, r.product_id, r.sku_id for update;
      return query
        select r.promotion_id, r.seats, coalesce(m.times > 0 and r.times + m.times > p.times_max, false)
        from promotions_moved(moves) m
        join promotion_redemptions r on r.customer_id = customer and r.promotion_id = m.promotion_id and r.product_id = m.product_id and r.sku_id = m.sku_id
        join catalog_promotions p on p.id = m.promotion_id
        where r.seats + m.seats > p.seats_max or (m.times > 0 and r.times + m.times > p.times_max)
        order by 1, 3 limit 1;
      if found then return; end if;
      update promotion_redemptions r set seats = r.seats + m.seats, times = r.times + m.times
        from promotions_moved(moves) m
        where r.customer_id = customer and r.promotion_id = m.promotion_id and r.product_id = m.product_id and r.sku_id = m.sku_id;
    end
  $$;
-- The moves of one promotion and SKU together.
create function promotions_moved(moves jsonb) returns table (promotion_id text, product_id text, sku_id text, seats integer, times integer)
  language sql immutable
  as $$
    select "promotionId", "productId", "skuId", sum(seats)::int, sum(times)::int
    from jsonb_to_recordset(moves) as m("promotionId" text, "productId" text, "skuId" text, seats int, times int)
    group by 1, 2, 3
  $$;
alter function promotion_standings owner to house;
alter function redeem_promotions owner to house;
alter function promotions_moved owner to house;
revoke all on function promotion_standings from public;
revoke all on function redeem_promotions from public;
revoke all on function promotions_moved from public;
grant execute on function promotions_moved to house;
grant execute on function promotion_standings, redeem_promotions to guest, house;
