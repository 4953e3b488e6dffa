-- What two companies held when their accounts became one decides what the one company may renew (domain.md 1.8); retired levels
-- whose benefits are renewed by those who hold them alone; levels that come by a merge or by being qualified (1.10, 1.11).
ALTER TABLE level_holdings DROP CONSTRAINT level_holdings_kind_known;
ALTER TABLE level_holdings ADD CONSTRAINT level_holdings_kind_known CHECK (kind in ('membership', 'designation', 'specialisation', 'legacy'));
ALTER TABLE level_holdings DROP CONSTRAINT level_holdings_source_known;
ALTER TABLE level_holdings ADD CONSTRAINT level_holdings_source_known CHECK (source in ('purchase', 'migration', 'vendor', 'enrolment', 'merge', 'qualified'));
ALTER TABLE levels DROP CONSTRAINT levels_kind_known;
ALTER TABLE levels ADD CONSTRAINT levels_kind_known CHECK (kind in ('membership', 'designation', 'specialisation', 'legacy'));
ALTER TABLE level_purchases ADD COLUMN bundle text DEFAULT 'own' NOT NULL;
ALTER TABLE level_purchases ADD CONSTRAINT level_purchases_bundle_known CHECK (bundle in ('own', 'legacy'));

CREATE TABLE "level_unions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"merge_id" uuid NOT NULL,
	"case" text NOT NULL,
	"options" text[] NOT NULL,
	"name" text NOT NULL,
	"other_name" text NOT NULL,
	"legacy_name" jsonb,
	"legacy_lines" jsonb NOT NULL,
	"settled_by" uuid,
	CONSTRAINT "level_unions_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "level_unions_case_known" CHECK ("level_unions"."case" in ('1a', '1b', '1c', '1d', '2a', '2b', '2c', '2d', '3', '4', '5'))
);

ALTER TABLE "level_unions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "level_unions" ADD CONSTRAINT "level_unions_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "level_unions_once" ON "level_unions" USING btree ("tenant_id","merge_id");
CREATE POLICY "level_unions_guest" ON "level_unions" AS PERMISSIVE FOR ALL TO "guest" USING ("level_unions"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "level_unions_house" ON "level_unions" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "level_unions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "level_unions" TO guest, house;

INSERT INTO levels (code, number, kind, position, obtained, fee, currency, validity_days, renewal_opens_days, criteria, benefits, name, description, active_from, published_by, published_at) VALUES
  ('silverBenefits', 1, 'legacy', 200, 'purchase', 187000, 'USD', 365, 0,
   '[]', '[{"type": "cloudLicences", "quantity": 15}, {"type": "supportIncidents", "quantity": 15}, {"type": "advisoryHours", "quantity": 20}]',
   '{"en": "Silver benefits", "ko": "실버 혜택"}',
   '{"en": "Benefits of a retired level. Who holds them may renew them; nobody gets them anew.", "ko": "종료된 등급의 혜택이에요. 보유한 회사는 갱신할 수 있고, 새로 받을 수는 없어요."}',
   '2020-01-01', 'Guildhall', '2020-01-01'),
  ('goldBenefits', 1, 'legacy', 210, 'purchase', 473000, 'USD', 365, 0,
   '[]', '[{"type": "cloudLicences", "quantity": 25}, {"type": "supportIncidents", "quantity": 20}, {"type": "cloudSupport", "quantity": 1}, {"type": "advisoryHours", "quantity": 50}]',
   '{"en": "Gold benefits", "ko": "골드 혜택"}',
   '{"en": "Benefits of a retired level. Who holds them may renew them; nobody gets them anew.", "ko": "종료된 등급의 혜택이에요. 보유한 회사는 갱신할 수 있고, 새로 받을 수는 없어요."}',
   '2020-01-01', 'Guildhall', '2020-01-01');
