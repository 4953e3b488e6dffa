-- The audit takes entries and gives none back: a guest writes and reads its own, the house seals, nobody changes or deletes.
DROP POLICY "audit_entries_guest" ON "audit_entries";
DROP POLICY "audit_entries_house" ON "audit_entries";
DROP POLICY "audit_seals_guest" ON "audit_seals";
DROP POLICY "audit_seals_house" ON "audit_seals";
CREATE POLICY "audit_entries_guest_reads" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "guest" USING ("audit_entries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_entries_guest_writes" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "guest" WITH CHECK ("audit_entries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_entries_house_reads" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "house" USING (true);
CREATE POLICY "audit_entries_house_writes" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "house" WITH CHECK (true);
CREATE POLICY "audit_entries_house_seals" ON "audit_entries" AS PERMISSIVE FOR UPDATE TO "house" USING ("audit_entries"."seal_id" is null) WITH CHECK (true);
CREATE POLICY "audit_seals_guest_reads" ON "audit_seals" AS PERMISSIVE FOR SELECT TO "guest" USING ("audit_seals"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_seals_house_reads" ON "audit_seals" AS PERMISSIVE FOR SELECT TO "house" USING (true);
CREATE POLICY "audit_seals_house_writes" ON "audit_seals" AS PERMISSIVE FOR INSERT TO "house" WITH CHECK (true);
REVOKE ALL ON "audit_entries", "audit_seals" FROM guest, house;
GRANT SELECT, INSERT ON "audit_entries" TO guest, house;
GRANT UPDATE ("seal_id") ON "audit_entries" TO house;
GRANT SELECT ON "audit_seals" TO guest;
GRANT SELECT, INSERT ON "audit_seals" TO house;

ALTER TABLE "audit_seals" ADD COLUMN "digests" jsonb NOT NULL;
DROP INDEX "audit_entries_unsealed";
CREATE INDEX "audit_entries_unsealed" ON "audit_entries" USING btree ("tenant_id","id") WHERE seal_id is null;
DROP INDEX "audit_seals_number";
CREATE UNIQUE INDEX "audit_seals_number" ON "audit_seals" USING btree ("tenant_id","number" DESC NULLS LAST);

-- Everything an entry says, as one hash. What a seal binds: its tenant, number, entries in order, and the seal before.
CREATE FUNCTION audit_digest(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry.tenant_id, entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.operation, entry.actor_kind, entry.actor_id,
    entry.actor_name, entry.actor_tenant_id, entry.address, entry.request_id, entry.changes)::text, 'UTF8')), 'hex') $$;
CREATE FUNCTION audit_seal_hash(tenant uuid, number bigint, previous text, digests jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(tenant, number, previous, digests)::text, 'UTF8')), 'hex') $$;

-- What waits for somebody, what they did with it, and how they want to be written to.
CREATE TABLE "inbox_items" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"workspace" text NOT NULL,
	"roles" text[] NOT NULL,
	"code" text NOT NULL,
	"key" text NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"link" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "inbox_items_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "inbox_items_kind_known" CHECK ("inbox_items"."kind" in ('mandatory', 'recommended', 'transactional', 'promotional'))
);

ALTER TABLE "inbox_items" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "inbox_readings" (
	"tenant_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "inbox_readings_pk" PRIMARY KEY("tenant_id","item_id","user_id")
);

ALTER TABLE "inbox_readings" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "inbox_preferences" (
	"tenant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"mail_language" text,
	"muted" text[] NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inbox_preferences_pk" PRIMARY KEY("tenant_id","user_id")
);

ALTER TABLE "inbox_preferences" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "inbox_refreshes" (
	"tenant_id" uuid NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inbox_refreshes_pk" PRIMARY KEY("tenant_id")
);

ALTER TABLE "inbox_refreshes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbox_readings" ADD CONSTRAINT "inbox_readings_item_fk" FOREIGN KEY ("tenant_id","item_id") REFERENCES "public"."inbox_items"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "inbox_items_open_once" ON "inbox_items" USING btree ("tenant_id","key") WHERE closed_at is null;
CREATE INDEX "inbox_items_newest" ON "inbox_items" USING btree ("tenant_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);
CREATE INDEX "inbox_refreshes_oldest" ON "inbox_refreshes" USING btree ("refreshed_at");
CREATE POLICY "inbox_items_guest" ON "inbox_items" AS PERMISSIVE FOR ALL TO "guest" USING ("inbox_items"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "inbox_items_house" ON "inbox_items" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "inbox_readings_guest" ON "inbox_readings" AS PERMISSIVE FOR ALL TO "guest" USING ("inbox_readings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "inbox_readings_house" ON "inbox_readings" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "inbox_preferences_guest" ON "inbox_preferences" AS PERMISSIVE FOR ALL TO "guest" USING ("inbox_preferences"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "inbox_preferences_house" ON "inbox_preferences" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "inbox_refreshes_guest" ON "inbox_refreshes" AS PERMISSIVE FOR ALL TO "guest" USING ("inbox_refreshes"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "inbox_refreshes_house" ON "inbox_refreshes" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "inbox_items" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox_items" TO guest, house;
ALTER TABLE "inbox_readings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox_readings" TO guest, house;
ALTER TABLE "inbox_preferences" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox_preferences" TO guest, house;
ALTER TABLE "inbox_refreshes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox_refreshes" TO guest, house;

-- The one way in which a company's facts reach the vendor's tenant: a guest may tell, and sees nothing.
CREATE FUNCTION tell_vendor(fact text, facts jsonb, told timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$ INSERT INTO outbox (id, tenant_id, name, facts, told_at)
      SELECT gen_random_uuid(), id, fact, facts, told FROM tenants WHERE kind = 'vendor' $$;
ALTER FUNCTION tell_vendor(text, jsonb, timestamptz) OWNER TO house;
REVOKE ALL ON FUNCTION tell_vendor(text, jsonb, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION tell_vendor(text, jsonb, timestamptz) TO guest, house;
