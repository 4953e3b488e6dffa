-- Subscriptions of the older generation move to the newer: begun, planned, and what was done of it.
CREATE TABLE "subscription_migration_events" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"migration_id" uuid,
	"schedule_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"faults" jsonb,
	CONSTRAINT "subscription_migration_events_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_migration_events_kind_known" CHECK ("subscription_migration_events"."kind" in ('scheduled', 'rescheduled', 'cancelled', 'scheduleFailed', 'created', 'completed', 'failed'))
);

ALTER TABLE "subscription_migration_events" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "migration_schedules" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reference" text,
	"full_term" boolean NOT NULL,
	"ends_on" date,
	"status" text NOT NULL,
	"day" date,
	"due_at" timestamp (3) with time zone NOT NULL,
	"quantity" integer,
	"term" text,
	"cycle" text,
	"addons" jsonb NOT NULL,
	"by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"migration_id" uuid,
	"faults" jsonb,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	CONSTRAINT "migration_schedules_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "migration_schedules_status_known" CHECK ("migration_schedules"."status" in ('scheduled', 'begun', 'failed', 'cancelled'))
);

ALTER TABLE "migration_schedules" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscription_migrations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reference" text,
	"full_term" boolean NOT NULL,
	"ends_on" date,
	"status" text NOT NULL,
	"base_id" uuid,
	"schedule_id" uuid,
	"new_subscription_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"catalog_item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"term" text,
	"cycle" text NOT NULL,
	"term_to" date NOT NULL,
	"by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	CONSTRAINT "subscription_migrations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_migrations_status_known" CHECK ("subscription_migrations"."status" in ('processing', 'completed', 'failed')),
	CONSTRAINT "subscription_migrations_counted" CHECK (quantity >= 1)
);

ALTER TABLE "subscription_migrations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subscription_migration_events" ADD CONSTRAINT "subscription_migration_events_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "migration_schedules" ADD CONSTRAINT "migration_schedules_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscription_migrations" ADD CONSTRAINT "subscription_migrations_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "subscription_migration_events_of" ON "subscription_migration_events" USING btree ("tenant_id","customer_id","id");
CREATE UNIQUE INDEX "migration_schedules_once" ON "migration_schedules" USING btree ("subscription_id") WHERE status = 'scheduled';
CREATE INDEX "migration_schedules_of" ON "migration_schedules" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "migration_schedules_due" ON "migration_schedules" USING btree (coalesce(turn_at, due_at)) WHERE status = 'scheduled';
CREATE UNIQUE INDEX "subscription_migrations_once" ON "subscription_migrations" USING btree ("subscription_id") WHERE status = 'processing';
CREATE INDEX "subscription_migrations_of" ON "subscription_migrations" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "subscription_migrations_by_base" ON "subscription_migrations" USING btree ("tenant_id","base_id") WHERE base_id is not null;
CREATE INDEX "subscription_migrations_due" ON "subscription_migrations" USING btree ("turn_at") WHERE status = 'processing' and base_id is null;
CREATE POLICY "subscription_migration_events_guest" ON "subscription_migration_events" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_migration_events"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_migration_events_house" ON "subscription_migration_events" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "migration_schedules_guest" ON "migration_schedules" AS PERMISSIVE FOR ALL TO "guest" USING ("migration_schedules"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "migration_schedules_house" ON "migration_schedules" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "subscription_migrations_guest" ON "subscription_migrations" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_migrations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_migrations_house" ON "subscription_migrations" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "subscription_migration_events" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_migration_events" TO guest, house;
ALTER TABLE "migration_schedules" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "migration_schedules" TO guest, house;
ALTER TABLE "subscription_migrations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_migrations" TO guest, house;
-- Which migration a subscription is in, and what it took the place of.
ALTER TABLE "subscriptions" ADD COLUMN "migration_id" uuid;
ALTER TABLE "subscriptions" ADD COLUMN "migrated_from_id" uuid;
ALTER TABLE "charges" DROP CONSTRAINT "charges_why_known";
ALTER TABLE "charges" ADD CONSTRAINT "charges_why_known" CHECK ("charges"."why" in ('purchase', 'renewal', 'nextCycle', 'seatsAdded', 'seatsRemoved', 'cancelled', 'upgraded', 'trialConverted', 'planChanged', 'termChanged', 'transferred', 'migrated'));
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_kind_known";
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_kind_known" CHECK ("subscription_changes"."kind" in ('opened', 'renewed', 'seatsAdded', 'seatsRemoved', 'suspended', 'reactivated', 'cancelled', 'lapsed', 'disabled', 'removed', 'renamed', 'autoRenewOn', 'autoRenewOff', 'nextTermPlanned', 'nextTermDropped', 'planPlanned', 'planChanged', 'termChanged', 'upgraded', 'movedIn', 'trialConverted', 'partnerOnRecordSet', 'fellShort', 'transferred', 'migrating', 'migrated', 'migrationFailed', 'provisioned', 'provisionFailed'));
