-- What customers agree to, what their partners attest of it, and what they sign themselves (domain.md 4.2).
CREATE TABLE "customer_agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region" text,
	"number" integer NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"texts" jsonb NOT NULL,
	"published_by_name" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "customer_agreements" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "customer_attestations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"agreed_on" text NOT NULL,
	"attested_by" uuid NOT NULL,
	"attested_by_name" text NOT NULL,
	CONSTRAINT "customer_attestations_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "customer_attestations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "customer_signatures" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_by_name" text NOT NULL,
	"signed_by_email" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_signatures_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "customer_signatures" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "customer_agreements_number_once" ON "customer_agreements" USING btree ("region","number");
CREATE INDEX "customer_attestations_of" ON "customer_attestations" USING btree ("tenant_id","customer_id","id");
CREATE UNIQUE INDEX "customer_attestations_once" ON "customer_attestations" USING btree ("tenant_id","customer_id","agreement_id","email","first_name","last_name");
CREATE UNIQUE INDEX "customer_signatures_once" ON "customer_signatures" USING btree ("tenant_id","agreement_id");
CREATE POLICY "customer_agreements_guest" ON "customer_agreements" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "customer_agreements_house" ON "customer_agreements" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "customer_attestations_guest" ON "customer_attestations" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_attestations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_attestations_house" ON "customer_attestations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "customer_signatures_guest" ON "customer_signatures" AS PERMISSIVE FOR ALL TO "guest" USING ("customer_signatures"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "customer_signatures_house" ON "customer_signatures" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "customer_agreements" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_agreements" TO guest, house;
ALTER TABLE "customer_attestations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_attestations" TO guest, house;
ALTER TABLE "customer_signatures" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_signatures" TO guest, house;

-- Whether a customer has signed, for a partner that serves it: the version and when, never by whom.
create function customer_signed(partner uuid, customer uuid) returns table (number integer, signed_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select a.number, s.signed_at from customer_signatures s join customer_agreements a on a.id = s.agreement_id
    where s.tenant_id = customer
      and exists (select from relationships r where r.tenant_id = partner and r.customer_id = customer and r.status = 'active')
    order by s.signed_at desc limit 1
  $$;
alter function customer_signed owner to house;
revoke all on function customer_signed from public;
grant execute on function customer_signed to guest, house;

-- The model text every installation begins with, in effect everywhere until the vendor publishes its own.
insert into customer_agreements (id, region, number, effective_from, texts, published_by_name, published_at)
values ('01900000-0000-7000-8000-0000000000ca', null, 1, '2026-01-01', $json$[{"language": "en", "title": "Customer agreement", "text": "# Customer agreement\n\n## 1 Who agrees\n\nThis agreement is between the customer named in the account and the vendor of this network. Whoever accepts it confirms that they may do so for the customer.\n\n## 2 What may be used\n\nThe customer may use the products it orders through a partner, for its own business, in the quantity and for the term that were ordered. Rights end with the term.\n\n## 3 The partner\n\nA partner sells, bills and supports. It acts for the customer only as far as the customer has approved in this portal, and the customer may end that at any time.\n\n## 4 The customer’s data\n\nData stays the customer’s. It is processed to provide the products and as the law asks, and given back or deleted after the end of a term.\n\n## 5 Use with care\n\nThe customer keeps its passwords to itself, gives access to people who need it, and does not use the products against the law or to harm others.\n\n## 6 Warranty and liability\n\nProducts do in substance what their description says. Liability is limited to what was paid for the product in the twelve months before, where the law allows a limit.\n\n## 7 End and changes\n\nEither side may end this agreement in writing; orders in progress run to the end of their term. A new version counts from the day it is accepted."}, {"language": "ko", "title": "고객 계약", "text": "# 고객 계약\n\n## 1 당사자\n\n이 계약은 계정에 표시된 고객과 이 네트워크의 벤더가 맺습니다. 동의하는 사람은 고객을 대신해 동의할 권한이 있음을 확인합니다.\n\n## 2 사용 범위\n\n고객은 파트너를 통해 주문한 제품을 주문한 수량과 기간만큼 자기 사업을 위해 사용할 수 있습니다. 사용 권리는 약정 기간이 끝나면 종료됩니다.\n\n## 3 파트너\n\n파트너는 판매, 청구, 지원을 맡습니다. 파트너는 고객이 이 포털에서 승인한 범위에서만 고객을 대신해 일하며, 고객은 언제든지 승인을 끝낼 수 있습니다.\n\n## 4 고객 데이터\n\n데이터는 고객의 것입니다. 데이터는 제품을 제공하는 데 필요한 범위와 법령이 정한 바에 따라 처리하고, 약정이 끝나면 돌려주거나 삭제합니다.\n\n## 5 올바른 사용\n\n고객은 비밀번호를 안전하게 관리하고, 필요한 사람에게만 접근 권한을 주며, 제품을 법령에 어긋나거나 다른 사람에게 해를 끼치는 데 사용하지 않습니다.\n\n## 6 보증과 책임\n\n제품은 설명서에 적힌 대로 작동합니다. 법령이 허용하는 범위에서 책임은 직전 12개월 동안 해당 제품에 지급한 금액을 한도로 합니다.\n\n## 7 종료와 변경\n\n어느 쪽이든 서면으로 이 계약을 끝낼 수 있으며, 진행 중인 주문은 약정 기간이 끝날 때까지 유지됩니다. 새 버전은 동의한 날부터 적용됩니다."}]$json$, 'Guildhall', '2026-01-01');
