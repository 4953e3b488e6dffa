-- The same done for many customers: delegated access asked for or ended, line by line, by a job that can be stopped and repeated.
CREATE TABLE "delegation_run_lines" (
	"tenant_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"delegation_id" uuid,
	"delegation_name" text NOT NULL,
	"outcome" text NOT NULL,
	"faults" jsonb NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "delegation_run_lines_pk" PRIMARY KEY("tenant_id","run_id","line"),
	CONSTRAINT "delegation_run_lines_outcome_known" CHECK ("delegation_run_lines"."outcome" in ('ready', 'done', 'failed'))
);

ALTER TABLE "delegation_run_lines" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "delegation_runs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"days" integer NOT NULL,
	"auto_extend" boolean NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"stopped_for" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	CONSTRAINT "delegation_runs_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "delegation_runs_kind_known" CHECK ("delegation_runs"."kind" in ('ask', 'end')),
	CONSTRAINT "delegation_runs_status_known" CHECK ("delegation_runs"."status" in ('running', 'stopped', 'done')),
	CONSTRAINT "delegation_runs_stopped_known" CHECK ("delegation_runs"."stopped_for" in ('notAllowed', 'failing', 'byHand'))
);

ALTER TABLE "delegation_runs" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delegation_run_lines" ADD CONSTRAINT "delegation_run_lines_of_fk" FOREIGN KEY ("tenant_id","run_id") REFERENCES "public"."delegation_runs"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "delegation_run_lines_once" ON "delegation_run_lines" USING btree ("tenant_id","run_id","customer_id","delegation_name");
CREATE INDEX "delegation_run_lines_by_outcome" ON "delegation_run_lines" USING btree ("tenant_id","run_id","outcome","line");
CREATE INDEX "delegation_runs_newest" ON "delegation_runs" USING btree ("tenant_id","id");
CREATE INDEX "delegation_runs_turns" ON "delegation_runs" USING btree ("turn_at") WHERE status = 'running';
CREATE POLICY "delegation_run_lines_guest" ON "delegation_run_lines" AS PERMISSIVE FOR ALL TO "guest" USING ("delegation_run_lines"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "delegation_run_lines_house" ON "delegation_run_lines" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "delegation_runs_guest" ON "delegation_runs" AS PERMISSIVE FOR ALL TO "guest" USING ("delegation_runs"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "delegation_runs_house" ON "delegation_runs" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "delegation_run_lines" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "delegation_run_lines" TO guest, house;
ALTER TABLE "delegation_runs" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "delegation_runs" TO guest, house;
