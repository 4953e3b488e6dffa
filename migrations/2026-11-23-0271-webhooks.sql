-- Where a partner's programs are told what has happened, each event on its way, and what signs them.
CREATE TABLE "webhook_registrations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"url" text NOT NULL,
	"events" text[] NOT NULL,
	"in_own_header" boolean NOT NULL,
	"changed_by_name" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_registrations_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "webhook_registrations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "webhook_deliveries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"event" text NOT NULL,
	"resource" text NOT NULL,
	"path" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"is_test" boolean NOT NULL,
	"tries" integer NOT NULL,
	"attempts" jsonb NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_deliveries_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "webhook_deliveries_status_known" CHECK ("webhook_deliveries"."status" in ('waiting', 'delivered', 'failed'))
);

ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "webhook_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate" text NOT NULL,
	"private_key_sealed" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "webhook_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "webhook_registrations" ADD CONSTRAINT "webhook_registrations_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "webhook_registrations_one" ON "webhook_registrations" USING btree ("tenant_id");
CREATE INDEX "webhook_registrations_turn" ON "webhook_registrations" USING btree ("turn_at");
CREATE INDEX "webhook_deliveries_line" ON "webhook_deliveries" USING btree ("tenant_id","id") WHERE status = 'waiting';
CREATE INDEX "webhook_deliveries_age" ON "webhook_deliveries" USING btree ("created_at");
CREATE POLICY "webhook_registrations_guest" ON "webhook_registrations" AS PERMISSIVE FOR ALL TO "guest" USING ("webhook_registrations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "webhook_registrations_house" ON "webhook_registrations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "webhook_deliveries_guest" ON "webhook_deliveries" AS PERMISSIVE FOR ALL TO "guest" USING ("webhook_deliveries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "webhook_deliveries_house" ON "webhook_deliveries" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "webhook_keys_house" ON "webhook_keys" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "webhook_registrations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_registrations" TO guest, house;
ALTER TABLE "webhook_deliveries" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_deliveries" TO guest, house;
ALTER TABLE "webhook_keys" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_keys" TO guest, house;
