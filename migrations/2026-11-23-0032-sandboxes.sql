-- Accounts the vendor lets partners try things out in.
CREATE TABLE "sandboxes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"given_by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sandboxes_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "sandboxes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sandboxes" ADD CONSTRAINT "sandboxes_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "sandboxes_once" ON "sandboxes" USING btree ("tenant_id");
CREATE POLICY "sandboxes_guest" ON "sandboxes" AS PERMISSIVE FOR ALL TO "guest" USING ("sandboxes"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "sandboxes_house" ON "sandboxes" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "sandboxes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "sandboxes" TO guest, house;
