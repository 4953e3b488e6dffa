-- Plans by use that a partner has made ready for reservations.
CREATE TABLE "plan_registrations" (
	"tenant_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"registered_by_name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_registrations_pk" PRIMARY KEY("tenant_id","plan_id")
);

ALTER TABLE "plan_registrations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_registrations" ADD CONSTRAINT "plan_registrations_plan_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "plan_registrations_guest" ON "plan_registrations" AS PERMISSIVE FOR ALL TO "guest" USING ("plan_registrations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "plan_registrations_house" ON "plan_registrations" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "plan_registrations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_registrations" TO guest, house;
