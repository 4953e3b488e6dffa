-- Customers: what a partner keeps to bill them and to find them again (domain.md 5.4, 5.6).
-- A temporary password is given back for one of its owner's own.
grant update (password, updated_at) on auth.accounts to house;

CREATE TABLE "customer_profiles" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"company_name" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"country" text NOT NULL,
	"address" jsonb NOT NULL,
	"language" text NOT NULL,
	"culture" text NOT NULL,
	"registration_kind" text,
	"registration_id" text,
	CONSTRAINT "customer_profiles_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "customer_profiles" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_profiles" ADD CONSTRAINT "customer_profiles_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "customer_profiles_once" ON "customer_profiles" USING btree ("tenant_id","customer_id");
CREATE POLICY "customer_profiles_guest" ON "customer_profiles" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_profiles"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_profiles_house" ON "customer_profiles" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "customer_profiles" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_profiles" TO guest, house;
CREATE TABLE "customer_tags" (
	"tenant_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "customer_tags_pk" PRIMARY KEY("tenant_id","customer_id","tag")
);

ALTER TABLE "customer_tags" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_tags" ADD CONSTRAINT "customer_tags_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "customer_tags_by_tag" ON "customer_tags" USING btree ("tenant_id","tag","customer_id");
CREATE POLICY "customer_tags_guest" ON "customer_tags" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_tags"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_tags_house" ON "customer_tags" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "customer_tags" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_tags" TO guest, house;

-- Whether one of these domains is the vendor's, or this tenant's own.
create function mailbox_of_network(asking uuid, names text[]) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from domains d join tenants t on t.tenant_id = d.tenant_id and t.id = d.tenant_id
      where d.name = any (names) and d.status = 'verified' and (d.tenant_id = asking or t.kind = 'vendor'))
  $$;
alter function mailbox_of_network owner to house;
revoke all on function mailbox_of_network from public;
grant execute on function mailbox_of_network to guest, house;
