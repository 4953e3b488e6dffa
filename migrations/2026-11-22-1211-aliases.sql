-- Old IDs, under which companies and their sites are found for ever.
CREATE TABLE "aliases" (
	"alias" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"location_id" uuid,
	"printed" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
ALTER TABLE "aliases" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "aliases_tenant" ON "aliases" USING btree ("tenant_id");
CREATE POLICY "aliases_guest" ON "aliases" AS PERMISSIVE FOR ALL TO "guest" USING ("aliases"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "aliases_house" ON "aliases" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "aliases" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "aliases" TO guest, house;
