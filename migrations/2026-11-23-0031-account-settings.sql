-- What a company decides once for how it asks customers for access.
CREATE TABLE "account_settings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "account_settings_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "account_settings_name_known" CHECK ("account_settings"."name" in ('accessDays', 'accessExtends'))
);

ALTER TABLE "account_settings" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "account_settings_once" ON "account_settings" USING btree ("tenant_id","name");
CREATE POLICY "account_settings_guest" ON "account_settings" AS PERMISSIVE FOR ALL TO "guest" USING ("account_settings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "account_settings_house" ON "account_settings" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "account_settings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_settings" TO guest, house;
