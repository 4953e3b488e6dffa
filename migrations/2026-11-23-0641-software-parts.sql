-- Keys and downloads that the vendor's systems give out with software.
CREATE TABLE "software_parts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"software_version" text,
	"language" text,
	"architecture" text,
	"sealed" text NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "software_parts_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "software_parts_kind_known" CHECK ("software_parts"."kind" in ('key', 'download'))
);

ALTER TABLE "software_parts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "software_parts" ADD CONSTRAINT "software_parts_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE cascade;
CREATE UNIQUE INDEX "software_parts_once" ON "software_parts" USING btree ("tenant_id","subscription_id","mark");
CREATE POLICY "software_parts_guest" ON "software_parts" AS PERMISSIVE FOR ALL TO "guest" USING ("software_parts"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "software_parts_house" ON "software_parts" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "software_parts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "software_parts" TO guest, house;
