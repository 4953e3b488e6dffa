-- Apps of partners that may work in a customer's directory: given once at a time, taken back by either side.
CREATE TABLE "app_consents" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"name" text NOT NULL,
	"permissions" jsonb NOT NULL,
	"status" text NOT NULL,
	"given_by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_by_name" text,
	CONSTRAINT "app_consents_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "app_consents_status_known" CHECK ("app_consents"."status" in ('given', 'withdrawn')),
	CONSTRAINT "app_consents_ended_by_known" CHECK ("app_consents"."ended_by" in ('partner', 'customer', 'relationship'))
);

ALTER TABLE "app_consents" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "app_consents" ADD CONSTRAINT "app_consents_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "app_consents_once" ON "app_consents" USING btree ("tenant_id","customer_id","application_id") WHERE status = 'given';
CREATE INDEX "app_consents_of_customer" ON "app_consents" USING btree ("customer_id","id");
CREATE POLICY "app_consents_guest" ON "app_consents" AS PERMISSIVE FOR ALL TO "guest" USING ("app_consents"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "app_consents_house" ON "app_consents" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "app_consents" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "app_consents" TO guest, house;
