-- Files of customers take turns: a batch that fails counts its try and steps aside; a file that may not go on says why it stopped.
ALTER TABLE "customer_sheets" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;
ALTER TABLE "customer_sheets" ADD COLUMN "turn_at" timestamp (3) with time zone;
ALTER TABLE "customer_sheets" ADD COLUMN "stopped_for" text;
UPDATE "customer_sheets" SET "turn_at" = coalesce("started_at", now()) WHERE "status" = 'running';
ALTER TABLE "customer_sheets" DROP CONSTRAINT "customer_sheets_status_known";
ALTER TABLE "customer_sheets" ADD CONSTRAINT "customer_sheets_status_known" CHECK ("customer_sheets"."status" in ('open', 'running', 'stopped', 'done', 'dropped'));
ALTER TABLE "customer_sheets" ADD CONSTRAINT "customer_sheets_stopped_known" CHECK ("customer_sheets"."stopped_for" in ('notAllowed', 'failing'));
DROP INDEX "customer_sheets_running";
CREATE INDEX "customer_sheets_turns" ON "customer_sheets" USING btree ("turn_at") WHERE status = 'running';
