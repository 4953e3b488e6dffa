-- What the vendor's systems are told of subscriptions, and what they answer; its end stands in the timeline.
CREATE TABLE "provisioners" (
	"one" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"secret_sealed" text NOT NULL,
	"secret_since" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by_name" text NOT NULL,
	CONSTRAINT "provisioners_one" CHECK ("provisioners"."one" in ('one'))
);

ALTER TABLE "provisioners" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "provisionings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"generation" integer NOT NULL,
	"action" text NOT NULL,
	"wanted" jsonb NOT NULL,
	"confirmed" jsonb,
	"tries" integer DEFAULT 0 NOT NULL,
	"turn_at" timestamp (3) with time zone,
	"fault" text,
	"reason" text,
	"activation_link" text,
	CONSTRAINT "provisionings_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "provisionings_status_known" CHECK ("provisionings"."status" in ('waiting', 'asked', 'done', 'failed')),
	CONSTRAINT "provisionings_action_known" CHECK ("provisionings"."action" in ('provision', 'changeQuantity', 'changeProduct', 'suspend', 'resume', 'end')),
	CONSTRAINT "provisionings_fault_known" CHECK ("provisionings"."fault" in ('refused', 'broken', 'unreadable', 'aboutAnother', 'neverAnswered', 'unreachable', 'slow', 'tooLong', 'shut'))
);

ALTER TABLE "provisionings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "provisionings" ADD CONSTRAINT "provisionings_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE cascade;
CREATE UNIQUE INDEX "provisionings_of" ON "provisionings" USING btree ("tenant_id","subscription_id");
CREATE INDEX "provisionings_due" ON "provisionings" USING btree ("turn_at") WHERE status in ('waiting', 'asked');
CREATE INDEX "provisionings_open" ON "provisionings" USING btree ("id") WHERE status <> 'done';
CREATE POLICY "provisioners_house" ON "provisioners" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "provisionings_guest" ON "provisionings" AS PERMISSIVE FOR ALL TO "guest" USING ("provisionings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "provisionings_house" ON "provisionings" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "provisioners" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisioners" TO guest, house;
ALTER TABLE "provisionings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisionings" TO guest, house;
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_kind_known";
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_kind_known" CHECK ("subscription_changes"."kind" in ('opened', 'renewed', 'seatsAdded', 'seatsRemoved', 'suspended', 'reactivated', 'cancelled', 'lapsed', 'disabled', 'removed', 'renamed', 'autoRenewOn', 'autoRenewOff', 'nextTermPlanned', 'nextTermDropped', 'planPlanned', 'planChanged', 'termChanged', 'upgraded', 'movedIn', 'trialConverted', 'partnerOnRecordSet', 'fellShort', 'provisioned', 'provisionFailed'));
