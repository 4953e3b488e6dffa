-- The partner agreement by region and version, who signed it, and what the way to a new version tells them.
CREATE TABLE "agreements" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"region" text NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"effective_from" timestamp (3) with time zone,
	"accept_by" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "agreements_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "agreements_id" UNIQUE("id"),
	CONSTRAINT "agreements_status_known" CHECK ("agreements"."status" in ('draft', 'published', 'superseded', 'withdrawn', 'dropped'))
);

ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "agreement_texts" (
	"tenant_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"summary" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "agreement_texts_pk" PRIMARY KEY("agreement_id","language"),
	CONSTRAINT "agreement_texts_language_known" CHECK ("agreement_texts"."language" in ('en', 'ko'))
);

ALTER TABLE "agreement_texts" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "acceptances" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"region" text NOT NULL,
	"number" integer NOT NULL,
	"text_hash" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"address" text NOT NULL,
	"statement" text NOT NULL,
	"language" text NOT NULL,
	"signer_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"signer_email" text NOT NULL,
	"signer_title" text NOT NULL,
	"company_name" text NOT NULL,
	"country" text NOT NULL,
	"global_id" text NOT NULL,
	"location_id" text NOT NULL,
	"evidence" jsonb,
	"seal" jsonb,
	"sealed_at" timestamp (3) with time zone,
	CONSTRAINT "acceptances_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "acceptances_language_known" CHECK ("acceptances"."language" in ('en', 'ko'))
);

ALTER TABLE "acceptances" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "signing_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);

ALTER TABLE "signing_keys" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "drive_notices" (
	"tenant_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"notice" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drive_notices_pk" PRIMARY KEY("tenant_id","agreement_id","notice"),
	CONSTRAINT "drive_notices_notice_known" CHECK ("drive_notices"."notice" in ('opened', 'fortnight', 'threeDays', 'lastDay', 'lapsed'))
);

ALTER TABLE "drive_notices" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_texts" ADD CONSTRAINT "agreement_texts_agreement_fk" FOREIGN KEY ("tenant_id","agreement_id") REFERENCES "public"."agreements"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_agreement_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drive_notices" ADD CONSTRAINT "drive_notices_agreement_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "agreements_number_once" ON "agreements" USING btree ("region","number") WHERE status <> 'dropped';
CREATE UNIQUE INDEX "agreements_one_draft" ON "agreements" USING btree ("region") WHERE status = 'draft';
CREATE UNIQUE INDEX "acceptances_once" ON "acceptances" USING btree ("tenant_id","agreement_id");
CREATE INDEX "acceptances_of_agreement" ON "acceptances" USING btree ("agreement_id","accepted_at");
CREATE INDEX "acceptances_of_region" ON "acceptances" USING btree ("region","tenant_id","number");
CREATE INDEX "acceptances_unsealed" ON "acceptances" USING btree ("sealed_at","id");
CREATE UNIQUE INDEX "signing_keys_name" ON "signing_keys" USING btree ("key_id");
CREATE POLICY "agreements_guest" ON "agreements" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "agreements_house" ON "agreements" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "agreement_texts_guest" ON "agreement_texts" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "agreement_texts_house" ON "agreement_texts" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "acceptances_guest" ON "acceptances" AS PERMISSIVE FOR ALL TO "guest" USING ("acceptances"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "acceptances_house" ON "acceptances" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "signing_keys_house" ON "signing_keys" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "drive_notices_guest" ON "drive_notices" AS PERMISSIVE FOR ALL TO "guest" USING ("drive_notices"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "drive_notices_house" ON "drive_notices" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "agreements" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_texts" FORCE ROW LEVEL SECURITY;
ALTER TABLE "acceptances" FORCE ROW LEVEL SECURITY;
ALTER TABLE "signing_keys" FORCE ROW LEVEL SECURITY;
ALTER TABLE "drive_notices" FORCE ROW LEVEL SECURITY;
-- Partners read agreements and add signatures; only the house writes texts, seals evidence and holds keys.
GRANT SELECT ON "agreements", "agreement_texts" TO guest;
GRANT SELECT, INSERT ON "acceptances" TO guest;
GRANT SELECT ON "drive_notices" TO guest;
GRANT SELECT, INSERT, UPDATE, DELETE ON "agreements", "agreement_texts", "signing_keys", "drive_notices" TO house;
GRANT SELECT, INSERT, UPDATE ON "acceptances" TO house;

-- A signature is never changed, by nobody: it is completed once, by its seal.
CREATE FUNCTION "acceptance_stays"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD.sealed_at IS NOT NULL
		OR to_jsonb(OLD) - '{evidence,seal,sealed_at,version,updated_at}'::text[]
			IS DISTINCT FROM to_jsonb(NEW) - '{evidence,seal,sealed_at,version,updated_at}'::text[] THEN
		RAISE EXCEPTION 'A signature is never changed.' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "acceptances_stay" BEFORE UPDATE OR DELETE ON "acceptances" FOR EACH ROW EXECUTE FUNCTION "acceptance_stays"();

-- Nor is the text of a version that was ever published.
CREATE FUNCTION "published_text_stays"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT FROM agreements WHERE id = OLD.agreement_id AND published_at IS NOT NULL) THEN
		RAISE EXCEPTION 'A published text is never changed.' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "agreement_texts_stay" BEFORE UPDATE OR DELETE ON "agreement_texts" FOR EACH ROW EXECUTE FUNCTION "published_text_stays"();
