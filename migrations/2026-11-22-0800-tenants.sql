CREATE TABLE "tenants" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" text,
	"standings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "tenants_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tenants_own" CHECK ("tenants"."id" = "tenants"."tenant_id"),
	CONSTRAINT "tenants_kind_known" CHECK ("tenants"."kind" in ('vendor', 'partner', 'customer'))
);

ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "members" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text NOT NULL,
	"grants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "members_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "members_status_known" CHECK ("members"."status" in ('active', 'suspended', 'removed'))
);

ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "demo_dns_records" (
	"name" text NOT NULL,
	"txt" text NOT NULL,
	CONSTRAINT "demo_dns_records_pk" PRIMARY KEY("name","txt")
);

ALTER TABLE "demo_dns_records" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "domains" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"token" text NOT NULL,
	"problem" text,
	"checking_since" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"verified_at" timestamp (3) with time zone,
	"next_check_at" timestamp (3) with time zone,
	CONSTRAINT "domains_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "domains_status_known" CHECK ("domains"."status" in ('pending', 'verified', 'lapsed', 'withdrawn')),
	CONSTRAINT "domains_problem_known" CHECK ("domains"."problem" in ('noRecord', 'otherToken', 'unreachable', 'claimedElsewhere'))
);

ALTER TABLE "domains" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "apps" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"grants" jsonb NOT NULL,
	"secret_hash" text NOT NULL,
	"former_secret_hash" text,
	"former_until" timestamp (3) with time zone,
	"secret_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "apps_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "apps_status_known" CHECK ("apps"."status" in ('active', 'revoked'))
);

ALTER TABLE "apps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "members" ADD CONSTRAINT "members_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "domains" ADD CONSTRAINT "domains_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "apps" ADD CONSTRAINT "apps_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "tenants_one_vendor" ON "tenants" USING btree ("kind") WHERE kind = 'vendor';
CREATE UNIQUE INDEX "members_person_once" ON "members" USING btree ("tenant_id","user_id");
CREATE INDEX "members_user" ON "members" USING btree ("user_id");
CREATE UNIQUE INDEX "domains_once" ON "domains" USING btree ("tenant_id","name") WHERE status <> 'withdrawn';
CREATE UNIQUE INDEX "domains_proven_once" ON "domains" USING btree ("name") WHERE status = 'verified';
CREATE INDEX "domains_due" ON "domains" USING btree ("next_check_at");
CREATE UNIQUE INDEX "apps_client" ON "apps" USING btree ("client_id");
CREATE POLICY "tenants_guest" ON "tenants" AS PERMISSIVE FOR ALL TO "guest" USING ("tenants"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "tenants_house" ON "tenants" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "members_guest" ON "members" AS PERMISSIVE FOR ALL TO "guest" USING ("members"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "members_house" ON "members" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "demo_dns_records_guest" ON "demo_dns_records" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "demo_dns_records_house" ON "demo_dns_records" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "domains_guest" ON "domains" AS PERMISSIVE FOR ALL TO "guest" USING ("domains"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "domains_house" ON "domains" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "apps_guest" ON "apps" AS PERMISSIVE FOR ALL TO "guest" USING ("apps"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "apps_house" ON "apps" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenants" TO guest, house;
ALTER TABLE "members" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "members" TO guest, house;
ALTER TABLE "demo_dns_records" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "demo_dns_records" TO guest, house;
ALTER TABLE "domains" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "domains" TO guest, house;
ALTER TABLE "apps" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "apps" TO guest, house;

-- Whether another tenant has proven a domain: yes or no, never who.
CREATE FUNCTION domain_taken(wanted text, asking uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT exists (SELECT FROM domains WHERE name = wanted AND status = 'verified' AND tenant_id <> asking) $$;
ALTER FUNCTION domain_taken(text, uuid) OWNER TO house;
REVOKE ALL ON FUNCTION domain_taken(text, uuid) FROM public;
GRANT EXECUTE ON FUNCTION domain_taken(text, uuid) TO guest, house;
