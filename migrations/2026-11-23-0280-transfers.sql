-- Subscriptions go from one partner to another: who asked, who agreed, what went.
CREATE TABLE "subscription_transfer_lines" (
	"tenant_id" uuid NOT NULL,
	"transfer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"subscription_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"availability_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"term" text,
	"cycle" text NOT NULL,
	"partner_on_record" text,
	"order_id" uuid NOT NULL,
	"new_order_id" uuid,
	"status" text NOT NULL,
	"why" jsonb,
	CONSTRAINT "subscription_transfer_lines_pk" PRIMARY KEY("tenant_id","transfer_id","number"),
	CONSTRAINT "subscription_transfer_lines_status_known" CHECK ("subscription_transfer_lines"."status" in ('open', 'moved', 'failed', 'dropped'))
);

ALTER TABLE "subscription_transfer_lines" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscription_transfers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"asked_by" text NOT NULL,
	"status" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"source_name" text NOT NULL,
	"target_tenant_id" uuid NOT NULL,
	"target_name" text NOT NULL,
	"reseller_tenant_id" uuid,
	"asked_by_name" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by_name" text,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by_name" text,
	"begun_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	"reason" text,
	"changed_by_id" uuid NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	CONSTRAINT "subscription_transfers_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_transfers_asked_by_known" CHECK ("subscription_transfers"."asked_by" in ('source', 'target')),
	CONSTRAINT "subscription_transfers_status_known" CHECK ("subscription_transfers"."status" in ('pending', 'approved', 'accepted', 'inProgress', 'complete', 'failed', 'rejected', 'declined', 'withdrawn', 'expired')),
	CONSTRAINT "subscription_transfers_two" CHECK (source_tenant_id <> target_tenant_id)
);

ALTER TABLE "subscription_transfers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subscription_transfer_lines" ADD CONSTRAINT "subscription_transfer_lines_transfer_fk" FOREIGN KEY ("tenant_id","transfer_id") REFERENCES "public"."subscription_transfers"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscription_transfers" ADD CONSTRAINT "subscription_transfers_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "subscription_transfer_lines_of" ON "subscription_transfer_lines" USING btree ("transfer_id","number");
CREATE UNIQUE INDEX "subscription_transfer_lines_once" ON "subscription_transfer_lines" USING btree ("subscription_id") WHERE status = 'open';
CREATE UNIQUE INDEX "subscription_transfers_once" ON "subscription_transfers" USING btree ("target_tenant_id","source_tenant_id","customer_id") WHERE asked_by = 'target' and status in ('pending', 'approved', 'accepted', 'inProgress');
CREATE INDEX "subscription_transfers_of_source" ON "subscription_transfers" USING btree ("source_tenant_id","id");
CREATE INDEX "subscription_transfers_of_target" ON "subscription_transfers" USING btree ("target_tenant_id","id");
CREATE INDEX "subscription_transfers_of_customer" ON "subscription_transfers" USING btree ("customer_id","id");
CREATE INDEX "subscription_transfers_due" ON "subscription_transfers" USING btree ("turn_at") WHERE status = 'inProgress';
CREATE INDEX "subscription_transfers_lapsing" ON "subscription_transfers" USING btree ("expires_at") WHERE status in ('pending', 'approved', 'accepted');
CREATE POLICY "subscription_transfer_lines_guest" ON "subscription_transfer_lines" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_transfer_lines"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_transfer_lines_house" ON "subscription_transfer_lines" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "subscription_transfers_guest" ON "subscription_transfers" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_transfers"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_transfers_house" ON "subscription_transfers" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "subscription_transfer_lines" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_transfer_lines" TO guest, house;
ALTER TABLE "subscription_transfers" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_transfers" TO guest, house;
ALTER TABLE "charges" DROP CONSTRAINT "charges_why_known";
ALTER TABLE "charges" ADD CONSTRAINT "charges_why_known" CHECK ("charges"."why" in ('purchase', 'renewal', 'nextCycle', 'seatsAdded', 'seatsRemoved', 'cancelled', 'upgraded', 'trialConverted', 'planChanged', 'termChanged', 'transferred'));
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_kind_known";
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_kind_known" CHECK ("subscription_changes"."kind" in ('opened', 'renewed', 'seatsAdded', 'seatsRemoved', 'suspended', 'reactivated', 'cancelled', 'lapsed', 'disabled', 'removed', 'renamed', 'autoRenewOn', 'autoRenewOff', 'nextTermPlanned', 'nextTermDropped', 'planPlanned', 'planChanged', 'termChanged', 'upgraded', 'movedIn', 'trialConverted', 'partnerOnRecordSet', 'fellShort', 'transferred', 'provisioned', 'provisionFailed'));
-- What hangs on a subscription goes along with it.
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_subscription_fk";
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE cascade;
