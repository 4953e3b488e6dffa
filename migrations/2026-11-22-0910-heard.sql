-- Which listener has heard which fact.
CREATE TABLE "heard_facts" (
	"tenant_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"queue" text NOT NULL,
	"heard_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "heard_facts_pk" PRIMARY KEY("tenant_id","fact_id","queue")
);

ALTER TABLE "heard_facts" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "heard_facts_age" ON "heard_facts" USING btree ("heard_at");
CREATE POLICY "heard_facts_guest" ON "heard_facts" AS PERMISSIVE FOR ALL TO "guest" USING ("heard_facts"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "heard_facts_house" ON "heard_facts" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "heard_facts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "heard_facts" TO guest, house;
