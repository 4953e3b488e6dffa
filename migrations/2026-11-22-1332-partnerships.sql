-- Providers and resellers that sell together (domain.md 5.2).
CREATE TABLE "partnerships" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"partner_name" text NOT NULL,
	"reseller_tenant_id" uuid,
	"reseller_name" text,
	"message" text NOT NULL,
	"language" text NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"invited_by_name" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"answered_by_name" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	CONSTRAINT "partnerships_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "partnerships_status_known" CHECK ("partnerships"."status" in ('sent', 'expired', 'active', 'withdrawn', 'removed')),
	CONSTRAINT "partnerships_language_known" CHECK ("partnerships"."language" in ('en', 'ko'))
);

ALTER TABLE "partnerships" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_reseller_fk" FOREIGN KEY ("reseller_tenant_id","reseller_tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "partnerships_token" ON "partnerships" USING btree ("token_hash");
CREATE UNIQUE INDEX "partnerships_active_once" ON "partnerships" USING btree ("tenant_id","reseller_tenant_id") WHERE status = 'active';
CREATE INDEX "partnerships_newest" ON "partnerships" USING btree ("tenant_id","id");
CREATE INDEX "partnerships_of_reseller" ON "partnerships" USING btree ("reseller_tenant_id","id");
CREATE INDEX "partnerships_expiring" ON "partnerships" USING btree ("expires_at") WHERE status = 'sent';
CREATE POLICY "partnerships_guest" ON "partnerships" AS PERMISSIVE FOR ALL TO "guest" USING ("partnerships"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "partnerships_house" ON "partnerships" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "partnerships" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "partnerships" TO guest, house;
