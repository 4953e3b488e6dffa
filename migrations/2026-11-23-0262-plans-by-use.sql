-- What is used beyond what is included, and upgrades of all a customer has of a family.
CREATE TABLE "overages" (
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"type" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"partner_id" text NOT NULL,
	"is_enabled" boolean NOT NULL,
	"set_by_name" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "overages_pk" PRIMARY KEY("tenant_id","customer_id","type")
);

ALTER TABLE "overages" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "product_upgrades" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"family" text NOT NULL,
	"lines" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_upgrades_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "product_upgrades_family_known" CHECK ("product_upgrades"."family" in ('usage'))
);

ALTER TABLE "product_upgrades" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "overages" ADD CONSTRAINT "overages_plan_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "product_upgrades" ADD CONSTRAINT "product_upgrades_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "product_upgrades_of" ON "product_upgrades" USING btree ("tenant_id","customer_id","id");
CREATE POLICY "overages_guest" ON "overages" AS PERMISSIVE FOR ALL TO "guest" USING ("overages"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "overages_house" ON "overages" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "product_upgrades_guest" ON "product_upgrades" AS PERMISSIVE FOR ALL TO "guest" USING ("product_upgrades"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "product_upgrades_house" ON "product_upgrades" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "overages" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "overages" TO guest, house;
ALTER TABLE "product_upgrades" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "product_upgrades" TO guest, house;
