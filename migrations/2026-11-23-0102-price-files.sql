-- Files of prices as the vendor takes them in.

CREATE TABLE "catalog_price_files" (
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"effective_on" date NOT NULL,
	"publish_on" date,
	"lines" jsonb NOT NULL,
	"wrong" jsonb NOT NULL,
	"taken_by_name" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "catalog_price_files_pk" PRIMARY KEY("id"),
	CONSTRAINT "catalog_price_files_status_known" CHECK ("catalog_price_files"."status" in ('checked', 'scheduled', 'published', 'dropped'))
);

ALTER TABLE "catalog_price_files" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "catalog_price_files_due" ON "catalog_price_files" USING btree ("status","publish_on");
CREATE POLICY "catalog_price_files_house" ON "catalog_price_files" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "catalog_price_files" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_price_files" TO guest, house;
