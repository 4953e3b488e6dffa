-- What a directory keeps of its users, and what they are licensed for (domain.md 5; api.md flows 14-16).
CREATE TABLE "directory_users" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"usage_location" text,
	"immutable_id" text,
	"roles" text[] DEFAULT '{}'::text[] NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "directory_users_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "directory_users" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "directory_users" ADD CONSTRAINT "directory_users_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "directory_users_deleted" ON "directory_users" USING btree ("deleted_at") WHERE deleted_at is not null;
CREATE POLICY "directory_users_guest" ON "directory_users" AS PERMISSIVE FOR ALL TO "guest" USING ("directory_users"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "directory_users_house" ON "directory_users" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "directory_users" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "directory_users" TO guest, house;

CREATE TABLE "licence_assignments" (
	"tenant_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"excluded_plans" uuid[] NOT NULL,
	CONSTRAINT "licence_assignments_pk" PRIMARY KEY("tenant_id","user_id","pool_id")
);

ALTER TABLE "licence_assignments" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "licence_feeds" (
	"tenant_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"active" integer NOT NULL,
	"warning" integer NOT NULL,
	"suspended" integer NOT NULL,
	CONSTRAINT "licence_feeds_pk" PRIMARY KEY("tenant_id","pool_id","source_id")
);

ALTER TABLE "licence_feeds" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "licence_pools" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sku_id" uuid NOT NULL,
	"name" text NOT NULL,
	"part_number" text NOT NULL,
	"target" text NOT NULL,
	"group" text NOT NULL,
	"plans" jsonb NOT NULL,
	"active" integer DEFAULT 0 NOT NULL,
	"warning" integer DEFAULT 0 NOT NULL,
	"suspended" integer DEFAULT 0 NOT NULL,
	"consumed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "licence_pools_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "licence_pools_group_known" CHECK ("licence_pools"."group" in ('group1', 'group2')),
	CONSTRAINT "licence_pools_target_known" CHECK ("licence_pools"."target" in ('user', 'tenant')),
	CONSTRAINT "licence_pools_counted" CHECK (consumed >= 0 and active >= 0 and warning >= 0 and suspended >= 0)
);

ALTER TABLE "licence_pools" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "licence_assignments" ADD CONSTRAINT "licence_assignments_pool_fk" FOREIGN KEY ("tenant_id","pool_id") REFERENCES "public"."licence_pools"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "licence_feeds" ADD CONSTRAINT "licence_feeds_pool_fk" FOREIGN KEY ("tenant_id","pool_id") REFERENCES "public"."licence_pools"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "licence_pools" ADD CONSTRAINT "licence_pools_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "licence_assignments_pool" ON "licence_assignments" USING btree ("tenant_id","pool_id");
CREATE UNIQUE INDEX "licence_pools_once" ON "licence_pools" USING btree ("tenant_id","sku_id");
CREATE POLICY "licence_assignments_guest" ON "licence_assignments" AS PERMISSIVE FOR ALL TO "guest" USING ("licence_assignments"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "licence_assignments_house" ON "licence_assignments" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "licence_feeds_guest" ON "licence_feeds" AS PERMISSIVE FOR ALL TO "guest" USING ("licence_feeds"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "licence_feeds_house" ON "licence_feeds" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "licence_pools_guest" ON "licence_pools" AS PERMISSIVE FOR ALL TO "guest" USING ("licence_pools"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "licence_pools_house" ON "licence_pools" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "licence_assignments" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "licence_assignments" TO guest, house;
ALTER TABLE "licence_feeds" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "licence_feeds" TO guest, house;
ALTER TABLE "licence_pools" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "licence_pools" TO guest, house;

-- Whoever was deleted thirty days ago is let go of.
grant delete on auth.users to house;
