-- Benefits: what companies were granted, what they handed out, the vendor's pool of keys (domain.md 1.13).
CREATE TABLE "benefit_types" (
	"code" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"explains" jsonb NOT NULL,
	"unit" text NOT NULL,
	"worth" jsonb,
	"terms" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "benefit_types_kind_known" CHECK ("benefit_types"."kind" in ('credit', 'licence', 'softwareKey', 'developer', 'support', 'advisory', 'marketing', 'voucher')),
	CONSTRAINT "benefit_types_unit_known" CHECK ("benefit_types"."unit" in ('credit', 'licence', 'key', 'subscription', 'incident', 'hour', 'package', 'voucher'))
);

ALTER TABLE "benefit_types" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "benefit_entitlements" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"type_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"unit" text NOT NULL,
	"worth" jsonb,
	"terms" jsonb NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text NOT NULL,
	"source_name" jsonb,
	"line" integer NOT NULL,
	"status" text NOT NULL,
	"quantity" bigint NOT NULL,
	"unlimited" boolean NOT NULL,
	"assigned" bigint DEFAULT 0 NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"note" text,
	"reminded_at" timestamp (3) with time zone,
	CONSTRAINT "benefit_entitlements_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "benefit_entitlements_kind_known" CHECK ("benefit_entitlements"."kind" in ('credit', 'licence', 'softwareKey', 'developer', 'support', 'advisory', 'marketing', 'voucher')),
	CONSTRAINT "benefit_entitlements_unit_known" CHECK ("benefit_entitlements"."unit" in ('credit', 'licence', 'key', 'subscription', 'incident', 'hour', 'package', 'voucher')),
	CONSTRAINT "benefit_entitlements_source_known" CHECK ("benefit_entitlements"."source_kind" in ('level', 'migration', 'vendor')),
	CONSTRAINT "benefit_entitlements_status_known" CHECK ("benefit_entitlements"."status" in ('active', 'ended', 'withdrawn')),
	CONSTRAINT "benefit_entitlements_count" CHECK (assigned >= 0 and quantity >= 0),
	CONSTRAINT "benefit_entitlements_enough" CHECK (unlimited or assigned <= quantity)
);

ALTER TABLE "benefit_entitlements" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "benefit_allocations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"entitlement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"holder" text NOT NULL,
	"quantity" bigint NOT NULL,
	"user_id" uuid,
	"holder_name" text,
	"holder_email" text,
	"since" timestamp (3) with time zone NOT NULL,
	"handovers" integer DEFAULT 0 NOT NULL,
	"one_each" boolean DEFAULT false NOT NULL,
	"used_at" timestamp (3) with time zone,
	"activations" integer DEFAULT 0 NOT NULL,
	"activated_at" timestamp (3) with time zone,
	"domain" text,
	"number" text,
	"contract_id" text,
	"topic" text,
	"sealed_key" text,
	"key_ends" text,
	"viewed_at" timestamp (3) with time zone,
	"viewed_by_name" text,
	"valid_to" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "benefit_allocations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "benefit_allocations_kind_known" CHECK ("benefit_allocations"."kind" in ('credit', 'licence', 'softwareKey', 'developer', 'support', 'advisory', 'marketing', 'voucher')),
	CONSTRAINT "benefit_allocations_holder_known" CHECK ("benefit_allocations"."holder" in ('user', 'tenant', 'key')),
	CONSTRAINT "benefit_allocations_status_known" CHECK ("benefit_allocations"."status" in ('assigned', 'expired', 'withdrawn', 'activated', 'released', 'viewed', 'active', 'booked', 'held', 'cancelled', 'reserved', 'redeemed'))
);

ALTER TABLE "benefit_allocations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "benefit_moves" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"allocation_id" uuid NOT NULL,
	"move" text NOT NULL,
	"by_name" text NOT NULL,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "benefit_moves_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "benefit_moves" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "benefit_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"type_code" text NOT NULL,
	"status" text NOT NULL,
	"sealed" text NOT NULL,
	"mark" text NOT NULL,
	"ends" text NOT NULL,
	"batch" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by_name" text NOT NULL,
	"taken_by" uuid,
	"taken_for" uuid,
	CONSTRAINT "benefit_keys_status_known" CHECK ("benefit_keys"."status" in ('free', 'taken', 'retired'))
);

ALTER TABLE "benefit_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "benefit_entitlements" ADD CONSTRAINT "benefit_entitlements_type_fk" FOREIGN KEY ("type_code") REFERENCES "public"."benefit_types"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "benefit_entitlements" ADD CONSTRAINT "benefit_entitlements_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "benefit_allocations" ADD CONSTRAINT "benefit_allocations_of_fk" FOREIGN KEY ("tenant_id","entitlement_id") REFERENCES "public"."benefit_entitlements"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "benefit_moves" ADD CONSTRAINT "benefit_moves_of_fk" FOREIGN KEY ("tenant_id","allocation_id") REFERENCES "public"."benefit_allocations"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "benefit_keys" ADD CONSTRAINT "benefit_keys_type_fk" FOREIGN KEY ("type_code") REFERENCES "public"."benefit_types"("code") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "benefit_entitlements_once" ON "benefit_entitlements" USING btree ("tenant_id","source_kind","source_id","type_code","valid_from","line");
CREATE INDEX "benefit_entitlements_due" ON "benefit_entitlements" USING btree ("status","valid_to");
CREATE UNIQUE INDEX "benefit_allocations_one_each" ON "benefit_allocations" USING btree ("tenant_id","user_id","kind") WHERE one_each and status = 'assigned';
CREATE UNIQUE INDEX "benefit_allocations_number" ON "benefit_allocations" USING btree ("number");
CREATE INDEX "benefit_allocations_of" ON "benefit_allocations" USING btree ("tenant_id","entitlement_id","id");
CREATE INDEX "benefit_allocations_person" ON "benefit_allocations" USING btree ("tenant_id","user_id");
CREATE INDEX "benefit_allocations_due" ON "benefit_allocations" USING btree ("valid_to","status");
CREATE INDEX "benefit_moves_of" ON "benefit_moves" USING btree ("tenant_id","allocation_id","id");
CREATE UNIQUE INDEX "benefit_keys_once" ON "benefit_keys" USING btree ("mark");
CREATE INDEX "benefit_keys_free" ON "benefit_keys" USING btree ("type_code","status","id");
CREATE INDEX "benefit_keys_taken_for" ON "benefit_keys" USING btree ("taken_for");
CREATE POLICY "benefit_types_guest" ON "benefit_types" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "benefit_types_house" ON "benefit_types" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "benefit_entitlements_guest" ON "benefit_entitlements" AS PERMISSIVE FOR ALL TO "guest" USING ("benefit_entitlements"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "benefit_entitlements_house" ON "benefit_entitlements" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "benefit_allocations_guest" ON "benefit_allocations" AS PERMISSIVE FOR ALL TO "guest" USING ("benefit_allocations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "benefit_allocations_house" ON "benefit_allocations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "benefit_moves_guest" ON "benefit_moves" AS PERMISSIVE FOR ALL TO "guest" USING ("benefit_moves"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "benefit_moves_house" ON "benefit_moves" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "benefit_keys_house" ON "benefit_keys" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "benefit_types" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_types" TO guest, house;
ALTER TABLE "benefit_entitlements" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_entitlements" TO guest, house;
ALTER TABLE "benefit_allocations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_allocations" TO guest, house;
ALTER TABLE "benefit_moves" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_moves" TO guest, house;
ALTER TABLE "benefit_keys" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "benefit_keys" TO guest, house;

-- A company's command gets one free key out of the pool, which it cannot see; two who ask at once get two keys.
CREATE FUNCTION take_benefit_key(type text, company uuid, allocation uuid, OUT key_id uuid, OUT sealed_key text, OUT key_ends text)
LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$ UPDATE benefit_keys SET status = 'taken', taken_for = allocation, version = version + 1, updated_at = now(),
             taken_by = coalesce(nullif(current_setting('app.tenant', true), '')::uuid, company)
       WHERE id = (SELECT id FROM benefit_keys WHERE type_code = type AND status = 'free'
                    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, sealed, ends $$;
ALTER FUNCTION take_benefit_key(text, uuid, uuid) OWNER TO house;
REVOKE ALL ON FUNCTION take_benefit_key(text, uuid, uuid) FROM public;
GRANT EXECUTE ON FUNCTION take_benefit_key(text, uuid, uuid) TO guest, house;

-- A key nobody has looked at goes back, by the company that holds it alone.
CREATE FUNCTION return_benefit_key(company uuid, allocation uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$ UPDATE benefit_keys SET status = 'free', taken_for = null, taken_by = null, version = version + 1, updated_at = now()
       WHERE taken_for = allocation AND status = 'taken'
         AND taken_by = coalesce(nullif(current_setting('app.tenant', true), '')::uuid, company) $$;
ALTER FUNCTION return_benefit_key(uuid, uuid) OWNER TO house;
REVOKE ALL ON FUNCTION return_benefit_key(uuid, uuid) FROM public;
GRANT EXECUTE ON FUNCTION return_benefit_key(uuid, uuid) TO guest, house;

-- The vendor's list at first: names, worth and figures are its own to change (domain.md 1.13).
INSERT INTO benefit_types (code, kind, unit, position, name, explains, worth, terms) VALUES
  ('cloudCreditMonthly', 'credit', 'credit', 10,
   '{"en": "Cloud credit, monthly", "ko": "월간 클라우드 크레딧"}', '{"en": "Spent in the cloud month by month; what is left of a month does not carry over.", "ko": "매달 클라우드에서 쓰는 크레딧이에요. 그달에 남은 금액은 다음 달로 넘어가지 않아요."}', '{"en": "USD 100 a month", "ko": "월 100달러"}',
   '{"handoversMax": 5, "handoverAfterDays": 0, "oneEach": true, "workMail": true, "lasts": {"count": 13, "unit": "month", "from": "assignment"}, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('cloudCreditYearly', 'credit', 'credit', 20,
   '{"en": "Cloud credit, yearly", "ko": "연간 클라우드 크레딧"}', '{"en": "One sum for the year, for larger work.", "ko": "한 해 동안 쓰는 크레딧으로, 규모가 큰 작업에 알맞아요."}', '{"en": "USD 6,000 a year", "ko": "연 6,000달러"}',
   '{"handoversMax": 0, "handoverAfterDays": 0, "oneEach": false, "workMail": true, "lasts": null, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('cloudLicences', 'licence', 'licence', 30,
   '{"en": "Cloud service licences", "ko": "클라우드 서비스 라이선스"}', '{"en": "Licences for your own people, activated on one of your directories by a link.", "ko": "회사 구성원이 쓰는 라이선스예요. 링크를 열어 회사 디렉터리에 활성화해요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": {"count": 365, "unit": "day", "from": "activation"}, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('softwareKeys', 'softwareKey', 'key', 40,
   '{"en": "Software licences", "ko": "소프트웨어 라이선스"}', '{"en": "Product keys for software you run yourselves.", "ko": "직접 설치해 쓰는 소프트웨어의 제품 키예요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": {"count": 365, "unit": "day", "from": "activation"}, "activationsMax": 5, "atOnceMax": null, "unlimited": false}'),
  ('developerSubscriptions', 'developer', 'subscription', 50,
   '{"en": "Developer subscriptions", "ko": "개발자 구독"}', '{"en": "Tools, keys and training for one developer each.", "ko": "개발자 한 명이 쓰는 도구, 키, 교육이 들어 있어요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 90, "oneEach": true, "workMail": true, "lasts": null, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('supportIncidents', 'support', 'incident', 60,
   '{"en": "Technical support incidents", "ko": "기술 지원 인시던트"}', '{"en": "Help with software you run yourselves, counted by incident.", "ko": "직접 운영하는 소프트웨어에 대한 기술 지원으로, 건수로 세요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": null, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('cloudSupport', 'support', 'incident', 70,
   '{"en": "Cloud support", "ko": "클라우드 지원"}', '{"en": "Help with cloud services, as often as you need it.", "ko": "클라우드 서비스에 대한 지원으로, 횟수 제한이 없어요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": null, "activationsMax": null, "atOnceMax": null, "unlimited": true}'),
  ('advisoryHours', 'advisory', 'hour', 80,
   '{"en": "Advisory hours", "ko": "자문 시간"}', '{"en": "A consultant for presales, design and deployment.", "ko": "사전 영업, 설계, 배포를 돕는 전문가와 상담하는 시간이에요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": null, "activationsMax": null, "atOnceMax": 25, "unlimited": false}'),
  ('marketing', 'marketing', 'package', 90,
   '{"en": "Marketing package and logo", "ko": "마케팅 자료와 로고"}', '{"en": "Campaigns, templates and your level’s logo. The logo may be used while the level is active.", "ko": "캠페인 자료와 등급 로고예요. 로고는 등급이 활성인 동안만 쓸 수 있어요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": null, "activationsMax": null, "atOnceMax": null, "unlimited": false}'),
  ('trainingVouchers', 'voucher', 'voucher', 100,
   '{"en": "Training vouchers", "ko": "교육 바우처"}', '{"en": "A seat in a course of a training partner.", "ko": "교육 파트너의 강좌를 들을 수 있는 바우처예요."}', null,
   '{"handoversMax": null, "handoverAfterDays": 0, "oneEach": false, "workMail": false, "lasts": {"count": 180, "unit": "day", "from": "assignment"}, "activationsMax": null, "atOnceMax": null, "unlimited": false}');
