-- A directory's secret is reminded of before it runs out, as an app's is; whoever came suspended is welcomed when their place opens;
-- and a group of the directory is a group that is there.
ALTER TABLE "provisioning_secrets" ADD COLUMN "reminded_days" integer;
CREATE INDEX "provisioning_secrets_expiring" ON "provisioning_secrets" USING btree ("secret_expires_at") WHERE status = 'active';
ALTER TABLE "provisioned_people" ADD COLUMN "welcome_waits" boolean DEFAULT false NOT NULL;
ALTER TABLE "provisioned_groups" DROP CONSTRAINT "provisioned_groups_tenant_fk";
ALTER TABLE "provisioned_groups" ADD CONSTRAINT "provisioned_groups_group_fk" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
