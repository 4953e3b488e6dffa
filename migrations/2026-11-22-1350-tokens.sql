-- Tokens: by which keys a tenant's are signed, and what people let apps do in their name.
ALTER TABLE "apps" ADD COLUMN "redirect_uris" jsonb NOT NULL DEFAULT '[]'::jsonb;
ALTER TABLE "apps" ADD COLUMN "is_public" boolean NOT NULL DEFAULT false;

CREATE TABLE "token_keys" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_key_sealed" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "token_keys_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "token_keys_status_known" CHECK ("token_keys"."status" in ('active', 'retired'))
);

ALTER TABLE "token_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "token_keys" ADD CONSTRAINT "token_keys_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "token_keys_one_signs" ON "token_keys" USING btree ("tenant_id") WHERE status = 'active';
CREATE INDEX "token_keys_age" ON "token_keys" USING btree ("created_at") WHERE status = 'active';
CREATE INDEX "token_keys_over" ON "token_keys" USING btree ("expires_at");
CREATE POLICY "token_keys_guest" ON "token_keys" AS PERMISSIVE FOR ALL TO "guest" USING ("token_keys"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "token_keys_house" ON "token_keys" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "token_keys" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "token_keys" TO guest, house;

CREATE TABLE "authorizations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"app_id" uuid NOT NULL,
	"user_id" uuid,
	"audience" text NOT NULL,
	"scope" text NOT NULL,
	"nonce" text,
	"redirect_uri" text,
	"challenge" text,
	"code_hash" text,
	"user_code_hash" text,
	"refresh_hash" text,
	"polled_at" timestamp (3) with time zone,
	"asked_from" text,
	"proven_at" timestamp (3) with time zone,
	"proven_by" text,
	"used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "authorizations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "authorizations_status_known" CHECK ("authorizations"."status" in ('asked', 'allowed', 'active', 'refused', 'ended')),
	CONSTRAINT "authorizations_factor_known" CHECK ("authorizations"."proven_by" in ('app', 'recoveryCode', 'passkey'))
);

ALTER TABLE "authorizations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "authorizations" ADD CONSTRAINT "authorizations_app_fk" FOREIGN KEY ("tenant_id","app_id") REFERENCES "public"."apps"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "authorizations_code" ON "authorizations" USING btree ("code_hash");
CREATE UNIQUE INDEX "authorizations_user_code" ON "authorizations" USING btree ("user_code_hash");
CREATE UNIQUE INDEX "authorizations_refresh" ON "authorizations" USING btree ("refresh_hash");
CREATE INDEX "authorizations_person" ON "authorizations" USING btree ("user_id","tenant_id");
CREATE INDEX "authorizations_app" ON "authorizations" USING btree ("tenant_id","app_id");
CREATE INDEX "authorizations_over" ON "authorizations" USING btree ("expires_at");
CREATE POLICY "authorizations_guest" ON "authorizations" AS PERMISSIVE FOR ALL TO "guest" USING ("authorizations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "authorizations_house" ON "authorizations" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "authorizations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "authorizations" TO guest, house;

-- The tenant that an address of the token surface names: by its ID, or by a domain it has proven.
create function tenant_named(named text)
returns uuid
language sql stable security definer set search_path = public as $$
  select t.id from tenants t where t.tenant_id = t.id and t.id::text = lower(named)
  union all
  select d.tenant_id from domains d where d.status = 'verified' and d.name = lower(named)
  limit 1
$$;
alter function tenant_named(text) owner to house;
revoke all on function tenant_named(text) from public;
grant execute on function tenant_named(text) to door;

-- The app that asks for a token at that address, and until when it waits after wrong secrets. The door compares the hashes.
create function client_is(client uuid, named text, tried text, at timestamptz)
returns table (
  tenant_id uuid, id uuid, name text, is_public boolean, here boolean, hashes text[], secret_over boolean,
  tries int, blocked_until timestamptz
)
language sql stable security definer set search_path = public as $$
  select a.tenant_id, a.id, a.name, a.is_public,
    lower(named) in ('common', 'organizations', a.tenant_id::text) or exists (
      select from domains d where d.tenant_id = a.tenant_id and d.status = 'verified' and d.name = lower(named)),
    array_remove(array[
      case when a.secret_expires_at > at then a.secret_hash end,
      case when a.former_until > at then a.former_secret_hash end], null),
    a.secret_expires_at <= at,
    coalesce(t.count, 0), t.blocked_until
  from apps a
  left join access_tries t on t.key = tried
  where a.client_id = client and a.status = 'active'
$$;
alter function client_is(uuid, text, text, timestamptz) owner to house;
revoke all on function client_is(uuid, text, text, timestamptz) from public;
grant execute on function client_is(uuid, text, text, timestamptz) to door;

-- Who brings a token made out to an app alone: what the app holds now, not what it held when the token was made.
create function app_bearer(tenant uuid, app uuid)
returns table (id uuid, name text, grants jsonb, standings jsonb)
language sql stable security definer set search_path = public as $$
  select a.id, a.name, a.grants, t.standings
  from apps a
  join tenants t on t.tenant_id = a.tenant_id and t.id = a.tenant_id
  where a.tenant_id = tenant and a.id = app and a.status = 'active'
$$;
alter function app_bearer(uuid, uuid) owner to house;
revoke all on function app_bearer(uuid, uuid) from public;
grant execute on function app_bearer(uuid, uuid) to door;

-- Who brings a token of an app in a person's name: only while the authorization, the app and the person's place are alive.
create function person_bearer(tenant uuid, authorization_id uuid, at timestamptz)
returns table (
  id uuid, name text, email text, language text, app text, grants jsonb, standings jsonb, proven_at timestamptz, proven_by text
)
language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.email, u.language, a.name, m.grants, t.standings, z.proven_at, z.proven_by
  from authorizations z
  join apps a on a.tenant_id = z.tenant_id and a.id = z.app_id and a.status = 'active'
  join members m on m.tenant_id = z.tenant_id and m.user_id = z.user_id and m.status = 'active'
  join tenants t on t.tenant_id = z.tenant_id and t.id = z.tenant_id
  join auth.users u on u.id = z.user_id
  where z.tenant_id = tenant and z.id = authorization_id and z.status = 'active' and z.expires_at > at
$$;
alter function person_bearer(uuid, uuid, timestamptz) owner to house;
revoke all on function person_bearer(uuid, uuid, timestamptz) from public;
grant execute on function person_bearer(uuid, uuid, timestamptz) to door;
