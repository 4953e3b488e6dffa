-- What the old centre left: its files on their way in, its accounts, contacts, levels and benefits.
CREATE TABLE "import_changes" (
	"import_id" uuid NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_changes_pk" PRIMARY KEY("import_id","key")
);

ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "import_mappings" (
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"header_set" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_pk" PRIMARY KEY("tenant_id","kind","header_set"),
	CONSTRAINT "import_mappings_kind_known" CHECK ("import_mappings"."kind" in ('accounts', 'contacts', 'levels', 'benefits'))
);

ALTER TABLE "import_mappings" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "import_problems" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"field" text NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"value" text,
	"facts" jsonb NOT NULL,
	CONSTRAINT "import_problems_pk" PRIMARY KEY("import_id","row","field","code"),
	CONSTRAINT "import_problems_severity_known" CHECK ("import_problems"."severity" in ('error', 'proposal'))
);

ALTER TABLE "import_problems" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "import_readings" (
	"import_id" uuid NOT NULL,
	"field" text NOT NULL,
	"given" text NOT NULL,
	"value" text,
	CONSTRAINT "import_readings_pk" PRIMARY KEY("import_id","field","given")
);

ALTER TABLE "import_readings" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"cells" integer NOT NULL,
	"values" text[] NOT NULL,
	"unseen" boolean NOT NULL,
	CONSTRAINT "import_rows_pk" PRIMARY KEY("import_id","row")
);

ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "imports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"file_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"delimiter" text,
	"headers" text[] NOT NULL,
	"mapping" jsonb NOT NULL,
	"row_count" integer NOT NULL,
	"counts" jsonb,
	"reached" integer DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "imports_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "imports_id" UNIQUE("id"),
	CONSTRAINT "imports_kind_known" CHECK ("imports"."kind" in ('accounts', 'contacts', 'levels', 'benefits')),
	CONSTRAINT "imports_status_known" CHECK ("imports"."status" in ('uploaded', 'mapped', 'checking', 'checked', 'running', 'failed', 'done', 'undoing', 'undone', 'discarded')),
	CONSTRAINT "imports_format_known" CHECK ("imports"."format" in ('csv', 'xlsx', 'jsonl'))
);

ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_accounts" (
	"old_id" text PRIMARY KEY NOT NULL,
	"printed_old_id" text NOT NULL,
	"parent_old_id" text,
	"name" text NOT NULL,
	"latin_name" text,
	"normalised_name" text NOT NULL,
	"country" text NOT NULL,
	"address" jsonb NOT NULL,
	"phone" text,
	"website" text,
	"site_domain" text,
	"registration_id" text,
	"tax_id" text,
	"standing" text NOT NULL,
	"import_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"claimed_tenant_id" uuid,
	"claimed_location_id" uuid,
	"claimed_at" timestamp (3) with time zone,
	CONSTRAINT "legacy_accounts_standing_known" CHECK ("legacy_accounts"."standing" in ('active', 'inactive'))
);

ALTER TABLE "legacy_accounts" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_benefits" (
	"key" text PRIMARY KEY NOT NULL,
	"old_id" text NOT NULL,
	"type" text NOT NULL,
	"quantity" bigint NOT NULL,
	"unit" text,
	"valid_to" date,
	"source_offer" text,
	"import_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "legacy_benefits" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_contacts" (
	"key" text PRIMARY KEY NOT NULL,
	"old_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"language" text NOT NULL,
	"old_role" text,
	"import_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legacy_contacts_language_known" CHECK ("legacy_contacts"."language" in ('en', 'ko'))
);

ALTER TABLE "legacy_contacts" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_levels" (
	"key" text PRIMARY KEY NOT NULL,
	"old_id" text NOT NULL,
	"level" text NOT NULL,
	"since" date,
	"anniversary" date NOT NULL,
	"import_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "legacy_levels" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "legacy_benefits" ADD CONSTRAINT "legacy_benefits_account_fk" FOREIGN KEY ("old_id") REFERENCES "public"."legacy_accounts"("old_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legacy_contacts" ADD CONSTRAINT "legacy_contacts_account_fk" FOREIGN KEY ("old_id") REFERENCES "public"."legacy_accounts"("old_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legacy_levels" ADD CONSTRAINT "legacy_levels_account_fk" FOREIGN KEY ("old_id") REFERENCES "public"."legacy_accounts"("old_id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "imports_one_at_work" ON "imports" USING btree ("tenant_id") WHERE status in ('running', 'undoing');
CREATE INDEX "imports_newest" ON "imports" USING btree ("tenant_id","id");
CREATE INDEX "legacy_accounts_named" ON "legacy_accounts" USING btree ("normalised_name");
CREATE INDEX "legacy_accounts_parent" ON "legacy_accounts" USING btree ("parent_old_id") WHERE parent_old_id is not null;
CREATE INDEX "legacy_accounts_by_registration" ON "legacy_accounts" USING btree ("registration_id") WHERE registration_id is not null;
CREATE INDEX "legacy_accounts_by_site" ON "legacy_accounts" USING btree ("site_domain") WHERE site_domain is not null;
CREATE INDEX "legacy_accounts_claimed" ON "legacy_accounts" USING btree ("claimed_tenant_id") WHERE claimed_tenant_id is not null;
CREATE INDEX "legacy_benefits_account" ON "legacy_benefits" USING btree ("old_id");
CREATE INDEX "legacy_contacts_account" ON "legacy_contacts" USING btree ("old_id");
CREATE INDEX "legacy_contacts_email" ON "legacy_contacts" USING btree ("email");
CREATE INDEX "legacy_levels_account" ON "legacy_levels" USING btree ("old_id");
CREATE POLICY "import_changes_house" ON "import_changes" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "import_mappings_guest" ON "import_mappings" AS PERMISSIVE FOR ALL TO "guest" USING ("import_mappings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "import_mappings_house" ON "import_mappings" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "import_problems_house" ON "import_problems" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "import_readings_house" ON "import_readings" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "import_rows_house" ON "import_rows" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "imports_guest" ON "imports" AS PERMISSIVE FOR ALL TO "guest" USING ("imports"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "imports_house" ON "imports" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_accounts_house" ON "legacy_accounts" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_benefits_house" ON "legacy_benefits" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_contacts_house" ON "legacy_contacts" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_levels_house" ON "legacy_levels" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "import_changes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_changes" TO guest, house;
ALTER TABLE "import_mappings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_mappings" TO guest, house;
ALTER TABLE "import_problems" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_problems" TO guest, house;
ALTER TABLE "import_readings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_readings" TO guest, house;
ALTER TABLE "import_rows" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_rows" TO guest, house;
ALTER TABLE "imports" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "imports" TO guest, house;
ALTER TABLE "legacy_accounts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_accounts" TO guest, house;
ALTER TABLE "legacy_benefits" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_benefits" TO guest, house;
ALTER TABLE "legacy_contacts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_contacts" TO guest, house;
ALTER TABLE "legacy_levels" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_levels" TO guest, house;
