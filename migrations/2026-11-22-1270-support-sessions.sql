-- The vendor's support acts for a partner: how far the partner lets it in, each visit, and which sign-in is inside which.
CREATE TABLE "support_access" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"mode" text NOT NULL,
	"writes" boolean NOT NULL,
	CONSTRAINT "support_access_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "support_access_mode_known" CHECK ("support_access"."mode" in ('askFirst', 'allowed', 'never'))
);

ALTER TABLE "support_access" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "support_sessions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"staff_email" text NOT NULL,
	"language" text NOT NULL,
	"reason" text NOT NULL,
	"reference" text,
	"writes" boolean NOT NULL,
	"minutes" integer NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"refused_for" text,
	"opened_at" timestamp (3) with time zone,
	"open_until" timestamp (3) with time zone,
	"ended_by_name" text,
	"ended_at" timestamp (3) with time zone,
	"looks" integer,
	"changes" integer,
	CONSTRAINT "support_sessions_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "support_sessions_status_known" CHECK ("support_sessions"."status" in ('asked', 'allowed', 'open', 'ended', 'expired', 'refused', 'withdrawn', 'lapsed')),
	CONSTRAINT "support_sessions_language_known" CHECK ("support_sessions"."language" in ('en', 'ko'))
);

ALTER TABLE "support_sessions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "support_access" ADD CONSTRAINT "support_access_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "support_sessions" ADD CONSTRAINT "support_sessions_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "support_access_one" ON "support_access" USING btree ("tenant_id");
CREATE UNIQUE INDEX "support_sessions_one_live" ON "support_sessions" USING btree ("tenant_id","staff_id") WHERE status in ('asked', 'allowed', 'open');
CREATE INDEX "support_sessions_newest" ON "support_sessions" USING btree ("tenant_id","id");
CREATE INDEX "support_sessions_over" ON "support_sessions" USING btree ("open_until") WHERE status = 'open';
CREATE INDEX "support_sessions_waiting" ON "support_sessions" USING btree ("lapses_at") WHERE status in ('asked', 'allowed');
CREATE POLICY "support_access_guest" ON "support_access" AS PERMISSIVE FOR ALL TO "guest" USING ("support_access"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "support_access_house" ON "support_access" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "support_sessions_guest" ON "support_sessions" AS PERMISSIVE FOR ALL TO "guest" USING ("support_sessions"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "support_sessions_house" ON "support_sessions" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "support_access" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "support_access" TO guest, house;
ALTER TABLE "support_sessions" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "support_sessions" TO guest, house;

alter table auth.sessions
  add column acting_tenant_id uuid,
  add column acting_id uuid,
  add constraint sessions_acting_whole check ((acting_tenant_id is null) = (acting_id is null));

-- What was done while acting stands under its session, and the seals bind that too; entries from before say what they said.
alter table audit_entries add column acting_id uuid;
create index "audit_entries_acting" on "audit_entries" using btree ("tenant_id","acting_id","at","id") where acting_id is not null;
create or replace function audit_digest(entry audit_entries) returns text language sql stable as $$
  select encode(sha256(convert_to((jsonb_build_array(
    entry.tenant_id, entry.id, (extract(epoch from entry.at) * 1000)::bigint, entry.operation, entry.actor_kind, entry.actor_id,
    entry.actor_name, entry.actor_tenant_id, entry.address, entry.request_id, entry.changes)
    || case when entry.acting_id is null then '[]'::jsonb else jsonb_build_array(entry.acting_id) end)::text, 'UTF8')), 'hex') $$;

-- Who holds this session: person, place, company, and the partner they act for, in one trip. The door may call it and sees nothing else.
drop function who_is(text, timestamptz);
create function who_is(session_token text, at timestamptz)
returns table (
  session_id uuid, user_id uuid, name text, email text, language text, stepped_up_at timestamptz, stepped_up_by text,
  tenant_id uuid, grants jsonb, standings jsonb, acting jsonb
)
language sql stable security definer set search_path = public as $$
  select s.id, u.id, u.name, u.email, u.language, s.stepped_up_at, s.stepped_up_by,
         place.tenant_id, place.grants, place.standings,
         case when s.acting_id is not null then (
           select jsonb_build_object(
             'sessionId', v.id, 'tenantId', v.tenant_id, 'company', p.name, 'standings', p.standings, 'vendor', place.name,
             'until', coalesce(v.open_until, at), 'writes', v.writes,
             'open', v.status = 'open' and v.open_until > at and v.staff_id = s.user_id)
           from support_sessions v
           join tenants p on p.tenant_id = v.tenant_id and p.id = v.tenant_id
           where v.tenant_id = s.acting_tenant_id and v.id = s.acting_id) end
  from auth.sessions s
  join auth.users u on u.id = s.user_id
  left join lateral (
    select m.tenant_id, m.grants, t.standings, t.name
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
