-- Carts and orders of partners for their customers, the credit the vendor gives, and what it wants to see before an order is completed.
CREATE TABLE "carts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"lines" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_by_name" text NOT NULL,
	"changed_by_name" text NOT NULL,
	"ordered_at" timestamp (3) with time zone,
	CONSTRAINT "carts_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "carts_status_known" CHECK ("carts"."status" in ('active', 'ordered', 'expired'))
);

ALTER TABLE "carts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "carts" ADD CONSTRAINT "carts_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "carts_of_customer" ON "carts" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "carts_expiring" ON "carts" USING btree ("expires_at") WHERE status = 'active';
CREATE POLICY "carts_guest" ON "carts" AS PERMISSIVE FOR ALL TO "guest" USING ("carts"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "carts_house" ON "carts" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "carts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "carts" TO guest, house;
CREATE TABLE "order_lines" (
	"tenant_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"catalog_item_id" text NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"title" jsonb NOT NULL,
	"name" text,
	"quantity" integer NOT NULL,
	"term" text,
	"unit_price" bigint NOT NULL,
	"subtotal" bigint NOT NULL,
	"promotion_id" text,
	"reseller_tenant_id" uuid,
	"term_ends_on" date,
	"attested" boolean NOT NULL,
	"subscription_id" uuid,
	CONSTRAINT "order_lines_pk" PRIMARY KEY("tenant_id","order_id","number"),
	CONSTRAINT "order_lines_quantity" CHECK (quantity >= 1)
);

ALTER TABLE "order_lines" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "orders" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"cart_id" uuid,
	"kind" text NOT NULL,
	"cycle" text NOT NULL,
	"currency" text NOT NULL,
	"total" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"ordered_on" date NOT NULL,
	"placed_by_name" text NOT NULL,
	"purchase_order" text,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"handed_in" jsonb,
	"reason" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "orders_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "orders_status_known" CHECK ("orders"."status" in ('placed', 'pendingApproval', 'pendingPurchaseOrder', 'pendingReview', 'purchaseOrderRejected', 'completed', 'rejected', 'cancelled')),
	CONSTRAINT "orders_kind_known" CHECK ("orders"."kind" in ('onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty')),
	CONSTRAINT "orders_cycle_known" CHECK ("orders"."cycle" in ('monthly', 'annual', 'triennial', 'oneTime'))
);

ALTER TABLE "orders" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "orders_newest" ON "orders" USING btree ("tenant_id","id");
CREATE INDEX "orders_by_status" ON "orders" USING btree ("tenant_id","status","id");
CREATE INDEX "orders_by_purchase_order" ON "orders" USING btree ("tenant_id","purchase_order","id") WHERE purchase_order is not null;
CREATE INDEX "orders_of_customer" ON "orders" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "orders_of_cart" ON "orders" USING btree ("tenant_id","cart_id") WHERE cart_id is not null;
CREATE INDEX "orders_waiting" ON "orders" USING btree ("status","id") WHERE status in ('pendingApproval', 'pendingReview');
CREATE INDEX "orders_open" ON "orders" USING btree ("tenant_id") WHERE status like 'pending%' or status = 'purchaseOrderRejected';
CREATE POLICY "order_lines_guest" ON "order_lines" AS PERMISSIVE FOR ALL TO "guest" USING ("order_lines"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "order_lines_house" ON "order_lines" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "orders_guest" ON "orders" AS PERMISSIVE FOR ALL TO "guest" USING ("orders"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "orders_house" ON "orders" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "order_lines" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "order_lines" TO guest, house;
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "orders" TO guest, house;
CREATE TABLE "credit_limits" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"currency" text NOT NULL,
	"limit" bigint NOT NULL,
	"note" text,
	"set_by_name" text NOT NULL,
	CONSTRAINT "credit_limits_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "credit_limits_positive" CHECK ("limit" >= 0)
);

ALTER TABLE "credit_limits" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "credit_limits_once" ON "credit_limits" USING btree ("tenant_id","currency");
CREATE POLICY "credit_limits_guest" ON "credit_limits" AS PERMISSIVE FOR ALL TO "guest" USING ("credit_limits"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "credit_limits_house" ON "credit_limits" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "credit_limits" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "credit_limits" TO guest, house;
CREATE TABLE "order_reviews" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"step" text NOT NULL,
	"from_total" bigint,
	"currency" text,
	"note" text,
	"set_by_name" text NOT NULL,
	CONSTRAINT "order_reviews_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "order_reviews_step_known" CHECK ("order_reviews"."step" in ('none', 'approval', 'purchaseOrder'))
);

ALTER TABLE "order_reviews" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "order_reviews_once" ON "order_reviews" USING btree ("tenant_id");
CREATE POLICY "order_reviews_guest" ON "order_reviews" AS PERMISSIVE FOR ALL TO "guest" USING ("order_reviews"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "order_reviews_house" ON "order_reviews" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "order_reviews" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "order_reviews" TO guest, house;

-- How resellers stand with a provider: a partnership runs, and whether they may sell. Nothing else of them is shown.
create function reseller_standings(provider uuid, wanted uuid[])
  returns table (reseller_id uuid, standing text)
  language sql stable security definer set search_path = public
  as $$
    select p.reseller_tenant_id, case when t.standings ->> 'reseller' = 'active' then 'ready' else 'notReady' end
    from partnerships p join tenants t on t.tenant_id = p.reseller_tenant_id and t.id = p.reseller_tenant_id
    where p.tenant_id = provider and p.reseller_tenant_id = any(wanted) and p.status = 'active'
  $$;
alter function reseller_standings owner to house;
revoke all on function reseller_standings from public;
grant execute on function reseller_standings to guest, house;
