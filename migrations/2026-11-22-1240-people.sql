-- People: wishes for roles, changes of many at once, invitations, and the way back for a company without admins.
CREATE TABLE "access_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"member_id" uuid NOT NULL,
	"status" text NOT NULL,
	"workspace" text NOT NULL,
	"role" text NOT NULL,
	"message" text,
	"reason" text,
	"decided_by_name" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "access_requests_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "access_requests_status_known" CHECK ("access_requests"."status" in ('pending', 'granted', 'declined', 'withdrawn'))
);

ALTER TABLE "access_requests" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "role_changes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"give" jsonb NOT NULL,
	"take" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"by_user_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"undone_by_name" text,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "role_changes_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "role_changes_status_known" CHECK ("role_changes"."status" in ('done', 'undone'))
);

ALTER TABLE "role_changes" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "invitations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"language" text NOT NULL,
	"grants" jsonb NOT NULL,
	"guest" boolean NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by_name" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sends" integer DEFAULT 1 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invitations_status_known" CHECK ("invitations"."status" in ('pending', 'expired', 'accepted', 'withdrawn')),
	CONSTRAINT "invitations_language_known" CHECK ("invitations"."language" in ('en', 'ko'))
);

ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "recoveries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"domain" text NOT NULL,
	"token" text NOT NULL,
	"reason" text NOT NULL,
	"problem" text,
	"proven_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"prove_by" timestamp (3) with time zone NOT NULL,
	"ended_by_name" text,
	"ended_reason" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "recoveries_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "recoveries_status_known" CHECK ("recoveries"."status" in ('proving', 'waiting', 'done', 'objected', 'halted', 'withdrawn', 'lapsed')),
	CONSTRAINT "recoveries_language_known" CHECK ("recoveries"."language" in ('en', 'ko')),
	CONSTRAINT "recoveries_problem_known" CHECK ("recoveries"."problem" in ('noRecord', 'otherToken', 'unreachable', 'claimedElsewhere'))
);

ALTER TABLE "recoveries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_member_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_changes" ADD CONSTRAINT "role_changes_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "access_requests_once" ON "access_requests" USING btree ("tenant_id","member_id","role") WHERE status = 'pending';
CREATE INDEX "access_requests_newest" ON "access_requests" USING btree ("tenant_id","status","id");
CREATE INDEX "role_changes_newest" ON "role_changes" USING btree ("tenant_id","id");
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");
CREATE UNIQUE INDEX "invitations_open_once" ON "invitations" USING btree ("tenant_id","email") WHERE status in ('pending', 'expired');
CREATE INDEX "invitations_newest" ON "invitations" USING btree ("tenant_id","id");
CREATE INDEX "invitations_expiring" ON "invitations" USING btree ("expires_at") WHERE status = 'pending';
CREATE UNIQUE INDEX "recoveries_one_open" ON "recoveries" USING btree ("tenant_id","user_id") WHERE status in ('proving', 'waiting');
CREATE INDEX "recoveries_newest" ON "recoveries" USING btree ("tenant_id","id");
CREATE INDEX "recoveries_of" ON "recoveries" USING btree ("user_id");
CREATE INDEX "recoveries_due" ON "recoveries" USING btree ("due_at") WHERE status = 'waiting';
CREATE INDEX "recoveries_unproven" ON "recoveries" USING btree ("prove_by") WHERE status = 'proving';
CREATE POLICY "access_requests_guest" ON "access_requests" AS PERMISSIVE FOR ALL TO "guest" USING ("access_requests"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "access_requests_house" ON "access_requests" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "role_changes_guest" ON "role_changes" AS PERMISSIVE FOR ALL TO "guest" USING ("role_changes"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "role_changes_house" ON "role_changes" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "invitations_guest" ON "invitations" AS PERMISSIVE FOR ALL TO "guest" USING ("invitations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "invitations_house" ON "invitations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "recoveries_guest" ON "recoveries" AS PERMISSIVE FOR ALL TO "guest" USING ("recoveries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "recoveries_house" ON "recoveries" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "access_requests" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "access_requests" TO guest, house;
ALTER TABLE "role_changes" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "role_changes" TO guest, house;
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "invitations" TO guest, house;
ALTER TABLE "recoveries" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "recoveries" TO guest, house;

-- A guest of a company has an address outside it, and may hold few roles.
alter table members add column guest boolean not null default false;

-- A secret opens for its time only; those there get a year from their making.
alter table apps add column secret_expires_at timestamp (3) with time zone, add column reminded_days integer;
update apps set secret_expires_at = secret_at + interval '365 days';
alter table apps alter column secret_expires_at set not null;
create index "apps_expiring" on "apps" using btree ("secret_expires_at") where status = 'active';

create or replace function app_is(client uuid, at timestamptz)
returns table (tenant_id uuid, id uuid, name text, grants jsonb, standings jsonb, hashes text[])
language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select a.tenant_id, a.id, a.name, a.grants, t.standings,
      array_remove(array[
        case when a.secret_expires_at > at then a.secret_hash end,
        case when a.former_until > at then a.former_secret_hash end], null)
    from apps a
    join tenants t on t.tenant_id = a.tenant_id and t.id = a.tenant_id
    where a.client_id = client and a.status = 'active';
end
$$;
