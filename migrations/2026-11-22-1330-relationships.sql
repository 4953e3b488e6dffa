-- Customers are tenants of their own; a relationship is a partner's standing with one (domain.md 5.5, 5.6).
CREATE TABLE "relationships" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"domain" text NOT NULL,
	"country" text NOT NULL,
	"reseller_tenant_id" uuid,
	"source" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	CONSTRAINT "relationships_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "relationships_kind_known" CHECK ("relationships"."kind" in ('reseller', 'advisor')),
	CONSTRAINT "relationships_status_known" CHECK ("relationships"."status" in ('active', 'ended')),
	CONSTRAINT "relationships_source_known" CHECK ("relationships"."source" in ('created', 'accepted'))
);

ALTER TABLE "relationships" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_reseller_fk" FOREIGN KEY ("reseller_tenant_id","reseller_tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "relationships_active_once" ON "relationships" USING btree ("tenant_id","customer_id") WHERE status = 'active';
CREATE INDEX "relationships_by_name" ON "relationships" USING btree ("tenant_id",name_key collate "C","id") WHERE status = 'active';
CREATE INDEX "relationships_by_domain" ON "relationships" USING btree ("tenant_id",domain collate "C","id") WHERE status = 'active';
CREATE INDEX "relationships_through" ON "relationships" USING btree ("tenant_id","reseller_tenant_id",name_key collate "C","id") WHERE status = 'active';
CREATE INDEX "relationships_customer" ON "relationships" USING btree ("customer_id","id");
CREATE POLICY "relationships_guest" ON "relationships" AS PERMISSIVE FOR ALL TO "guest" USING ("relationships"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "relationships_house" ON "relationships" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "relationships" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "relationships" TO guest, house;
