-- Who is there: people, their sessions and factors (better-auth's tables, in a schema of their own), sign-ups and tries.
create schema auth;
grant usage on schema auth to porter, guest, house;

create table auth.users (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  name text not null,
  email text not null constraint users_email unique,
  email_verified boolean not null,
  image text,
  language text not null default 'en' constraint users_language_known check (language in ('en', 'ko')),
  two_factor_enabled boolean,
  created_at timestamptz default current_timestamp not null,
  updated_at timestamptz default current_timestamp not null
);
create table auth.sessions (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  expires_at timestamptz not null,
  token text not null constraint sessions_token unique,
  created_at timestamptz default current_timestamp not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references auth.users (id) on delete cascade,
  active_tenant_id uuid,
  stepped_up_at timestamptz
);
create table auth.accounts (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz default current_timestamp not null,
  updated_at timestamptz not null,
  constraint accounts_once unique (provider_id, account_id)
);
create table auth.verifications (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz default current_timestamp not null,
  updated_at timestamptz default current_timestamp not null
);
create table auth.two_factors (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  secret text not null,
  backup_codes text not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create table auth.passkeys (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  name text,
  public_key text not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  credential_i_d text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create table auth.sso_providers (
  id uuid default pg_catalog.gen_random_uuid() not null primary key,
  issuer text not null,
  oidc_config text,
  saml_config text,
  user_id uuid references auth.users (id) on delete set null,
  provider_id text not null constraint sso_providers_provider unique,
  organization_id uuid constraint sso_providers_tenant unique,
  domain text not null,
  domain_verified boolean
);
create index sessions_user on auth.sessions (user_id);
create index accounts_user on auth.accounts (user_id);
create index verifications_identifier on auth.verifications (identifier);
create index two_factors_user on auth.two_factors (user_id);
create index passkeys_user on auth.passkeys (user_id);
create index passkeys_credential on auth.passkeys (credential_i_d);

grant select, insert, update, delete on all tables in schema auth to porter;
grant select, insert, update on auth.users to house;
grant select, insert on auth.accounts to house;
grant select, update, delete on auth.sessions to house;
grant select on auth.two_factors, auth.passkeys to house;
grant select, insert, update, delete on auth.sso_providers to house;

-- A guest sees the people who have, or had, a place in its tenant: the members table shows it no others.
alter table auth.users enable row level security;
alter table auth.users force row level security;
create policy users_porter on auth.users to porter using (true);
create policy users_house on auth.users to house using (true);
create policy users_guest on auth.users for select to guest
  using (exists (select from public.members m where m.user_id = users.id));
grant select (id, name, email, image, language, two_factor_enabled) on auth.users to guest;

-- A tenant's own sign-on: it may write the client's secret and never read it.
alter table auth.sso_providers enable row level security;
alter table auth.sso_providers force row level security;
create policy sso_providers_porter on auth.sso_providers to porter using (true);
create policy sso_providers_house on auth.sso_providers to house using (true);
create policy sso_providers_guest on auth.sso_providers to guest
  using (organization_id = current_setting('app.tenant')::uuid);
grant select (id, issuer, provider_id, organization_id, domain, domain_verified), insert, update, delete
  on auth.sso_providers to guest;

create table access_tries (
  key text primary key not null,
  count integer not null,
  last_at timestamp (3) with time zone not null,
  blocked_until timestamp (3) with time zone
);
alter table access_tries enable row level security;
alter table access_tries force row level security;
create policy access_tries_house on access_tries as permissive for all to house using (true);
grant select, insert, update, delete on access_tries to guest, house;
create index access_tries_last on access_tries using btree (last_at);

create table sign_ups (
  id uuid primary key not null,
  email text not null,
  language text not null,
  code_hash text not null,
  tries integer default 0 not null,
  sent_at timestamp (3) with time zone not null,
  expires_at timestamp (3) with time zone not null,
  proven_at timestamp (3) with time zone,
  done_at timestamp (3) with time zone
);
alter table sign_ups enable row level security;
alter table sign_ups force row level security;
create unique index sign_ups_email on sign_ups using btree (email);
create policy sign_ups_house on sign_ups as permissive for all to house using (true);
grant select, insert, update, delete on sign_ups to guest, house;

-- Who holds this session: person, place and company in one trip. The door may call it and sees nothing else.
create function who_is(session_token text, at timestamptz)
returns table (
  session_id uuid, user_id uuid, name text, email text, language text, stepped_up_at timestamptz,
  tenant_id uuid, grants jsonb, standings jsonb
)
language sql stable security definer set search_path = public as $$
  select s.id, u.id, u.name, u.email, u.language, s.stepped_up_at, place.tenant_id, place.grants, place.standings
  from auth.sessions s
  join auth.users u on u.id = s.user_id
  left join lateral (
    select m.tenant_id, m.grants, t.standings
    from members m
    join tenants t on t.tenant_id = m.tenant_id and t.id = m.tenant_id
    where m.user_id = s.user_id and m.status = 'active' and (
      m.tenant_id = s.active_tenant_id
      or 1 = (select count(*) from members o where o.user_id = s.user_id and o.status = 'active'))
    limit 1
  ) place on true
  where s.token = session_token and s.expires_at > at
$$;
alter function who_is(text, timestamptz) owner to house;
revoke all on function who_is(text, timestamptz) from public;
grant execute on function who_is(text, timestamptz) to door;

-- The sign-on that answers for a mail domain: only while the domain is verified. With all the domains its tenant has proven.
create function sign_on_of(mail_domain text)
returns table (provider_id text, tenant_id uuid, proven text)
language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select p.provider_id, p.organization_id,
      (select string_agg(o.name, ',' order by o.name) from domains o where o.tenant_id = d.tenant_id and o.status = 'verified')
    from auth.sso_providers p
    join domains d on d.tenant_id = p.organization_id and d.status = 'verified'
    where d.name = lower(mail_domain);
end
$$;
alter function sign_on_of(text) owner to house;
revoke all on function sign_on_of(text) from public;
grant execute on function sign_on_of(text) to door, house;

-- An app, by its public client id: its secrets' hashes are compared by the door.
create function app_is(client uuid, at timestamptz)
returns table (tenant_id uuid, id uuid, name text, grants jsonb, standings jsonb, hashes text[])
language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select a.tenant_id, a.id, a.name, a.grants, t.standings,
      array_remove(array[a.secret_hash, case when a.former_until > at then a.former_secret_hash end], null)
    from apps a
    join tenants t on t.tenant_id = a.tenant_id and t.id = a.tenant_id
    where a.client_id = client and a.status = 'active';
end
$$;
alter function app_is(uuid, timestamptz) owner to house;
revoke all on function app_is(uuid, timestamptz) from public;
grant execute on function app_is(uuid, timestamptz) to door;
