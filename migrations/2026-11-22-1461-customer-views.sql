-- A person's own views of the list of customers: filters under a name.
CREATE TABLE "customer_views" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "customer_views_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "customer_views" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "customer_views_once" ON "customer_views" USING btree ("tenant_id","user_id",lower("name"));
CREATE POLICY "customer_views_guest" ON "customer_views" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_views"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_views_house" ON "customer_views" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "customer_views" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_views" TO guest, house;
