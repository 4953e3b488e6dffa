-- The checks of a company, its place in the reseller programme, and the location it sells under.
CREATE TABLE "check_reasons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"says" jsonb NOT NULL,
	"remedy" jsonb NOT NULL,
	"needs_text" boolean DEFAULT false NOT NULL,
	"wants_document" boolean DEFAULT true NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "check_reasons_kind_known" CHECK ("check_reasons"."kind" in ('mailbox', 'employment', 'business'))
);
ALTER TABLE "check_reasons" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "check_settings" (
	"kind" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"promise_days" integer NOT NULL,
	"documents" jsonb NOT NULL,
	CONSTRAINT "check_settings_kind_known" CHECK ("check_settings"."kind" in ('mailbox', 'employment', 'business')),
	CONSTRAINT "check_settings_days_fit" CHECK ("check_settings"."promise_days" between 1 and 60)
);
ALTER TABLE "check_settings" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "verification_moves" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"side" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"move" text NOT NULL,
	"status" text NOT NULL,
	"reason_code" text,
	"text" text,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "verification_moves_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "verification_moves_side_known" CHECK ("verification_moves"."side" in ('partner', 'vendor', 'house'))
);
ALTER TABLE "verification_moves" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "verifications" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"promised_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"claimed_by" uuid,
	"claimed_by_name" text,
	"reason_code" text,
	"reason_text" text,
	"decided_by" uuid,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "verifications_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "verifications_kind_known" CHECK ("verifications"."kind" in ('mailbox', 'employment', 'business')),
	CONSTRAINT "verifications_status_known" CHECK ("verifications"."status" in ('pending', 'inReview', 'waiting', 'rejected', 'appealed', 'inAppeal', 'accepted'))
);
ALTER TABLE "verifications" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "mailbox_proofs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"sent_count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mailbox_proofs_pk" PRIMARY KEY("tenant_id","id")
);
ALTER TABLE "mailbox_proofs" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "checklist_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"says" jsonb NOT NULL,
	"explains" jsonb NOT NULL,
	"cleared_by" text NOT NULL,
	"required" boolean NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "checklist_items_kind_known" CHECK ("checklist_items"."kind" in ('directBill', 'indirectProvider', 'indirectReseller')),
	CONSTRAINT "checklist_items_clearer_known" CHECK ("checklist_items"."cleared_by" in ('partner', 'vendor', 'system'))
);
ALTER TABLE "checklist_items" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "checklist_results" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"reseller_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"met" boolean NOT NULL,
	"note" text,
	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checklist_results_pk" PRIMARY KEY("tenant_id","id")
);
ALTER TABLE "checklist_results" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "resellers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "resellers_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "resellers_kind_known" CHECK ("resellers"."kind" in ('directBill', 'indirectProvider', 'indirectReseller')),
	CONSTRAINT "resellers_status_known" CHECK ("resellers"."status" in ('pendingQualification', 'qualified', 'active', 'restricted', 'rejected'))
);
ALTER TABLE "resellers" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "associations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"reseller_tenant_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"country" text NOT NULL,
	"made_by_name" text NOT NULL,
	"ended_by_name" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "associations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "associations_status_known" CHECK ("associations"."status" in ('active', 'ended'))
);
ALTER TABLE "associations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_of_fk" FOREIGN KEY ("tenant_id","verification_id") REFERENCES "public"."verifications"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mailbox_proofs" ADD CONSTRAINT "mailbox_proofs_of_fk" FOREIGN KEY ("tenant_id","verification_id") REFERENCES "public"."verifications"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "checklist_results" ADD CONSTRAINT "checklist_results_of_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "checklist_results" ADD CONSTRAINT "checklist_results_item_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "associations" ADD CONSTRAINT "associations_location_fk" FOREIGN KEY ("tenant_id","location_id") REFERENCES "public"."locations"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "check_reasons_once" ON "check_reasons" USING btree ("kind","code");
CREATE INDEX "verification_moves_of" ON "verification_moves" USING btree ("tenant_id","verification_id","id");
CREATE UNIQUE INDEX "verifications_kind_once" ON "verifications" USING btree ("tenant_id","kind");
CREATE INDEX "verifications_queue" ON "verifications" USING btree (coalesce(promised_at, 'infinity'),"id");
CREATE UNIQUE INDEX "mailbox_proofs_token" ON "mailbox_proofs" USING btree ("token_hash");
CREATE UNIQUE INDEX "mailbox_proofs_of" ON "mailbox_proofs" USING btree ("tenant_id","verification_id");
CREATE UNIQUE INDEX "checklist_items_once" ON "checklist_items" USING btree ("kind","code");
CREATE UNIQUE INDEX "checklist_results_once" ON "checklist_results" USING btree ("tenant_id","reseller_id","item_id");
CREATE UNIQUE INDEX "resellers_once" ON "resellers" USING btree ("tenant_id");
CREATE INDEX "resellers_queue" ON "resellers" USING btree ("status","since","id");
CREATE UNIQUE INDEX "associations_one_location" ON "associations" USING btree ("reseller_tenant_id") WHERE status = 'active';
CREATE UNIQUE INDEX "associations_one_tenant" ON "associations" USING btree ("tenant_id","location_id") WHERE status = 'active';
CREATE INDEX "associations_newest" ON "associations" USING btree ("tenant_id","id");
CREATE POLICY "check_reasons_guest" ON "check_reasons" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "check_reasons_house" ON "check_reasons" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "check_settings_guest" ON "check_settings" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "check_settings_house" ON "check_settings" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "verification_moves_guest" ON "verification_moves" AS PERMISSIVE FOR ALL TO "guest" USING ("verification_moves"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "verification_moves_house" ON "verification_moves" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "verifications_guest" ON "verifications" AS PERMISSIVE FOR ALL TO "guest" USING ("verifications"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "verifications_house" ON "verifications" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "mailbox_proofs_guest" ON "mailbox_proofs" AS PERMISSIVE FOR ALL TO "guest" USING ("mailbox_proofs"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "mailbox_proofs_house" ON "mailbox_proofs" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "checklist_items_guest" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "checklist_items_house" ON "checklist_items" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "checklist_results_guest" ON "checklist_results" AS PERMISSIVE FOR ALL TO "guest" USING ("checklist_results"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "checklist_results_house" ON "checklist_results" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "resellers_guest" ON "resellers" AS PERMISSIVE FOR ALL TO "guest" USING ("resellers"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "resellers_house" ON "resellers" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "associations_guest" ON "associations" AS PERMISSIVE FOR ALL TO "guest" USING ("associations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "associations_house" ON "associations" AS PERMISSIVE FOR ALL TO "house" USING (true);

-- What the vendor starts with, and edits as they like: promises and documents, reasons, checklists (domain.md 1.5, 5.1; 13 #5).
INSERT INTO check_settings (kind, promise_days, documents) VALUES
  ('mailbox', 1, '{"any":{"en":"No document is needed: open the link in the letter to the contact’s mailbox.","ko":"서류는 필요 없어요. 담당자 이메일로 보낸 링크를 열면 됩니다."}}'),
  ('employment', 3, '{"any":{"en":"A domain registration extract or a registrar’s invoice naming the company, or a letter on company paper, signed by an officer, that names the contact.","ko":"회사 이름이 적힌 도메인 등록 확인서나 도메인 비용 청구서, 또는 임원이 서명하고 담당자 이름이 적힌 회사 서한."},"KR":{"en":"재직증명서 (certificate of employment) not older than 3 months, or a domain registration certificate (도메인 등록확인증) naming the company.","ko":"3개월 이내에 발급한 재직증명서, 또는 회사 이름이 적힌 도메인 등록확인증."},"DE":{"en":"Arbeitgeberbescheinigung not older than 3 months, or the domain contract or invoice of your DENIC registrar naming the company.","ko":"3개월 이내의 재직증명서(Arbeitgeberbescheinigung), 또는 회사 이름이 적힌 DENIC 등록대행사의 도메인 계약서나 청구서."},"US":{"en":"An employment verification letter on letterhead, or a registrar’s invoice for the domain naming the company.","ko":"회사 레터헤드를 쓴 재직 확인 서한(employment verification letter), 또는 회사 이름이 적힌 도메인 비용 청구서."},"JP":{"en":"在職証明書 (certificate of employment) not older than 3 months, or the domain’s registration details (登録者情報) naming the company.","ko":"3개월 이내에 발급한 재직증명서(在職証明書), 또는 회사 이름이 적힌 도메인 등록자 정보(登録者情報)."}}'),
  ('business', 5, '{"any":{"en":"An extract of the company register not older than 12 months, or a tax registration certificate, showing the legal name and the address.","ko":"법인명과 주소가 보이는 12개월 이내의 상업등기부 등본 또는 납세자 등록증."},"KR":{"en":"사업자등록증 (business registration certificate), or 등기사항전부증명서 (register extract) not older than 3 months. A bank statement or a website is not enough.","ko":"사업자등록증 또는 3개월 이내에 발급한 등기사항전부증명서(말소사항 포함). 통장 사본이나 홈페이지 화면은 인정되지 않아요."},"DE":{"en":"Handelsregisterauszug (HRA or HRB) not older than 12 months, or Gewerbeanmeldung for a business that is not in the register.","ko":"12개월 이내의 상업등기부 등본(Handelsregisterauszug, HRA 또는 HRB). 등기 대상이 아니면 영업신고증(Gewerbeanmeldung)."},"US":{"en":"Articles of incorporation or organization filed with the state, a certificate of good standing, or the IRS letter CP 575 or 147C.","ko":"주 정부에 제출한 설립 정관(articles of incorporation/organization), 존속 증명서(certificate of good standing), 또는 IRS의 CP 575·147C 서한."},"JP":{"en":"履歴事項全部証明書 (register extract) not older than 3 months, or the corporate number notice (法人番号指定通知書).","ko":"3개월 이내의 이력사항전부증명서(履歴事項全部証明書), 또는 법인번호 지정 통지서(法人番号指定通知書)."},"GB":{"en":"Certificate of incorporation, or the current company extract of the companies’ registrar.","ko":"설립 증명서(certificate of incorporation), 또는 회사 등기소의 최신 회사 정보 발췌본."},"FR":{"en":"Extrait Kbis not older than 3 months, or avis de situation SIRENE.","ko":"3개월 이내의 Kbis 등본(extrait Kbis), 또는 SIRENE 등록 확인서(avis de situation SIRENE)."},"BR":{"en":"Cartão CNPJ (Comprovante de Inscrição e de Situação Cadastral), or contrato social with its last change.","ko":"CNPJ 등록 확인서(Cartão CNPJ), 또는 최종 변경분을 포함한 회사 정관(contrato social)."},"IN":{"en":"Certificate of incorporation of the registrar of companies, or the GST registration certificate (Form GST REG-06).","ko":"회사 등기소의 설립 증명서(certificate of incorporation), 또는 GST 등록증(Form GST REG-06)."},"CN":{"en":"营业执照 (business licence) with the 18-character unified social credit code.","ko":"18자리 통일사회신용코드가 적힌 영업집조(营业执照)."}}');

INSERT INTO check_reasons (id, kind, code, says, remedy, needs_text, wants_document) VALUES
  ('00000000-0000-7000-8000-000000000001', 'mailbox', 'unreachable', '{"en":"Our letter to the contact’s mailbox was never answered","ko":"담당자 이메일로 보낸 확인 요청에 응답이 없었어요"}', '{"en":"Look into spam and quarantine and ask for the letter again, or name another contact in the legal profile.","ko":"스팸함과 격리함을 확인한 뒤 확인 메일을 다시 요청하거나, 법인 정보에서 다른 담당자를 지정해 주세요."}', false, false),
  ('00000000-0000-7000-8000-000000000002', 'mailbox', 'sharedMailbox', '{"en":"The mailbox belongs to a function, not to a person","ko":"개인이 아니라 부서가 함께 쓰는 이메일이에요"}', '{"en":"Name a person of the company as the contact, with a work mailbox of their own.","ko":"본인의 회사 이메일이 있는 사람을 담당자로 지정해 주세요."}', false, false),
  ('00000000-0000-7000-8000-000000000003', 'mailbox', 'other', '{"en":"Another reason, in the reviewer’s words","ko":"기타 (심사 담당자 설명 참고)"}', '{"en":"Read the reviewer’s note and answer it in the appeal.","ko":"심사 담당자의 설명을 읽고 이의 제기에서 답해 주세요."}', true, false),
  ('00000000-0000-7000-8000-000000000004', 'employment', 'domainNotYours', '{"en":"Nothing shows that the company owns the mail domain","ko":"이메일 도메인이 회사 소유라는 것을 확인할 수 없어요"}', '{"en":"Prove the domain by a DNS record under Domains, or send a document that names both the company and the domain.","ko":"도메인 페이지에서 DNS 레코드로 도메인을 증명하거나, 회사 이름과 도메인이 함께 적힌 서류를 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000005', 'employment', 'personUnknown', '{"en":"Nothing shows that the contact works for the company","ko":"담당자가 회사에 재직 중이라는 것을 확인할 수 없어요"}', '{"en":"Send a document that names both the company and the contact, or name another contact.","ko":"회사 이름과 담당자 이름이 함께 적힌 서류를 보내거나 다른 담당자를 지정해 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000006', 'employment', 'documentUnreadable', '{"en":"The document cannot be read, or a page is missing","ko":"서류를 읽을 수 없거나 빠진 쪽이 있어요"}', '{"en":"Send the whole document again as a PDF or a sharp photograph of every page.","ko":"서류 전체를 PDF로 보내거나 모든 쪽을 선명하게 찍어 다시 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000007', 'employment', 'other', '{"en":"Another reason, in the reviewer’s words","ko":"기타 (심사 담당자 설명 참고)"}', '{"en":"Read the reviewer’s note and answer it in the appeal.","ko":"심사 담당자의 설명을 읽고 이의 제기에서 답해 주세요."}', true, true),
  ('00000000-0000-7000-8000-000000000008', 'business', 'nameDiffers', '{"en":"The legal name differs from the register","ko":"법인명이 등기된 이름과 달라요"}', '{"en":"Correct the legal name to what the register says, or send a document of the change of name.","ko":"법인 정보의 이름을 등기된 이름대로 고치거나, 상호 변경을 증명하는 서류를 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000009', 'business', 'addressDiffers', '{"en":"The address differs from the register","ko":"주소가 등록된 주소와 달라요"}', '{"en":"Correct the address to what the register says, or send a document that shows the new one.","ko":"법인 정보의 주소를 등록된 주소대로 고치거나, 새 주소가 보이는 서류를 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000010', 'business', 'notRegistered', '{"en":"No active registration was found under this number","ko":"이 번호로 유효한 등록을 찾을 수 없어요"}', '{"en":"Check the registration number in the legal profile, or send the certificate it is written on.","ko":"법인 정보의 등록번호를 확인하거나, 그 번호가 적힌 등록증을 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000011', 'business', 'documentUnfit', '{"en":"This kind of document does not prove that a company exists","ko":"회사의 존재를 증명하는 서류가 아니에요"}', '{"en":"Send one of the documents that are fine in your country.","ko":"아래에 안내한 국가별 인정 서류 가운데 하나를 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000012', 'business', 'documentOld', '{"en":"The document is too old","ko":"발급한 지 오래된 서류예요"}', '{"en":"Ask the register for a fresh one and send it.","ko":"발급 기관에서 새로 발급받아 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000013', 'business', 'documentUnreadable', '{"en":"The document cannot be read, or a page is missing","ko":"서류를 읽을 수 없거나 빠진 쪽이 있어요"}', '{"en":"Send the whole document again as a PDF or a sharp photograph of every page.","ko":"서류 전체를 PDF로 보내거나 모든 쪽을 선명하게 찍어 다시 보내 주세요."}', false, true),
  ('00000000-0000-7000-8000-000000000014', 'business', 'other', '{"en":"Another reason, in the reviewer’s words","ko":"기타 (심사 담당자 설명 참고)"}', '{"en":"Read the reviewer’s note and answer it in the appeal.","ko":"심사 담당자의 설명을 읽고 이의 제기에서 답해 주세요."}', true, true);

INSERT INTO checklist_items (id, kind, position, code, says, explains, cleared_by, required) VALUES
  ('00000000-0000-7000-8000-000000000015', 'directBill', 1, 'verified', '{"en":"The company is verified","ko":"회사 확인 완료"}', '{"en":"All checks of the account are accepted. Nothing to do here: it is ticked by itself.","ko":"계정의 모든 확인이 승인되어야 해요. 따로 하실 일은 없고 자동으로 표시됩니다."}', 'system', true),
  ('00000000-0000-7000-8000-000000000016', 'directBill', 2, 'trackRecord', '{"en":"USD 300,000 of reseller revenue in the last 12 months","ko":"최근 12개월 리셀러 매출 미화 30만 달러 이상"}', '{"en":"As an indirect reseller, in the books of your providers. The vendor looks it up.","ko":"간접 리셀러로서 총판을 통해 올린 매출이에요. 벤더가 확인합니다."}', 'vendor', true),
  ('00000000-0000-7000-8000-000000000017', 'directBill', 3, 'experience', '{"en":"12 months as an indirect reseller","ko":"간접 리셀러 경력 12개월 이상"}', '{"en":"Counted from the day the programme became active for you. The vendor looks it up.","ko":"프로그램이 활성화된 날부터 셉니다. 벤더가 확인합니다."}', 'vendor', true),
  ('00000000-0000-7000-8000-000000000018', 'directBill', 4, 'credit', '{"en":"Credit check passed","ko":"신용 확인 통과"}', '{"en":"The vendor asks a credit agency; you need not send anything unless asked. Buy the support plan only after this is passed.","ko":"벤더가 신용평가 기관에 조회해요. 요청이 있을 때만 자료를 보내 주세요. 지원 플랜은 통과한 뒤에 구매하세요."}', 'vendor', true),
  ('00000000-0000-7000-8000-000000000019', 'directBill', 5, 'supportPlan', '{"en":"A paid support plan","ko":"유료 지원 플랜"}', '{"en":"Say which plan you hold and its number.","ko":"보유한 플랜과 계약 번호를 알려 주세요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000020', 'directBill', 6, 'ownService', '{"en":"A service, product or app of your own","ko":"자체 서비스·제품·앱 1개 이상"}', '{"en":"Name it and say where it is described: one is enough.","ko":"이름과 소개 페이지를 알려 주세요. 하나면 충분해요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000021', 'directBill', 7, 'assessment', '{"en":"Capability assessment by a third party","ko":"제3자 역량 평가"}', '{"en":"Repeated every year. Add the assessor’s report.","ko":"매년 다시 받아야 해요. 평가 보고서를 첨부해 주세요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000022', 'directBill', 8, 'operations', '{"en":"Billing and support of your own","ko":"자체 청구·지원 체계"}', '{"en":"Say how your customers are billed and where they get help, and in which hours.","ko":"고객에게 어떻게 청구하고 어디서 언제 지원하는지 알려 주세요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000023', 'indirectProvider', 1, 'verified', '{"en":"The company is verified","ko":"회사 확인 완료"}', '{"en":"All checks of the account are accepted. Nothing to do here: it is ticked by itself.","ko":"계정의 모든 확인이 승인되어야 해요. 따로 하실 일은 없고 자동으로 표시됩니다."}', 'system', true),
  ('00000000-0000-7000-8000-000000000024', 'indirectProvider', 2, 'approval', '{"en":"The vendor’s approval","ko":"벤더 승인"}', '{"en":"A partner manager speaks with you about markets, resellers and volumes.","ko":"파트너 매니저가 시장, 리셀러, 거래 규모를 상의드려요."}', 'vendor', true),
  ('00000000-0000-7000-8000-000000000025', 'indirectProvider', 3, 'network', '{"en":"Resellers you will serve","ko":"함께할 리셀러"}', '{"en":"Name them or describe how you find them.","ko":"리셀러를 알려 주시거나 모집 계획을 적어 주세요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000026', 'indirectProvider', 4, 'operations', '{"en":"Billing and support of your own","ko":"자체 청구·지원 체계"}', '{"en":"Say how your resellers are billed and where they get help, and in which hours.","ko":"리셀러에게 어떻게 청구하고 어디서 언제 지원하는지 알려 주세요."}', 'partner', true),
  ('00000000-0000-7000-8000-000000000027', 'indirectReseller', 1, 'partnerId', '{"en":"A Partner ID","ko":"파트너 ID"}', '{"en":"Given at enrolment. Nothing to do here: it is ticked by itself.","ko":"가입할 때 발급됩니다. 따로 하실 일은 없고 자동으로 표시됩니다."}', 'system', true),
  ('00000000-0000-7000-8000-000000000028', 'indirectReseller', 2, 'verified', '{"en":"The company is verified","ko":"회사 확인 완료"}', '{"en":"All checks of the account are accepted. Nothing to do here: it is ticked by itself.","ko":"계정의 모든 확인이 승인되어야 해요. 따로 하실 일은 없고 자동으로 표시됩니다."}', 'system', true);

ALTER TABLE "check_reasons" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "check_reasons" TO guest, house;
ALTER TABLE "check_settings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "check_settings" TO guest, house;
ALTER TABLE "verification_moves" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "verification_moves" TO guest, house;
ALTER TABLE "verifications" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "verifications" TO guest, house;
ALTER TABLE "mailbox_proofs" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "mailbox_proofs" TO guest, house;
ALTER TABLE "checklist_items" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "checklist_items" TO guest, house;
ALTER TABLE "checklist_results" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "checklist_results" TO guest, house;
ALTER TABLE "resellers" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "resellers" TO guest, house;
ALTER TABLE "associations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "associations" TO guest, house;
