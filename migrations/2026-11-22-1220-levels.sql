-- Levels: what the vendor sells and who holds it, scores, orders, certificates (domain.md 1.10 to 1.12).
CREATE TABLE "levels" (
	"code" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"position" integer NOT NULL,
	"obtained" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"fee" bigint NOT NULL,
	"currency" text NOT NULL,
	"validity_days" integer,
	"renewal_opens_days" integer DEFAULT 0 NOT NULL,
	"benefits" jsonb NOT NULL,
	"offered" boolean DEFAULT true NOT NULL,
	"active_from" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "levels_pk" PRIMARY KEY("code","number"),
	CONSTRAINT "levels_kind_known" CHECK ("levels"."kind" in ('membership', 'designation', 'specialisation')),
	CONSTRAINT "levels_way_known" CHECK ("levels"."obtained" in ('enrolment', 'purchase')),
	CONSTRAINT "levels_fee" CHECK (fee >= 0)
);

ALTER TABLE "levels" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "score_areas" (
	"code" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" jsonb NOT NULL,
	"metrics" jsonb NOT NULL,
	"qualified_from" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL
);

ALTER TABLE "score_areas" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "score_days" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"area" text NOT NULL,
	"day" date NOT NULL,
	"tenths" integer NOT NULL,
	"qualified" boolean NOT NULL,
	"measured" jsonb NOT NULL,
	CONSTRAINT "score_days_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "score_days" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "score_figures" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"area" text NOT NULL,
	"metric" text NOT NULL,
	"day" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "score_figures_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "score_figures" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "level_holdings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"period_from" timestamp (3) with time zone NOT NULL,
	"anniversary" timestamp (3) with time zone,
	"renewable_from" timestamp (3) with time zone,
	"grace_to" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"reason" text,
	"auto_renew" boolean DEFAULT false NOT NULL,
	"reminded_days" integer,
	CONSTRAINT "level_holdings_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "level_holdings_kind_known" CHECK ("level_holdings"."kind" in ('membership', 'designation', 'specialisation')),
	CONSTRAINT "level_holdings_status_known" CHECK ("level_holdings"."status" in ('active', 'grace', 'lapsed', 'withdrawn')),
	CONSTRAINT "level_holdings_source_known" CHECK ("level_holdings"."source" in ('purchase', 'migration', 'vendor', 'enrolment'))
);

ALTER TABLE "level_holdings" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "level_purchases" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"number" text NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"method" text NOT NULL,
	"status" text NOT NULL,
	"code" text NOT NULL,
	"level_number" integer NOT NULL,
	"level_name" jsonb NOT NULL,
	"company_name" text NOT NULL,
	"country" text NOT NULL,
	"partner_id" text NOT NULL,
	"fee" bigint NOT NULL,
	"tax_rate_bps" integer NOT NULL,
	"tax" bigint NOT NULL,
	"total" bigint GENERATED ALWAYS AS (fee + tax) STORED NOT NULL,
	"currency" text NOT NULL,
	"buyer_id" uuid NOT NULL,
	"buyer_name" text NOT NULL,
	"buyer_email" text NOT NULL,
	"language" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"payment" text,
	"card_token" text,
	"card_ends" text,
	"proof_file_ids" uuid[] DEFAULT '{}' NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"invoice_number" text,
	"holding_id" uuid,
	"before" jsonb,
	"refund_to" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"reason" text,
	"auto_renew" boolean DEFAULT false NOT NULL,
	CONSTRAINT "level_purchases_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "level_purchases_method_known" CHECK ("level_purchases"."method" in ('card', 'transfer')),
	CONSTRAINT "level_purchases_kind_known" CHECK ("level_purchases"."kind" in ('new', 'renewal')),
	CONSTRAINT "level_purchases_status_known" CHECK ("level_purchases"."status" in ('placed', 'authorised', 'pending', 'active', 'refunding', 'refunded', 'failed', 'cancelled', 'expired')),
	CONSTRAINT "level_purchases_sum" CHECK (fee >= 0 and tax >= 0)
);

ALTER TABLE "level_purchases" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "badge_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"sealed_private" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);

ALTER TABLE "badge_keys" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "level_certificates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"holding_id" uuid NOT NULL,
	"number" text NOT NULL,
	"company_name" text NOT NULL,
	"level" text NOT NULL,
	"level_name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"token" text,
	"signed_at" timestamp (3) with time zone,
	CONSTRAINT "level_certificates_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "level_certificates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "score_days" ADD CONSTRAINT "score_days_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "score_figures" ADD CONSTRAINT "score_figures_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "level_holdings" ADD CONSTRAINT "level_holdings_level_fk" FOREIGN KEY ("code","number") REFERENCES "public"."levels"("code","number") ON DELETE no action ON UPDATE no action;
ALTER TABLE "level_holdings" ADD CONSTRAINT "level_holdings_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "level_purchases" ADD CONSTRAINT "level_purchases_level_fk" FOREIGN KEY ("code","level_number") REFERENCES "public"."levels"("code","number") ON DELETE no action ON UPDATE no action;
ALTER TABLE "level_purchases" ADD CONSTRAINT "level_purchases_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "level_certificates" ADD CONSTRAINT "level_certificates_holding_fk" FOREIGN KEY ("tenant_id","holding_id") REFERENCES "public"."level_holdings"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "levels_active" ON "levels" USING btree ("code","active_from");
CREATE UNIQUE INDEX "score_days_one" ON "score_days" USING btree ("tenant_id","area","day");
CREATE INDEX "score_days_area" ON "score_days" USING btree ("area","day");
CREATE UNIQUE INDEX "score_figures_one" ON "score_figures" USING btree ("tenant_id","area","metric","day");
CREATE UNIQUE INDEX "level_holdings_one" ON "level_holdings" USING btree ("tenant_id","code") WHERE status in ('active', 'grace');
CREATE INDEX "level_holdings_due" ON "level_holdings" USING btree ("status","anniversary");
CREATE INDEX "level_holdings_of" ON "level_holdings" USING btree ("code","status");
CREATE UNIQUE INDEX "level_purchases_number" ON "level_purchases" USING btree ("number");
CREATE UNIQUE INDEX "level_purchases_invoice" ON "level_purchases" USING btree ("invoice_number");
CREATE UNIQUE INDEX "level_purchases_one_open" ON "level_purchases" USING btree ("tenant_id","code") WHERE status in ('placed', 'authorised', 'pending');
CREATE INDEX "level_purchases_status" ON "level_purchases" USING btree ("status","placed_at");
CREATE INDEX "level_purchases_expiring" ON "level_purchases" USING btree ("expires_at") WHERE status = 'pending';
CREATE UNIQUE INDEX "badge_keys_name" ON "badge_keys" USING btree ("key_id");
CREATE UNIQUE INDEX "level_certificates_number" ON "level_certificates" USING btree ("number");
CREATE UNIQUE INDEX "level_certificates_holding" ON "level_certificates" USING btree ("tenant_id","holding_id");
CREATE INDEX "level_certificates_unsigned" ON "level_certificates" USING btree ("signed_at","id");
CREATE INDEX "level_certificates_revoked" ON "level_certificates" USING btree ("revoked_at");
CREATE POLICY "levels_guest" ON "levels" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "levels_house" ON "levels" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "score_areas_guest" ON "score_areas" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "score_areas_house" ON "score_areas" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "score_days_guest" ON "score_days" AS PERMISSIVE FOR ALL TO "guest" USING ("score_days"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "score_days_house" ON "score_days" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "score_figures_guest" ON "score_figures" AS PERMISSIVE FOR ALL TO "guest" USING ("score_figures"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "score_figures_house" ON "score_figures" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "level_holdings_guest" ON "level_holdings" AS PERMISSIVE FOR ALL TO "guest" USING ("level_holdings"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "level_holdings_house" ON "level_holdings" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "level_purchases_guest" ON "level_purchases" AS PERMISSIVE FOR ALL TO "guest" USING ("level_purchases"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "level_purchases_house" ON "level_purchases" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "badge_keys_house" ON "badge_keys" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "level_certificates_guest" ON "level_certificates" AS PERMISSIVE FOR ALL TO "guest" USING ("level_certificates"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "level_certificates_house" ON "level_certificates" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "levels" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "levels" TO guest, house;
ALTER TABLE "score_areas" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "score_areas" TO guest, house;
ALTER TABLE "score_days" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "score_days" TO guest, house;
ALTER TABLE "score_figures" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "score_figures" TO guest, house;
ALTER TABLE "level_holdings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "level_holdings" TO guest, house;
ALTER TABLE "level_purchases" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "level_purchases" TO guest, house;
ALTER TABLE "badge_keys" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "badge_keys" TO guest, house;
ALTER TABLE "level_certificates" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "level_certificates" TO guest, house;

-- Numbers of orders and invoices, one row of numbers for the whole network.
CREATE SEQUENCE level_order_serials;
CREATE SEQUENCE level_invoice_serials;
GRANT USAGE ON SEQUENCE level_order_serials, level_invoice_serials TO guest, house;
GRANT UPDATE ON SEQUENCE level_order_serials, level_invoice_serials TO house;

-- What a new installation begins with; names, thresholds and fees are the vendor's own to change (domain.md 1.10, 1.11).
INSERT INTO score_areas (code, position, qualified_from, name, metrics) VALUES
  ('data', 10, 70, '{"en": "Data and AI", "ko": "데이터와 AI"}',
   '[{"code": "netCustomerAdds", "category": "performance", "name": {"en": "Net customer adds", "ko": "순증 고객"}, "explains": {"en": "Eligible customers now, less those of the same month a year ago.", "ko": "현재 유효 고객 수에서 1년 전 같은 달의 유효 고객 수를 뺀 값이에요."}, "pointsMax": 30, "threshold": 3}, {"code": "intermediateCertifications", "category": "skilling", "name": {"en": "Intermediate certifications", "ko": "중급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "중급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 10, "threshold": 4}, {"code": "advancedCertifications", "category": "skilling", "name": {"en": "Advanced certifications", "ko": "고급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "고급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 20, "threshold": 4}, {"code": "usageGrowth", "category": "customerSuccess", "name": {"en": "Usage growth", "ko": "사용량 증가"}, "explains": {"en": "Growth of what customers consume over twelve months, in per cent.", "ko": "최근 12개월 동안 고객 사용량이 늘어난 비율(%)이에요."}, "pointsMax": 20, "threshold": 20}, {"code": "deployments", "category": "customerSuccess", "name": {"en": "Deployments", "ko": "배포"}, "explains": {"en": "Projects that went live within twelve months.", "ko": "최근 12개월 안에 실제 운영을 시작한 프로젝트 수예요."}, "pointsMax": 20, "threshold": 5}]'),
  ('infrastructure', 20, 70, '{"en": "Infrastructure", "ko": "인프라"}',
   '[{"code": "netCustomerAdds", "category": "performance", "name": {"en": "Net customer adds", "ko": "순증 고객"}, "explains": {"en": "Eligible customers now, less those of the same month a year ago.", "ko": "현재 유효 고객 수에서 1년 전 같은 달의 유효 고객 수를 뺀 값이에요."}, "pointsMax": 30, "threshold": 3}, {"code": "intermediateCertifications", "category": "skilling", "name": {"en": "Intermediate certifications", "ko": "중급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "중급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 10, "threshold": 4}, {"code": "advancedCertifications", "category": "skilling", "name": {"en": "Advanced certifications", "ko": "고급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "고급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 20, "threshold": 4}, {"code": "usageGrowth", "category": "customerSuccess", "name": {"en": "Usage growth", "ko": "사용량 증가"}, "explains": {"en": "Growth of what customers consume over twelve months, in per cent.", "ko": "최근 12개월 동안 고객 사용량이 늘어난 비율(%)이에요."}, "pointsMax": 20, "threshold": 20}, {"code": "deployments", "category": "customerSuccess", "name": {"en": "Deployments", "ko": "배포"}, "explains": {"en": "Projects that went live within twelve months.", "ko": "최근 12개월 안에 실제 운영을 시작한 프로젝트 수예요."}, "pointsMax": 20, "threshold": 5}]'),
  ('security', 30, 70, '{"en": "Security", "ko": "보안"}',
   '[{"code": "netCustomerAdds", "category": "performance", "name": {"en": "Net customer adds", "ko": "순증 고객"}, "explains": {"en": "Eligible customers now, less those of the same month a year ago.", "ko": "현재 유효 고객 수에서 1년 전 같은 달의 유효 고객 수를 뺀 값이에요."}, "pointsMax": 30, "threshold": 3}, {"code": "intermediateCertifications", "category": "skilling", "name": {"en": "Intermediate certifications", "ko": "중급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "중급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 10, "threshold": 4}, {"code": "advancedCertifications", "category": "skilling", "name": {"en": "Advanced certifications", "ko": "고급 자격증"}, "explains": {"en": "People of the company who hold one; each counts once.", "ko": "고급 자격증을 가진 구성원 수예요. 한 사람은 한 번만 세어요."}, "pointsMax": 20, "threshold": 4}, {"code": "usageGrowth", "category": "customerSuccess", "name": {"en": "Usage growth", "ko": "사용량 증가"}, "explains": {"en": "Growth of what customers consume over twelve months, in per cent.", "ko": "최근 12개월 동안 고객 사용량이 늘어난 비율(%)이에요."}, "pointsMax": 20, "threshold": 20}, {"code": "deployments", "category": "customerSuccess", "name": {"en": "Deployments", "ko": "배포"}, "explains": {"en": "Projects that went live within twelve months.", "ko": "최근 12개월 안에 실제 운영을 시작한 프로젝트 수예요."}, "pointsMax": 20, "threshold": 5}]');

INSERT INTO levels (code, number, kind, position, obtained, fee, currency, validity_days, renewal_opens_days, criteria, benefits, name, description, active_from, published_by, published_at) VALUES
  ('networkMember', 1, 'membership', 10, 'enrolment', 0, 'USD', null, 0,
   '[]', '[{"type": "marketing", "quantity": 1}]',
   '{"en": "Network member", "ko": "네트워크 멤버"}',
   '{"en": "Every company that has enrolled: Partner IDs, the basic benefits, and the way to more.", "ko": "가입을 마친 모든 회사가 받는 등급이에요. 파트너 ID와 기본 혜택을 받아요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('launchPack', 1, 'membership', 20, 'purchase', 47500, 'USD', 365, 0,
   '[]', '[{"type": "cloudCreditMonthly", "quantity": 1}, {"type": "cloudLicences", "quantity": 5}, {"type": "supportIncidents", "quantity": 10}, {"type": "advisoryHours", "quantity": 5}]',
   '{"en": "Launch Pack", "ko": "런치 팩"}',
   '{"en": "Credits, licences and support for a year, to build a first practice. It needs no score.", "ko": "첫 사업을 시작하는 데 쓰는 1년치 크레딧, 라이선스, 지원이에요. 점수가 없어도 살 수 있어요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('dataPartner', 1, 'designation', 30, 'purchase', 475000, 'USD', 365, 0,
   '[{"kind": "score", "area": "data", "points": 70}]', '[{"type": "cloudCreditYearly", "quantity": 1}, {"type": "cloudLicences", "quantity": 25}, {"type": "developerSubscriptions", "quantity": 10}, {"type": "supportIncidents", "quantity": 20}, {"type": "cloudSupport", "quantity": 1}, {"type": "advisoryHours", "quantity": 50}, {"type": "marketing", "quantity": 1}]',
   '{"en": "Solutions Partner for Data and AI", "ko": "데이터와 AI 솔루션 파트너"}',
   '{"en": "Shows customers proven performance, skills and success with data and AI.", "ko": "데이터와 AI 분야의 실적, 기술 역량, 고객 성과를 인정받은 파트너예요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('infrastructurePartner', 1, 'designation', 40, 'purchase', 475000, 'USD', 365, 0,
   '[{"kind": "score", "area": "infrastructure", "points": 70}]', '[{"type": "cloudCreditYearly", "quantity": 1}, {"type": "cloudLicences", "quantity": 25}, {"type": "developerSubscriptions", "quantity": 10}, {"type": "supportIncidents", "quantity": 20}, {"type": "cloudSupport", "quantity": 1}, {"type": "advisoryHours", "quantity": 50}, {"type": "marketing", "quantity": 1}]',
   '{"en": "Solutions Partner for Infrastructure", "ko": "인프라 솔루션 파트너"}',
   '{"en": "Shows customers proven performance, skills and success with infrastructure.", "ko": "인프라 분야의 실적, 기술 역량, 고객 성과를 인정받은 파트너예요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('securityPartner', 1, 'designation', 50, 'purchase', 475000, 'USD', 365, 0,
   '[{"kind": "score", "area": "security", "points": 70}]', '[{"type": "cloudCreditYearly", "quantity": 1}, {"type": "cloudLicences", "quantity": 25}, {"type": "developerSubscriptions", "quantity": 10}, {"type": "supportIncidents", "quantity": 20}, {"type": "cloudSupport", "quantity": 1}, {"type": "advisoryHours", "quantity": 50}, {"type": "marketing", "quantity": 1}]',
   '{"en": "Solutions Partner for Security", "ko": "보안 솔루션 파트너"}',
   '{"en": "Shows customers proven performance, skills and success with security.", "ko": "보안 분야의 실적, 기술 역량, 고객 성과를 인정받은 파트너예요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('dataPlatforms', 1, 'specialisation', 100, 'purchase', 150000, 'USD', 365, 60,
   '[{"kind": "level", "code": "dataPartner"}, {"kind": "figure", "about": "certifications", "area": "data", "metric": "advancedCertifications", "atLeast": 6}, {"kind": "figure", "about": "metric", "area": "data", "metric": "deployments", "atLeast": 4}]', '[{"type": "advisoryHours", "quantity": 20}, {"type": "trainingVouchers", "quantity": 10}, {"type": "softwareKeys", "quantity": 5}]',
   '{"en": "Specialist in data platforms", "ko": "데이터 플랫폼 전문 파트너"}',
   '{"en": "For partners who hold the designation and run data platforms for their customers.", "ko": "데이터와 AI 솔루션 파트너 가운데 고객의 데이터 플랫폼을 직접 구축하고 운영하는 파트너예요."}',
   '2020-01-01', 'Guildhall', '2020-01-01');
