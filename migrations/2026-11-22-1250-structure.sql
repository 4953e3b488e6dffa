-- How accounts are built: closing, profiles, several tenants, merges, transfers (domain.md 1.6–1.8, 4.4).
ALTER TABLE "accounts" ADD COLUMN "closed_at" timestamp (3) with time zone;
ALTER TABLE "accounts" ADD COLUMN "closed_for" text;
ALTER TABLE "accounts" ADD COLUMN "merged_into" uuid;
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_status_known";
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_status_known" CHECK ("accounts"."status" in ('pending', 'rejected', 'active', 'suspended', 'closed'));
ALTER TABLE "locations" DROP CONSTRAINT "locations_status_known";
ALTER TABLE "locations" ADD CONSTRAINT "locations_status_known" CHECK ("locations"."status" in ('active', 'transferred', 'closed'));
DROP INDEX "locations_partner_id";
CREATE UNIQUE INDEX "locations_partner_id" ON "locations" USING btree ("partner_id") WHERE status <> 'transferred';

CREATE TABLE "visits" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"home_tenant_id" uuid NOT NULL,
	"home_name" text NOT NULL,
	CONSTRAINT "visits_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "visits_kind_known" CHECK ("visits"."kind" in ('linked', 'merged'))
);

ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "tenant_links" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"linked_tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"merge_id" uuid,
	"linked_by_name" text NOT NULL,
	"ended_by_name" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "tenant_links_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tenant_links_kind_known" CHECK ("tenant_links"."kind" in ('linked', 'merged')),
	CONSTRAINT "tenant_links_status_known" CHECK ("tenant_links"."status" in ('active', 'removed'))
);

ALTER TABLE "tenant_links" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "merges" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"global_id" text NOT NULL,
	"invited_tenant_id" uuid NOT NULL,
	"invited_name" text NOT NULL,
	"invited_id" text NOT NULL,
	"message" text,
	"invited_by_name" text NOT NULL,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	"confirmed_by_name" text,
	"merged_at" timestamp (3) with time zone,
	"undo_until" timestamp (3) with time zone,
	"undone_by_name" text,
	"undone_at" timestamp (3) with time zone,
	"kept" jsonb,
	CONSTRAINT "merges_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "merges_status_known" CHECK ("merges"."status" in ('invited', 'accepted', 'merged', 'rejected', 'withdrawn', 'undone'))
);

ALTER TABLE "merges" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "company_profiles" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"bill_to_name" text,
	"bill_to_address" jsonb,
	"bill_to_contact" jsonb,
	"po_number" text,
	"support" jsonb,
	"security" jsonb,
	CONSTRAINT "company_profiles_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "company_profiles" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "location_transfers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"location_id" uuid NOT NULL,
	"location_name" text NOT NULL,
	"partner_id" text NOT NULL,
	"name" text NOT NULL,
	"receiver_tenant_id" uuid NOT NULL,
	"receiver_name" text NOT NULL,
	"receiver_id" text NOT NULL,
	"message" text,
	"asked_by_name" text NOT NULL,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "location_transfers_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "location_transfers_status_known" CHECK ("location_transfers"."status" in ('asked', 'done', 'rejected', 'withdrawn'))
);

ALTER TABLE "location_transfers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visits" ADD CONSTRAINT "visits_member_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "tenant_links" ADD CONSTRAINT "tenant_links_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "tenant_links" ADD CONSTRAINT "tenant_links_linked_fk" FOREIGN KEY ("linked_tenant_id","linked_tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "merges" ADD CONSTRAINT "merges_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "merges" ADD CONSTRAINT "merges_invited_fk" FOREIGN KEY ("invited_tenant_id","invited_tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "company_profiles" ADD CONSTRAINT "company_profiles_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "location_transfers" ADD CONSTRAINT "location_transfers_location_fk" FOREIGN KEY ("tenant_id","location_id") REFERENCES "public"."locations"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "location_transfers" ADD CONSTRAINT "location_transfers_receiver_fk" FOREIGN KEY ("receiver_tenant_id","receiver_tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "visits_one_a_place" ON "visits" USING btree ("tenant_id","member_id");
CREATE INDEX "visits_home" ON "visits" USING btree ("home_tenant_id","tenant_id");
CREATE UNIQUE INDEX "tenant_links_one_account" ON "tenant_links" USING btree ("linked_tenant_id") WHERE status = 'active';
CREATE INDEX "tenant_links_newest" ON "tenant_links" USING btree ("tenant_id","id");
CREATE UNIQUE INDEX "merges_open_once" ON "merges" USING btree (least(tenant_id, invited_tenant_id),greatest(tenant_id, invited_tenant_id)) WHERE status in ('invited', 'accepted');
CREATE INDEX "merges_newest" ON "merges" USING btree ("tenant_id","id");
CREATE INDEX "merges_invited" ON "merges" USING btree ("invited_tenant_id","id");
CREATE UNIQUE INDEX "company_profiles_one_a_tenant" ON "company_profiles" USING btree ("tenant_id");
CREATE UNIQUE INDEX "location_transfers_open_once" ON "location_transfers" USING btree ("tenant_id","location_id") WHERE status = 'asked';
CREATE INDEX "location_transfers_newest" ON "location_transfers" USING btree ("tenant_id","id");
CREATE INDEX "location_transfers_received" ON "location_transfers" USING btree ("receiver_tenant_id","id");
CREATE POLICY "visits_guest" ON "visits" AS PERMISSIVE FOR ALL TO "guest" USING ("visits"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "visits_house" ON "visits" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "tenant_links_guest" ON "tenant_links" AS PERMISSIVE FOR ALL TO "guest" USING ("tenant_links"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "tenant_links_house" ON "tenant_links" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "merges_guest" ON "merges" AS PERMISSIVE FOR ALL TO "guest" USING ("merges"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "merges_house" ON "merges" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "company_profiles_guest" ON "company_profiles" AS PERMISSIVE FOR ALL TO "guest" USING ("company_profiles"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "company_profiles_house" ON "company_profiles" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "location_transfers_guest" ON "location_transfers" AS PERMISSIVE FOR ALL TO "guest" USING ("location_transfers"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "location_transfers_house" ON "location_transfers" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "visits" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "visits" TO guest, house;
ALTER TABLE "tenant_links" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant_links" TO guest, house;
ALTER TABLE "merges" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "merges" TO guest, house;
ALTER TABLE "company_profiles" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "company_profiles" TO guest, house;
ALTER TABLE "location_transfers" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "location_transfers" TO guest, house;

-- Whoever leaves their own tenant leaves the others of its account: only of the tenant the transaction works for.
CREATE FUNCTION end_visits(person uuid, at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH gone AS (
    DELETE FROM visits v USING members m
    WHERE m.tenant_id = v.tenant_id AND m.id = v.member_id AND m.user_id = person
      AND v.home_tenant_id = current_setting('app.tenant')::uuid
    RETURNING v.tenant_id, v.member_id
  )
  UPDATE members SET status = 'removed', grants = '[]'::jsonb, version = members.version + 1, updated_at = at
  FROM gone WHERE members.tenant_id = gone.tenant_id AND members.id = gone.member_id
$$;
ALTER FUNCTION end_visits(uuid, timestamptz) OWNER TO house;
REVOKE ALL ON FUNCTION end_visits(uuid, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION end_visits(uuid, timestamptz) TO guest, house;

-- A closed account is nobody's twin: the company that comes back enrols anew (domain.md 1.6).
CREATE OR REPLACE FUNCTION company_like(asking uuid, wanted_duns text, wanted_country text, wanted_registration text, wanted_domains text[], wanted_name text)
RETURNS uuid LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  SELECT tenant_id FROM (
    SELECT tenant_id, 1 AS strength FROM accounts WHERE duns = wanted_duns AND status <> 'closed'
    UNION ALL SELECT tenant_id, 1 FROM accounts WHERE registration_id = wanted_registration AND country = wanted_country AND status <> 'closed'
    UNION ALL SELECT tenant_id, 2 FROM accounts WHERE mail_domain = ANY (wanted_domains) AND status <> 'closed'
    UNION ALL SELECT d.tenant_id, 2 FROM domains d JOIN accounts a ON a.tenant_id = d.tenant_id WHERE d.name = ANY (wanted_domains) AND d.status = 'verified' AND a.status <> 'closed'
    UNION ALL SELECT tenant_id, 3 FROM accounts WHERE country = wanted_country AND normalised_name = wanted_name AND status <> 'closed'
  ) alike
  WHERE tenant_id <> asking
  GROUP BY tenant_id
  ORDER BY min(strength), tenant_id
  LIMIT 1
$$;
