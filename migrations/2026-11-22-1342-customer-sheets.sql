-- Files of customers: their lines, looked at before anything is made, then made in batches (domain.md 5.4).
CREATE TABLE "customer_sheet_rows" (
	"tenant_id" uuid NOT NULL,
	"sheet_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"given" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"faults" jsonb NOT NULL,
	"customer_id" uuid,
	CONSTRAINT "customer_sheet_rows_pk" PRIMARY KEY("tenant_id","sheet_id","line"),
	CONSTRAINT "customer_sheet_rows_outcome_known" CHECK ("customer_sheet_rows"."outcome" in ('ready', 'wrong', 'made'))
);

ALTER TABLE "customer_sheet_rows" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "customer_sheets" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "customer_sheets_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customer_sheets_status_known" CHECK ("customer_sheets"."status" in ('open', 'running', 'done', 'dropped'))
);

ALTER TABLE "customer_sheets" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_sheet_rows" ADD CONSTRAINT "customer_sheet_rows_of_fk" FOREIGN KEY ("tenant_id","sheet_id") REFERENCES "public"."customer_sheets"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "customer_sheet_rows_by_outcome" ON "customer_sheet_rows" USING btree ("tenant_id","sheet_id","outcome","line");
CREATE INDEX "customer_sheets_running" ON "customer_sheets" USING btree ("started_at") WHERE status = 'running';
CREATE POLICY "customer_sheet_rows_guest" ON "customer_sheet_rows" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_sheet_rows"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_sheet_rows_house" ON "customer_sheet_rows" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "customer_sheets_guest" ON "customer_sheets" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_sheets"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_sheets_house" ON "customer_sheets" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "customer_sheet_rows" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_sheet_rows" TO guest, house;
ALTER TABLE "customer_sheets" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_sheets" TO guest, house;
