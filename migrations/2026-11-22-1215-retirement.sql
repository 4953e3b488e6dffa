-- Leaving the old centre: the plan of its end, who was written to, who claims, who asks late, and what is kept of the past.
CREATE TABLE "legacy_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"old_id" text NOT NULL,
	"contact_key" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"round" text NOT NULL,
	"token_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"bounced_at" timestamp (3) with time zone,
	CONSTRAINT "legacy_letters_language_known" CHECK ("legacy_letters"."language" in ('en', 'ko'))
);

ALTER TABLE "legacy_letters" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "retirement_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"announce_on" date NOT NULL,
	"freeze_on" date NOT NULL,
	"retire_on" date NOT NULL,
	"zone" text NOT NULL,
	"notice_days" integer[] NOT NULL,
	"subject" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by_name" text NOT NULL
);

ALTER TABLE "retirement_plans" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" text NOT NULL,
	"old_id" text NOT NULL,
	"company" text NOT NULL,
	"letter_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"basis" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"promised_at" timestamp (3) with time zone,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"became_tenant_id" uuid,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "legacy_claims_status_known" CHECK ("legacy_claims"."status" in ('inReview', 'approved', 'refused', 'completed')),
	CONSTRAINT "legacy_claims_basis_known" CHECK ("legacy_claims"."basis" in ('contact', 'website', 'domain', 'review')),
	CONSTRAINT "legacy_claims_language_known" CHECK ("legacy_claims"."language" in ('en', 'ko'))
);

ALTER TABLE "legacy_claims" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "late_claims" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"old_id" text NOT NULL,
	"printed_old_id" text NOT NULL,
	"note" text,
	"asked_by_name" text NOT NULL,
	"asked_by_email" text NOT NULL,
	"language" text NOT NULL,
	"domain" text,
	"token" text,
	"finding" text,
	"looked_at" timestamp (3) with time zone,
	"domain_proven_at" timestamp (3) with time zone,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"explanation" text,
	"submitted_at" timestamp (3) with time zone,
	"promised_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"reason_code" text,
	"reason_text" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "late_claims_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "late_claims_status_known" CHECK ("late_claims"."status" in ('asked', 'proving', 'inReview', 'granted', 'refused', 'withdrawn', 'expired')),
	CONSTRAINT "late_claims_reason_known" CHECK ("late_claims"."reason_code" in ('proofMissing', 'otherCompany', 'unreadable', 'claimedMeanwhile')),
	CONSTRAINT "late_claims_finding_known" CHECK ("late_claims"."finding" in ('noRecord', 'otherToken', 'unreachable')),
	CONSTRAINT "late_claims_language_known" CHECK ("late_claims"."language" in ('en', 'ko'))
);

ALTER TABLE "late_claims" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "legacy_histories" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"old_id" text NOT NULL,
	"printed_old_id" text NOT NULL,
	"name" text NOT NULL,
	"arrived_by" text NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"source_id" uuid NOT NULL,
	"location_id" uuid,
	"past" jsonb NOT NULL,
	CONSTRAINT "legacy_histories_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "legacy_histories_arrival_known" CHECK ("legacy_histories"."arrived_by" in ('claim', 'lateClaim'))
);

ALTER TABLE "legacy_histories" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "role_suggestions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"old_role" text,
	"printed_old_id" text NOT NULL,
	"location_id" uuid,
	"grants" jsonb NOT NULL,
	"message" text,
	"asked_at" timestamp (3) with time zone,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "role_suggestions_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "role_suggestions_status_known" CHECK ("role_suggestions"."status" in ('open', 'asked', 'invited', 'dismissed')),
	CONSTRAINT "role_suggestions_language_known" CHECK ("role_suggestions"."language" in ('en', 'ko'))
);

ALTER TABLE "role_suggestions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "late_claims" ADD CONSTRAINT "late_claims_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legacy_histories" ADD CONSTRAINT "legacy_histories_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_suggestions" ADD CONSTRAINT "role_suggestions_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "legacy_letters_token" ON "legacy_letters" USING btree ("token_hash");
CREATE UNIQUE INDEX "legacy_letters_once" ON "legacy_letters" USING btree ("contact_key","round");
CREATE INDEX "legacy_letters_account" ON "legacy_letters" USING btree ("old_id");
CREATE INDEX "legacy_letters_email" ON "legacy_letters" USING btree ("email");
CREATE UNIQUE INDEX "legacy_claims_once_a_person" ON "legacy_claims" USING btree ("old_id","user_id");
CREATE UNIQUE INDEX "legacy_claims_one_completed" ON "legacy_claims" USING btree ("old_id") WHERE status = 'completed';
CREATE INDEX "legacy_claims_newest" ON "legacy_claims" USING btree ("status","id");
CREATE UNIQUE INDEX "late_claims_open_once" ON "late_claims" USING btree ("tenant_id","old_id") WHERE status in ('asked', 'proving', 'inReview');
CREATE INDEX "late_claims_queue" ON "late_claims" USING btree ("status",coalesce(promised_at, 'infinity'),"id");
CREATE INDEX "late_claims_expiring" ON "late_claims" USING btree ("expires_at") WHERE status in ('asked', 'proving');
CREATE INDEX "late_claims_of_id" ON "late_claims" USING btree ("old_id");
CREATE UNIQUE INDEX "legacy_histories_once" ON "legacy_histories" USING btree ("old_id");
CREATE UNIQUE INDEX "role_suggestions_once" ON "role_suggestions" USING btree ("tenant_id","email");
CREATE POLICY "legacy_letters_house" ON "legacy_letters" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "retirement_plans_guest" ON "retirement_plans" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "retirement_plans_house" ON "retirement_plans" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_claims_house" ON "legacy_claims" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "late_claims_guest" ON "late_claims" AS PERMISSIVE FOR ALL TO "guest" USING ("late_claims"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "late_claims_house" ON "late_claims" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "legacy_histories_guest" ON "legacy_histories" AS PERMISSIVE FOR ALL TO "guest" USING ("legacy_histories"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "legacy_histories_house" ON "legacy_histories" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "role_suggestions_guest" ON "role_suggestions" AS PERMISSIVE FOR ALL TO "guest" USING ("role_suggestions"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "role_suggestions_house" ON "role_suggestions" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "legacy_letters" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_letters" TO guest, house;
ALTER TABLE "retirement_plans" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "retirement_plans" TO guest, house;
ALTER TABLE "legacy_claims" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_claims" TO guest, house;
ALTER TABLE "late_claims" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "late_claims" TO guest, house;
ALTER TABLE "legacy_histories" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "legacy_histories" TO guest, house;
ALTER TABLE "role_suggestions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "role_suggestions" TO guest, house;

-- What an old ID is, to a company that may not read the old centre's lists: one word, never whose.
CREATE FUNCTION legacy_answer(wanted text)
RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN a.claimed_at IS NOT NULL OR h.claimed_at IS NOT NULL THEN 'claimed'
      WHEN a.standing = 'inactive' OR h.standing = 'inactive' THEN 'inactive'
      ELSE 'known' END
    FROM legacy_accounts a LEFT JOIN legacy_accounts h ON h.old_id = a.parent_old_id
    WHERE a.old_id = wanted), 'unknown')
$$;
ALTER FUNCTION legacy_answer(text) OWNER TO house;
REVOKE ALL ON FUNCTION legacy_answer(text) FROM public;
GRANT EXECUTE ON FUNCTION legacy_answer(text) TO guest, house;
