-- What a partner was charged in a currency, all in all: counted with each charge, whoever writes it, so that nobody adds up a
-- ledger that only grows. A few rows each, one a connection, so that those who are charged at once do not wait for each other.
CREATE TABLE "charge_sums" (
	"tenant_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"slot" integer NOT NULL,
	"sum" bigint NOT NULL,
	CONSTRAINT "charge_sums_pk" PRIMARY KEY("tenant_id","currency","slot")
);

ALTER TABLE "charge_sums" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "charge_sums_guest" ON "charge_sums" AS PERMISSIVE FOR ALL TO "guest" USING ("charge_sums"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "charge_sums_house" ON "charge_sums" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "charge_sums" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "charge_sums" TO guest;
GRANT SELECT, INSERT, UPDATE ON "charge_sums" TO house;

insert into charge_sums (tenant_id, currency, slot, sum)
  select tenant_id, currency, 0, sum(subtotal) from charges group by tenant_id, currency;
create function charges_add_up() returns trigger language plpgsql security definer set search_path = public
  as $$
    begin
      insert into charge_sums (tenant_id, currency, slot, sum)
        select tenant_id, currency, pg_backend_pid() % 64, sum(subtotal) from added group by tenant_id, currency order by tenant_id, currency
        on conflict (tenant_id, currency, slot) do update set sum = charge_sums.sum + excluded.sum;
      return null;
    end
  $$;
alter function charges_add_up owner to house;
revoke all on function charges_add_up from public;
create trigger charges_add_up after insert on charges referencing new table as added for each statement execute function charges_add_up();
