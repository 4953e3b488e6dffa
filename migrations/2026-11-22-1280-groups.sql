-- Groups of people. What somebody may do is what was given to them and what their groups hold: one column, computed here, that
-- nobody can write (decision 0013). Every reader of `members.grants`, `who_is` first, sees both without being changed.
ALTER TABLE members RENAME COLUMN grants TO own_grants;
ALTER TABLE members
  ADD COLUMN group_grants jsonb NOT NULL DEFAULT '[]'::jsonb,
  ADD COLUMN grants jsonb NOT NULL GENERATED ALWAYS AS (own_grants || group_grants) STORED;

CREATE TABLE "group_members" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"added_by_name" text NOT NULL,
	CONSTRAINT "group_members_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "groups" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"grants" jsonb NOT NULL,
	"filled_by" text NOT NULL,
	CONSTRAINT "groups_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "groups_status_known" CHECK ("groups"."status" in ('active', 'deleted')),
	CONSTRAINT "groups_filled_by_known" CHECK ("groups"."filled_by" in ('people', 'directory'))
);

ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_fk" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_member_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "groups" ADD CONSTRAINT "groups_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "group_members_once" ON "group_members" USING btree ("tenant_id","group_id","member_id");
CREATE INDEX "group_members_member" ON "group_members" USING btree ("tenant_id","member_id");
CREATE UNIQUE INDEX "groups_name_once" ON "groups" USING btree ("tenant_id",lower("name")) WHERE status = 'active';
CREATE POLICY "group_members_guest" ON "group_members" AS PERMISSIVE FOR ALL TO "guest" USING ("group_members"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "group_members_house" ON "group_members" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "groups_guest" ON "groups" AS PERMISSIVE FOR ALL TO "guest" USING ("groups"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "groups_house" ON "groups" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "group_members" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "group_members" TO guest, house;
ALTER TABLE "groups" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "groups" TO guest, house;


-- Whoever ends a place (a colleague, a merge undone, a home tenant left), it ends in every group: coming back, nobody holds what they held.
CREATE FUNCTION leave_groups() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  DELETE FROM group_members WHERE tenant_id = NEW.tenant_id AND member_id = NEW.id;
  NEW.group_grants := '[]'::jsonb;
  RETURN NEW;
END
$$;
CREATE TRIGGER members_leave_groups BEFORE UPDATE OF status ON members
  FOR EACH ROW WHEN (NEW.status = 'removed') EXECUTE FUNCTION leave_groups();

-- Whoever leaves their own tenant leaves the others of its account: only of the tenant the transaction works for.
CREATE OR REPLACE FUNCTION end_visits(person uuid, at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH gone AS (
    DELETE FROM visits v USING members m
    WHERE m.tenant_id = v.tenant_id AND m.id = v.member_id AND m.user_id = person
      AND v.home_tenant_id = current_setting('app.tenant')::uuid
    RETURNING v.tenant_id, v.member_id
  )
  UPDATE members SET status = 'removed', own_grants = '[]'::jsonb, version = members.version + 1, updated_at = at
  FROM gone WHERE members.tenant_id = gone.tenant_id AND members.id = gone.member_id
$$;
