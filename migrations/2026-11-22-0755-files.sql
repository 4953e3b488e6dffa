-- Files people attach.
CREATE TABLE "files" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_by_name" text NOT NULL,
	CONSTRAINT "files_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "files_content" ON "files" USING btree ("tenant_id","sha256");
CREATE POLICY "files_guest" ON "files" AS PERMISSIVE FOR ALL TO "guest" USING ("files"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "files_house" ON "files" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "files" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "files" TO guest, house;
