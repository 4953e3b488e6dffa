-- What a customer has, what was charged for it and what was done to it; and how many seats it holds over all its partners.
CREATE TABLE "charges" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"type" text NOT NULL,
	"why" text NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"title" jsonb NOT NULL,
	"unit_price" bigint NOT NULL,
	"effective_unit_price" bigint NOT NULL,
	"quantity" integer NOT NULL,
	"subtotal" bigint NOT NULL,
	"currency" text NOT NULL,
	"charged_from" date NOT NULL,
	"charged_to" date NOT NULL,
	"days" integer NOT NULL,
	"days_in_cycle" integer NOT NULL,
	"promotion_id" text,
	"discount_bps" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "charges_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "charges_type_known" CHECK ("charges"."type" in ('new', 'renew', 'cycleCharge', 'addQuantity', 'removeQuantity', 'moveQuantity', 'cancelImmediate', 'convert', 'changeBillingPlan', 'extendTerm', 'customerCredit')),
	CONSTRAINT "charges_why_known" CHECK ("charges"."why" in ('purchase', 'renewal', 'nextCycle', 'seatsAdded', 'seatsRemoved', 'cancelled', 'upgraded', 'trialConverted', 'planChanged', 'termChanged')),
	CONSTRAINT "charges_days" CHECK (charged_from <= charged_to and days between 1 and days_in_cycle)
);

ALTER TABLE "charges" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscriptions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"availability_id" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"title" jsonb NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"status" text NOT NULL,
	"status_since" timestamp (3) with time zone NOT NULL,
	"quantity" integer NOT NULL,
	"min_quantity" integer NOT NULL,
	"max_quantity" integer NOT NULL,
	"seats_max" integer,
	"term" text,
	"cycle" text NOT NULL,
	"market" text NOT NULL,
	"segment" text NOT NULL,
	"currency" text NOT NULL,
	"unit_price" bigint NOT NULL,
	"promotion_id" text,
	"discount_bps" integer DEFAULT 0 NOT NULL,
	"is_trial" boolean NOT NULL,
	"converts_to" text,
	"upgrades_to" text[] NOT NULL,
	"started_on" date NOT NULL,
	"term_from" date NOT NULL,
	"term_to" date NOT NULL,
	"cycles_from" date NOT NULL,
	"cycle_from" date NOT NULL,
	"cycle_to" date NOT NULL,
	"due_at" timestamp (3) with time zone,
	"auto_renew" boolean NOT NULL,
	"next_term" jsonb,
	"next_plan" jsonb,
	"cancellable_until" timestamp (3) with time zone,
	"batches" jsonb NOT NULL,
	"updates" integer DEFAULT 0 NOT NULL,
	"reseller_tenant_id" uuid,
	"partner_on_record" text,
	"provision_at" timestamp (3) with time zone,
	CONSTRAINT "subscriptions_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscriptions_kind_known" CHECK ("subscriptions"."kind" in ('onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty')),
	CONSTRAINT "subscriptions_unit_known" CHECK ("subscriptions"."unit" in ('seat', 'usage', 'licence', 'contract')),
	CONSTRAINT "subscriptions_status_known" CHECK ("subscriptions"."status" in ('active', 'suspended', 'expired', 'held', 'disabled', 'deleted')),
	CONSTRAINT "subscriptions_term_known" CHECK ("subscriptions"."term" in ('P1M', 'P1Y', 'P3Y')),
	CONSTRAINT "subscriptions_cycle_known" CHECK ("subscriptions"."cycle" in ('monthly', 'annual', 'triennial', 'oneTime')),
	CONSTRAINT "subscriptions_segment_known" CHECK ("subscriptions"."segment" in ('commercial', 'education', 'government', 'nonprofit')),
	CONSTRAINT "subscriptions_days" CHECK (term_from <= cycle_from and cycle_from <= cycle_to and cycle_to <= term_to),
	CONSTRAINT "subscriptions_counted" CHECK (quantity >= 0 and discount_bps between 0 and 10000)
);

ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "customer_seats" (
	"customer_id" uuid NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"seats" integer NOT NULL,
	"holdings" integer NOT NULL,
	"trials" integer NOT NULL,
	CONSTRAINT "customer_seats_pk" PRIMARY KEY("customer_id","product_id","sku_id"),
	CONSTRAINT "customer_seats_counted" CHECK (seats >= 0 and holdings >= 0 and trials >= 0)
);

ALTER TABLE "customer_seats" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscription_changes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "subscription_changes_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_changes_kind_known" CHECK ("subscription_changes"."kind" in ('opened', 'renewed', 'seatsAdded', 'seatsRemoved', 'suspended', 'reactivated', 'cancelled', 'lapsed', 'disabled', 'removed', 'renamed', 'autoRenewOn', 'autoRenewOff', 'nextTermPlanned', 'nextTermDropped', 'planPlanned', 'planChanged', 'termChanged', 'upgraded', 'movedIn', 'trialConverted', 'partnerOnRecordSet'))
);

ALTER TABLE "subscription_changes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "charges" ADD CONSTRAINT "charges_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "charges_by_customer" ON "charges" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "charges_by_subscription" ON "charges" USING btree ("tenant_id","subscription_id","id");
CREATE INDEX "subscriptions_by_customer" ON "subscriptions" USING btree ("tenant_id","customer_id",name_key collate "C","id");
CREATE INDEX "subscriptions_by_name" ON "subscriptions" USING btree ("tenant_id",name_key collate "C","id");
CREATE INDEX "subscriptions_by_end" ON "subscriptions" USING btree ("tenant_id","term_to","id") WHERE status = 'active';
CREATE INDEX "subscriptions_due" ON "subscriptions" USING btree ("due_at") WHERE due_at is not null;
CREATE INDEX "subscriptions_to_provision" ON "subscriptions" USING btree ("provision_at") WHERE provision_at is not null;
CREATE INDEX "subscription_changes_of" ON "subscription_changes" USING btree ("tenant_id","subscription_id","id");
CREATE POLICY "charges_guest" ON "charges" AS PERMISSIVE FOR ALL TO "guest" USING ("charges"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "charges_house" ON "charges" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "subscriptions_guest" ON "subscriptions" AS PERMISSIVE FOR ALL TO "guest" USING ("subscriptions"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscriptions_house" ON "subscriptions" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "customer_seats_house" ON "customer_seats" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "subscription_changes_guest" ON "subscription_changes" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_changes"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_changes_house" ON "subscription_changes" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "charges" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "charges" TO guest, house;
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscriptions" TO guest, house;
ALTER TABLE "customer_seats" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_seats" TO guest, house;
ALTER TABLE "subscription_changes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "subscription_changes" TO guest, house;

-- Counts what subscriptions of a customer take of each SKU and give back, over all its partners: all of it, or nothing, and then
-- the first that would be too much is answered. Rows are taken in one order, so that of two partners one waits for the other.
create function count_seats(customer uuid, moves jsonb) returns table (product_id text, sku_id text, held integer, why text)
  language plpgsql security definer set search_path = public
  as $$
    #variable_conflict use_column
    begin
      perform served_or_none(customer);
      insert into customer_seats (customer_id, product_id, sku_id, seats, holdings, trials)
        select distinct customer, m."productId", m."skuId", 0, 0, 0
        from jsonb_to_recordset(moves) as m("productId" text, "skuId" text) order by 2, 3
        on conflict do nothing;
      perform 1 from customer_seats c
        where c.customer_id = customer
          and (c.product_id, c.sku_id) in (select m."productId", m."skuId" from jsonb_to_recordset(moves) as m("productId" text, "skuId" text))
        order by c.product_id, c.sku_id for update;
      return query
        select c.product_id, c.sku_id, c.seats,
          case when m.seats > 0 and c.seats + m.seats > m.seats_max then 'seats' when m.holdings > 0 and m.is_one and c.holdings + m.holdings > 1 then 'one' else 'trial' end
        from seats_moved(moves) m join customer_seats c on c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id
        where (m.seats > 0 and c.seats + m.seats > m.seats_max)
          or (m.holdings > 0 and m.is_one and c.holdings + m.holdings > 1)
          or (m.trials > 0 and (c.trials + m.trials > 1 or exists (
            select from customer_seats o where o.customer_id = customer and o.product_id || ':' || o.sku_id = m.converts_to and o.holdings > 0)))
        order by 1, 2 limit 1;
      if found then return; end if;
      update customer_seats c set seats = c.seats + m.seats, holdings = c.holdings + m.holdings, trials = c.trials + m.trials
        from seats_moved(moves) m where c.customer_id = customer and c.product_id = m.product_id and c.sku_id = m.sku_id;
    end
  $$;
-- The moves of one SKU together.
create function seats_moved(moves jsonb)
  returns table (product_id text, sku_id text, seats integer, holdings integer, trials integer, seats_max integer, is_one boolean, converts_to text)
  language sql immutable
  as $$
    select "productId", "skuId", sum(seats)::int, sum(holdings)::int, sum(trials)::int, min("seatsMax"), bool_or("isOne"), min("convertsTo")
    from jsonb_to_recordset(moves) as m("productId" text, "skuId" text, seats int, holdings int, trials int, "seatsMax" int, "isOne" boolean, "convertsTo" text)
    group by 1, 2
  $$;
-- A partner asks after its own customers alone.
create function served_or_none(customer uuid) returns void
  language plpgsql stable security definer set search_path = public
  as $$
    begin
      if current_setting('role') = 'guest' and not exists (
        select from relationships r where r.tenant_id = current_setting('app.tenant')::uuid and r.customer_id = customer and r.status = 'active')
      then raise exception 'a customer that is not served'; end if;
    end
  $$;
alter function served_or_none owner to house;
revoke all on function served_or_none from public;
grant execute on function served_or_none to house;
-- What a customer holds of these SKUs, whoever sold it: how much, never from whom.
create function customer_seats_held(customer uuid, wanted text[])
  returns table ("productId" text, "skuId" text, seats integer, holdings integer, trials integer)
  language plpgsql stable security definer set search_path = public
  as $$
    begin
      perform served_or_none(customer);
      return query select c.product_id, c.sku_id, c.seats, c.holdings, c.trials from customer_seats c
        where c.customer_id = customer and c.product_id || ':' || c.sku_id = any(wanted);
    end
  $$;
alter function count_seats owner to house;
alter function customer_seats_held owner to house;
alter function seats_moved owner to house;
revoke all on function seats_moved from public;
grant execute on function seats_moved to house;
revoke all on function count_seats from public;
revoke all on function customer_seats_held from public;
grant execute on function count_seats, customer_seats_held to guest, house;
