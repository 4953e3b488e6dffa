-- What seats of subscriptions became, and where they are since.
CREATE TABLE "subscription_transitions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"from_item" text NOT NULL,
	"to_item" text NOT NULL,
	"into_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"is_whole" boolean NOT NULL,
	"term" text,
	"cycle" text NOT NULL,
	"promotion_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "subscription_transitions_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_transitions_counted" CHECK (quantity >= 1)
);

ALTER TABLE "subscription_transitions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subscription_transitions" ADD CONSTRAINT "subscription_transitions_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE cascade;
CREATE INDEX "subscription_transitions_of" ON "subscription_transitions" USING btree ("tenant_id","subscription_id","id");
CREATE POLICY "subscription_transitions_guest" ON "subscription_transitions" AS PERMISSIVE FOR ALL TO "guest" USING ("subscription_transitions"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "subscription_transitions_house" ON "subscription_transitions" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "subscription_transitions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_transitions" TO guest, house;
