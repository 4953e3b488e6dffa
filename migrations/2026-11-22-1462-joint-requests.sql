-- One link for two: a reseller's request brings its provider along.
ALTER TABLE "relationship_requests" ADD COLUMN "provider_tenant_id" uuid;
ALTER TABLE "relationship_requests" ADD COLUMN "provider_name" text;
ALTER TABLE "relationship_requests" ADD CONSTRAINT "relationship_requests_provider_fk" FOREIGN KEY ("provider_tenant_id","provider_tenant_id") REFERENCES "public"."tenants"("tenant_id","id");
