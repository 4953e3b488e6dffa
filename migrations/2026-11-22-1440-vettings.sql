-- What the vendor looks into about a customer: whether it is genuine, and of which segments it is (domain.md 5.4).
CREATE TABLE "validation_codes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"organization" text NOT NULL,
	"most" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"issued_by_name" text NOT NULL,
	CONSTRAINT "validation_codes_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "validation_codes" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "customer_vettings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"domain" text NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_by_email" text,
	"language" text NOT NULL,
	"school" text,
	"website" text,
	"explanation" text,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"code_id" uuid,
	"promised_at" timestamp (3) with time zone,
	"reason_code" text,
	"reason_text" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	CONSTRAINT "customer_vettings_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customer_vettings_kind_known" CHECK ("customer_vettings"."kind" in ('account', 'education', 'governmentCommunityCloud', 'stateOwnedEntity')),
	CONSTRAINT "customer_vettings_status_known" CHECK ("customer_vettings"."status" in ('inReview', 'approved', 'denied', 'expired', 'withdrawn')),
	CONSTRAINT "customer_vettings_language_known" CHECK ("customer_vettings"."language" in ('en', 'ko')),
	CONSTRAINT "customer_vettings_school_known" CHECK ("customer_vettings"."school" in ('k12', 'higherEducation')),
	CONSTRAINT "customer_vettings_reason_known" CHECK ("customer_vettings"."reason_code" in ('notEligible', 'nameDiffers', 'addressDiffers', 'proofMissing', 'unreachable', 'notGenuine'))
);

ALTER TABLE "customer_vettings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_vettings" ADD CONSTRAINT "customer_vettings_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "customer_vettings" ADD CONSTRAINT "customer_vettings_code_fk" FOREIGN KEY ("tenant_id","code_id") REFERENCES "public"."validation_codes"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "validation_codes_once" ON "validation_codes" USING btree ("code");
CREATE UNIQUE INDEX "customer_vettings_once" ON "customer_vettings" USING btree ("tenant_id","customer_id","kind");
CREATE INDEX "customer_vettings_of" ON "customer_vettings" USING btree ("customer_id","kind");
CREATE INDEX "customer_vettings_queue" ON "customer_vettings" USING btree ("status",coalesce(promised_at, 'infinity'),"id");
CREATE INDEX "customer_vettings_ending" ON "customer_vettings" USING btree ("valid_until") WHERE status = 'approved';
CREATE POLICY "validation_codes_guest" ON "validation_codes" AS PERMISSIVE FOR ALL TO "guest" USING ("validation_codes"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "validation_codes_house" ON "validation_codes" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "customer_vettings_guest" ON "customer_vettings" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_vettings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_vettings_house" ON "customer_vettings" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "validation_codes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "validation_codes" TO guest, house;
ALTER TABLE "customer_vettings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_vettings" TO guest, house;

-- What counts of a customer now, for a partner that serves it: what any of its partners had approved, and the newest word on its account.
create function customer_vetted(partner uuid, customer uuid, at timestamptz)
  returns table (kind text, status text, since timestamptz, valid_until timestamptz, own boolean)
  language sql stable security definer set search_path = public
  as $$
    select distinct on (v.kind) v.kind, v.status, v.since, v.valid_until, v.tenant_id = partner
    from customer_vettings v
    where v.customer_id = customer
      and case when v.kind = 'account' then v.status in ('inReview', 'approved', 'denied')
               else v.status = 'approved' and (v.valid_until is null or v.valid_until > at) end
      and exists (select from relationships r where r.tenant_id = partner and r.customer_id = customer and r.status = 'active')
    order by v.kind, v.since desc
  $$;
alter function customer_vetted owner to house;
revoke all on function customer_vetted from public;
grant execute on function customer_vetted to guest, house;
