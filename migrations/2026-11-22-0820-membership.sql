-- Companies in the network: enrolments, accounts, Partner IDs, locations, requests to join, terms.

-- Pairs of neighbouring letters: found in an index by any part of a name, Korean ones of two letters too.
CREATE FUNCTION bigrams(whole text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(whole, n, 2)), '{}') FROM generate_series(1, char_length(whole) - 1) n
$$;

CREATE TABLE "accounts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"latin_name" text NOT NULL,
	"normalised_name" text NOT NULL,
	"search_name" text NOT NULL,
	"search_grams" text[] GENERATED ALWAYS AS (bigrams(search_name)) STORED,
	"country" text NOT NULL,
	"region" text NOT NULL,
	"address" jsonb NOT NULL,
	"phone" text NOT NULL,
	"website" text,
	"registration_kind" text,
	"registration_id" text,
	"tax_kind" text,
	"tax_id" text,
	"duns" text,
	"contact" jsonb NOT NULL,
	"mail_domain" text NOT NULL,
	"global_id" text NOT NULL,
	"terms_version" text NOT NULL,
	"terms_accepted_at" timestamp (3) with time zone NOT NULL,
	"terms_accepted_by" uuid NOT NULL,
	"distinction" text,
	"suspended_for" text,
	CONSTRAINT "accounts_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accounts_status_known" CHECK ("accounts"."status" in ('pending', 'rejected', 'active', 'suspended'))
);

ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "partner_ids" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"location_id" uuid,
	"serial" bigint NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "partner_ids_kind_known" CHECK ("partner_ids"."kind" in ('global', 'location'))
);

ALTER TABLE "partner_ids" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "locations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"partner_id" text NOT NULL,
	"headquarters" boolean NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"address" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	CONSTRAINT "locations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "locations_status_known" CHECK ("locations"."status" in ('active', 'closed'))
);

ALTER TABLE "locations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "joins" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"message" text,
	"from_tenant_id" uuid NOT NULL,
	"reason" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "joins_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "joins_status_known" CHECK ("joins"."status" in ('pending', 'accepted', 'refused', 'withdrawn'))
);

ALTER TABLE "joins" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "enrolments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"user_id" uuid NOT NULL,
	"email" text NOT NULL,
	"source" text,
	"profile" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"contact" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"terms_version" text,
	"terms_accepted_at" timestamp (3) with time zone,
	"company_is_here" boolean DEFAULT false NOT NULL,
	"distinction" text,
	"join_id" uuid,
	"refused_for" text,
	CONSTRAINT "enrolments_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "enrolments_status_known" CHECK ("enrolments"."status" in ('draft', 'asking', 'submitted', 'joined')),
	CONSTRAINT "enrolments_source_known" CHECK ("enrolments"."source" in ('registry', 'manual'))
);

ALTER TABLE "enrolments" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "network_terms" (
	"version" text PRIMARY KEY NOT NULL,
	"text" jsonb NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);

ALTER TABLE "network_terms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "partner_ids" ADD CONSTRAINT "partner_ids_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "locations" ADD CONSTRAINT "locations_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "joins" ADD CONSTRAINT "joins_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "accounts_one_a_tenant" ON "accounts" USING btree ("tenant_id");
CREATE UNIQUE INDEX "accounts_global_id" ON "accounts" USING btree ("global_id");
CREATE INDEX "accounts_newest" ON "accounts" USING btree ("id");
CREATE INDEX "accounts_by_status" ON "accounts" USING btree ("status","id");
CREATE INDEX "accounts_by_country" ON "accounts" USING btree ("country","id");
CREATE INDEX "accounts_named" ON "accounts" USING btree ("normalised_name","id");
CREATE INDEX "accounts_named_there" ON "accounts" USING btree ("country","normalised_name","id");
CREATE INDEX "accounts_by_registration" ON "accounts" USING btree ("registration_id");
CREATE INDEX "accounts_by_tax" ON "accounts" USING btree ("tax_id");
CREATE INDEX "accounts_by_duns" ON "accounts" USING btree ("duns");
CREATE INDEX "accounts_by_mail" ON "accounts" USING btree ("mail_domain");
CREATE INDEX "accounts_search" ON "accounts" USING gin ("search_grams");
CREATE UNIQUE INDEX "partner_ids_serial" ON "partner_ids" USING btree ("serial");
CREATE UNIQUE INDEX "partner_ids_one_global" ON "partner_ids" USING btree ("tenant_id") WHERE kind = 'global';
CREATE INDEX "partner_ids_tenant" ON "partner_ids" USING btree ("tenant_id");
CREATE UNIQUE INDEX "locations_partner_id" ON "locations" USING btree ("partner_id");
CREATE UNIQUE INDEX "locations_one_headquarters" ON "locations" USING btree ("tenant_id") WHERE headquarters;
CREATE INDEX "joins_newest" ON "joins" USING btree ("tenant_id","status","id");
CREATE UNIQUE INDEX "joins_open_once" ON "joins" USING btree ("from_tenant_id") WHERE status = 'pending';
CREATE UNIQUE INDEX "enrolments_one_a_tenant" ON "enrolments" USING btree ("tenant_id");
CREATE UNIQUE INDEX "enrolments_one_open_a_person" ON "enrolments" USING btree ("user_id") WHERE status in ('draft', 'asking');
CREATE INDEX "network_terms_effective" ON "network_terms" USING btree ("effective_from");
CREATE POLICY "accounts_guest" ON "accounts" AS PERMISSIVE FOR ALL TO "guest" USING ("accounts"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "accounts_house" ON "accounts" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "partner_ids_guest" ON "partner_ids" AS PERMISSIVE FOR ALL TO "guest" USING ("partner_ids"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "partner_ids_house" ON "partner_ids" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "locations_guest" ON "locations" AS PERMISSIVE FOR ALL TO "guest" USING ("locations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "locations_house" ON "locations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "joins_guest" ON "joins" AS PERMISSIVE FOR ALL TO "guest" USING ("joins"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "joins_house" ON "joins" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "enrolments_guest" ON "enrolments" AS PERMISSIVE FOR ALL TO "guest" USING ("enrolments"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "enrolments_house" ON "enrolments" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "network_terms_guest" ON "network_terms" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "network_terms_house" ON "network_terms" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "accounts" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "accounts" TO guest, house;
ALTER TABLE "partner_ids" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "partner_ids" TO guest, house;
ALTER TABLE "locations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "locations" TO guest, house;
ALTER TABLE "joins" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "joins" TO guest, house;
ALTER TABLE "enrolments" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "enrolments" TO guest, house;
ALTER TABLE "network_terms" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "network_terms" TO guest, house;

-- Partner IDs follow from a serial that is never drawn twice, not even by what was rolled back (domain.md 1.6).
CREATE SEQUENCE partner_serials AS bigint;
GRANT USAGE ON SEQUENCE partner_serials TO guest, house;

-- The account that resembles a company most: by a number first, then a mail domain, then name and country (domain.md 1.4).
CREATE FUNCTION company_like(asking uuid, wanted_duns text, wanted_country text, wanted_registration text, wanted_domains text[], wanted_name text)
RETURNS uuid LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  SELECT tenant_id FROM (
    SELECT tenant_id, 1 AS strength FROM accounts WHERE duns = wanted_duns
    UNION ALL SELECT tenant_id, 1 FROM accounts WHERE registration_id = wanted_registration AND country = wanted_country
    UNION ALL SELECT tenant_id, 2 FROM accounts WHERE mail_domain = ANY (wanted_domains)
    UNION ALL SELECT d.tenant_id, 2 FROM domains d JOIN accounts a ON a.tenant_id = d.tenant_id WHERE d.name = ANY (wanted_domains) AND d.status = 'verified'
    UNION ALL SELECT tenant_id, 3 FROM accounts WHERE country = wanted_country AND normalised_name = wanted_name
  ) alike
  WHERE tenant_id <> asking
  GROUP BY tenant_id
  ORDER BY min(strength), tenant_id
  LIMIT 1
$$;
ALTER FUNCTION company_like(uuid, text, text, text, text[], text) OWNER TO house;
REVOKE ALL ON FUNCTION company_like(uuid, text, text, text, text[], text) FROM public;
GRANT EXECUTE ON FUNCTION company_like(uuid, text, text, text, text[], text) TO guest, house;

-- A request to join is kept where it is asked for, and its admins are told; the asking tenant is the transaction's own.
CREATE FUNCTION ask_to_join(join_id uuid, event_id uuid, company uuid, person uuid, person_name text, person_email text, person_language text, words text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO joins (tenant_id, id, status, user_id, name, email, language, message, from_tenant_id, created_at, updated_at)
  SELECT tenant_id, join_id, 'pending', person, person_name, person_email, person_language, words, current_setting('app.tenant')::uuid, at, at
  FROM accounts WHERE tenant_id = company;
  INSERT INTO outbox (id, tenant_id, name, facts, told_at) VALUES (event_id, company, 'join.asked', jsonb_build_object('joinId', join_id), at);
END
$$;
ALTER FUNCTION ask_to_join(uuid, uuid, uuid, uuid, text, text, text, text, timestamptz) OWNER TO house;
REVOKE ALL ON FUNCTION ask_to_join(uuid, uuid, uuid, uuid, text, text, text, text, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION ask_to_join(uuid, uuid, uuid, uuid, text, text, text, text, timestamptz) TO guest, house;

-- Taken back by the tenant that asked; false when it has been answered meanwhile.
CREATE FUNCTION withdraw_join(join_id uuid, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE joins SET status = 'withdrawn', version = version + 1, updated_at = at
  WHERE id = join_id AND from_tenant_id = current_setting('app.tenant')::uuid AND status = 'pending';
  RETURN FOUND;
END
$$;
ALTER FUNCTION withdraw_join(uuid, timestamptz) OWNER TO house;
REVOKE ALL ON FUNCTION withdraw_join(uuid, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION withdraw_join(uuid, timestamptz) TO guest, house;

-- The answer travels back to where the request came from; only the company that was asked can send it.
CREATE FUNCTION answer_join(join_id uuid, event_id uuid, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO outbox (id, tenant_id, name, facts, told_at)
  SELECT event_id, from_tenant_id, 'enrolment.answered', jsonb_build_object('joinId', id, 'status', status, 'reason', reason), at
  FROM joins WHERE tenant_id = current_setting('app.tenant')::uuid AND id = join_id AND status IN ('accepted', 'refused');
END
$$;
ALTER FUNCTION answer_join(uuid, uuid, timestamptz) OWNER TO house;
REVOKE ALL ON FUNCTION answer_join(uuid, uuid, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION answer_join(uuid, uuid, timestamptz) TO guest, house;

-- The first terms of the network; the vendor publishes its own under a new version.
INSERT INTO network_terms (version, effective_from, published_by, text) VALUES ('2026-01', '2026-01-01T00:00:00Z', 'Guildhall', jsonb_build_object(
'en', $terms$1. What this is about. These terms rule the membership of your company in the partner network. Selling, buying and publishing have agreements of their own, which are signed separately.

2. Who may enrol. A company that legally exists, through a person who may bind it. The person who accepts these terms declares to have that authority.

3. True facts. The legal name, address and numbers given are those of the registration records. Your company corrects them when they change; changed facts may be verified again.

4. Verification. We verify the contact’s mailbox, the contact’s place at the company and the company itself. While a check is open your company can look at everything and transact nothing. Every rejection states its reason and can be appealed, as often as there is something new to say.

5. Partner IDs. Your company receives one global ID and an ID for each location. They name it towards others, are never issued to anyone else, and give no rights by themselves.

6. People. Your company decides who acts for it and with which role, and answers for what they do. It takes roles back from people who leave.

7. Confidentiality and data. Each side keeps confidential what it learns here and is not public. Personal data of contacts and users is processed only to run the network, and is corrected or deleted on request where no law demands that it be kept.

8. Suspension. We may suspend an account where these terms are broken or a law demands it. We state the reason, and lift the suspension when the reason is gone.

9. Ending. Your company may leave at any time. We may end the membership with thirty days’ notice. What was agreed in other agreements is not touched.

10. Changes. A new version of these terms is announced before it takes effect and is accepted anew.$terms$,
'ko', $terms$1. 목적. 이 약관은 귀사의 파트너 네트워크 멤버십에 적용됩니다. 판매, 구매, 게시에는 별도의 계약이 있으며 따로 서명합니다.

2. 가입 자격. 법적으로 존재하는 기업이, 그 기업을 대표해 계약할 권한이 있는 사람을 통해 가입할 수 있습니다. 이 약관에 동의하는 사람은 그 권한이 있음을 확인합니다.

3. 정확한 정보. 법인명, 주소, 각종 번호는 등록 서류와 일치해야 합니다. 변경되면 귀사가 바로잡으며, 변경된 정보는 다시 확인할 수 있습니다.

4. 확인. 담당자의 이메일, 담당자의 재직 여부, 회사를 확인합니다. 확인이 끝나기 전에는 모든 화면을 볼 수 있지만 거래는 할 수 없습니다. 반려할 때는 반드시 사유를 밝히며, 새로운 근거가 있으면 횟수와 관계없이 이의를 제기할 수 있습니다.

5. 파트너 ID. 귀사는 글로벌 ID 하나와 사업장마다 사업장 ID를 받습니다. 이 ID는 귀사를 나타내는 이름으로, 다른 회사에 다시 발급되지 않으며 그 자체로 권한을 주지 않습니다.

6. 구성원. 누가 어떤 역할로 귀사를 위해 일할지는 귀사가 정하고 그 행위에 책임을 집니다. 떠나는 사람의 역할은 귀사가 회수합니다.

7. 비밀 유지와 개인정보. 양측은 이곳에서 알게 된 비공개 정보를 비밀로 유지합니다. 담당자와 사용자의 개인정보는 네트워크 운영에만 사용하며, 법률상 보관 의무가 없는 한 요청에 따라 정정하거나 삭제합니다.

8. 일시 중지. 약관을 위반하거나 법률상 필요한 경우 계정을 일시 중지할 수 있습니다. 이때 사유를 알리며, 사유가 사라지면 중지를 해제합니다.

9. 종료. 귀사는 언제든지 탈퇴할 수 있습니다. 저희는 30일 전에 알리고 멤버십을 종료할 수 있습니다. 다른 계약에서 정한 사항에는 영향을 주지 않습니다.

10. 변경. 새 약관은 시행 전에 알리며, 다시 동의를 받습니다.$terms$));
