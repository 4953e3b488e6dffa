-- Who began a relationship, as its end says who ended it; unknown of what began before.
ALTER TABLE "relationships" ADD COLUMN "begun_by_name" text;

-- A job goes on in the name of whoever began it: a person, or a program of theirs.
ALTER TABLE "delegation_runs" ADD COLUMN "by_kind" text DEFAULT 'person' NOT NULL;
ALTER TABLE "delegation_runs" ADD CONSTRAINT "delegation_runs_by_known" CHECK ("delegation_runs"."by_kind" in ('person', 'app'));
ALTER TABLE "customer_sheets" ADD COLUMN "by_kind" text DEFAULT 'person' NOT NULL;
ALTER TABLE "customer_sheets" ADD CONSTRAINT "customer_sheets_by_known" CHECK ("customer_sheets"."by_kind" in ('person', 'app'));

-- Which of these domains name somebody's directory, or did and its first admin still signs in by it: which, never whose.
create function customer_domains_taken(wanted text[]) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select name from domains where name = any(wanted) and status = 'verified'
    union
    select one from unnest(wanted) one where exists (select from auth.users u where u.email = 'admin@' || one)
  $$;
alter function customer_domains_taken owner to house;
revoke all on function customer_domains_taken from public;
grant execute on function customer_domains_taken to guest, house;

-- What its partners have recorded of the company at hand, and of no other: that it agreed, by whose word and when.
CREATE INDEX "customer_attestations_by_customer" ON "customer_attestations" USING btree ("customer_id","id");
create function our_attestations() returns table (partner text, recorded_by text, recorded_at timestamptz, first_name text, last_name text, agreed_on text, number integer)
  language sql stable security definer set search_path = public
  as $$
    select p.name, t.attested_by_name, t.created_at, t.first_name, t.last_name, t.agreed_on, a.number
    from customer_attestations t join customer_agreements a on a.id = t.agreement_id
      join tenants p on p.tenant_id = t.tenant_id and p.id = t.tenant_id
    where t.customer_id = current_setting('app.tenant')::uuid
    order by t.id desc limit 20
  $$;
alter function our_attestations owner to house;
revoke all on function our_attestations from public;
grant execute on function our_attestations to guest, house;
