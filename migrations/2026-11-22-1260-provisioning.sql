-- Provisioning: a company's directory keeps its people here (SCIM 2.0), by a secret of its own.
CREATE TABLE "provisioned_groups" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"group_id" uuid NOT NULL,
	"external_id" text,
	CONSTRAINT "provisioned_groups_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "provisioned_groups" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "provisioned_people" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"external_id" text,
	"user_name" text,
	"given_name" text,
	"family_name" text,
	CONSTRAINT "provisioned_people_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "provisioned_people" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "provisioning_calls" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"secret_name" text NOT NULL,
	"asked" text NOT NULL,
	"status" integer NOT NULL,
	"detail" text,
	CONSTRAINT "provisioning_calls_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "provisioning_calls" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "provisioning_secrets" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_expires_at" timestamp (3) with time zone NOT NULL,
	"made_by_name" text NOT NULL,
	"last_call_at" timestamp (3) with time zone,
	CONSTRAINT "provisioning_secrets_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "provisioning_secrets_status_known" CHECK ("provisioning_secrets"."status" in ('active', 'revoked'))
);

ALTER TABLE "provisioning_secrets" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "provisioned_groups" ADD CONSTRAINT "provisioned_groups_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "provisioned_people" ADD CONSTRAINT "provisioned_people_member_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "provisioning_secrets" ADD CONSTRAINT "provisioning_secrets_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "provisioned_groups_once" ON "provisioned_groups" USING btree ("tenant_id","group_id");
CREATE INDEX "provisioned_groups_external" ON "provisioned_groups" USING btree ("tenant_id","external_id");
CREATE UNIQUE INDEX "provisioned_people_once" ON "provisioned_people" USING btree ("tenant_id","member_id");
CREATE INDEX "provisioned_people_external" ON "provisioned_people" USING btree ("tenant_id","external_id");
CREATE INDEX "provisioned_people_user_name" ON "provisioned_people" USING btree ("tenant_id",lower("user_name"));
CREATE POLICY "provisioned_groups_guest" ON "provisioned_groups" AS PERMISSIVE FOR ALL TO "guest" USING ("provisioned_groups"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "provisioned_groups_house" ON "provisioned_groups" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "provisioned_people_guest" ON "provisioned_people" AS PERMISSIVE FOR ALL TO "guest" USING ("provisioned_people"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "provisioned_people_house" ON "provisioned_people" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "provisioning_calls_guest" ON "provisioning_calls" AS PERMISSIVE FOR ALL TO "guest" USING ("provisioning_calls"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "provisioning_calls_house" ON "provisioning_calls" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "provisioning_secrets_guest" ON "provisioning_secrets" AS PERMISSIVE FOR ALL TO "guest" USING ("provisioning_secrets"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "provisioning_secrets_house" ON "provisioning_secrets" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "provisioned_groups" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisioned_groups" TO guest, house;
ALTER TABLE "provisioned_people" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisioned_people" TO guest, house;
ALTER TABLE "provisioning_calls" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisioning_calls" TO guest, house;
ALTER TABLE "provisioning_secrets" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provisioning_secrets" TO guest, house;

-- By which secret a directory calls: its hash is compared by the door.
create function directory_is(secret uuid, at timestamptz)
returns table (tenant_id uuid, name text, kind text, standings jsonb, hash text)
language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select s.tenant_id, s.name, t.kind, t.standings, s.secret_hash
    from provisioning_secrets s
    join tenants t on t.tenant_id = s.tenant_id and t.id = s.tenant_id
    where s.id = secret and s.status = 'active' and s.secret_expires_at > at;
end
$$;
alter function directory_is(uuid, timestamptz) owner to house;
revoke all on function directory_is(uuid, timestamptz) from public;
grant execute on function directory_is(uuid, timestamptz) to door;

-- The person of an address, made if there is none: only at a domain this tenant has proven, and never with a password.
create function provisioned_person(address text, called text, speaks text, at timestamptz)
returns table (id uuid, made boolean)
language plpgsql security definer set search_path = public as $$
declare
  fresh uuid;
begin
  if not exists (
    select from domains d
    where d.tenant_id = current_setting('app.tenant')::uuid and d.status = 'verified' and d.name = split_part(address, '@', 2))
  then
    return;
  end if;
  insert into auth.users as u (name, email, email_verified, language, created_at, updated_at)
  values (called, address, true, speaks, at, at)
  on conflict (email) do nothing
  returning u.id into fresh;
  return query select u.id, fresh is not null from auth.users u where u.email = address;
end
$$;
alter function provisioned_person(text, text, text, timestamptz) owner to house;
revoke all on function provisioned_person(text, text, text, timestamptz) from public;
grant execute on function provisioned_person(text, text, text, timestamptz) to guest, house;

-- A company says how the people at its own domains are called, and nobody else's.
create function rename_provisioned(member uuid, called text, at timestamptz)
returns void
language sql security definer set search_path = public as $$
  update auth.users u set name = called, updated_at = at
  from members m
  join domains d on d.tenant_id = m.tenant_id and d.status = 'verified'
  where m.tenant_id = current_setting('app.tenant')::uuid and m.id = member
    and u.id = m.user_id and d.name = split_part(lower(u.email), '@', 2)
$$;
alter function rename_provisioned(uuid, text, timestamptz) owner to house;
revoke all on function rename_provisioned(uuid, text, timestamptz) from public;
grant execute on function rename_provisioned(uuid, text, timestamptz) to guest, house;

-- Ends the sessions of somebody with a place in this tenant that are at work here, and all of them if they work nowhere else.
create function end_sessions_here(person uuid)
returns void
language sql security definer set search_path = public as $$
  delete from auth.sessions s
  using members m
  where m.tenant_id = current_setting('app.tenant')::uuid and m.user_id = person and s.user_id = person
    and (s.active_tenant_id = m.tenant_id or not exists (
      select from members o where o.user_id = person and o.status = 'active' and o.tenant_id <> m.tenant_id))
$$;
alter function end_sessions_here(uuid) owner to house;
revoke all on function end_sessions_here(uuid) from public;
grant execute on function end_sessions_here(uuid) to guest, house;
