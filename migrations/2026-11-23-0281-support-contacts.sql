-- Who helps with one subscription, where that is said.
CREATE TABLE "support_contacts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"support_tenant_id" uuid NOT NULL,
	"partner_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "support_contacts_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "support_contacts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "support_contacts" ADD CONSTRAINT "support_contacts_subscription_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE cascade;
CREATE UNIQUE INDEX "support_contacts_of" ON "support_contacts" USING btree ("tenant_id","subscription_id");
CREATE POLICY "support_contacts_guest" ON "support_contacts" AS PERMISSIVE FOR ALL TO "guest" USING ("support_contacts"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "support_contacts_house" ON "support_contacts" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "support_contacts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "support_contacts" TO guest, house;
