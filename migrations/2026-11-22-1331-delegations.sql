-- Requests for a relationship, delegated access and the groups that use it (domain.md 5.5, 5.8).
CREATE TABLE "relationship_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text NOT NULL,
	"kind" text NOT NULL,
	"with_access" boolean NOT NULL,
	"partner_name" text NOT NULL,
	"message" text NOT NULL,
	"language" text NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text,
	"answered_by_email" text,
	"reason" text,
	"customer_id" uuid,
	"customer_name" text,
	"agreement_version" text,
	CONSTRAINT "relationship_requests_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "relationship_requests_status_known" CHECK ("relationship_requests"."status" in ('open', 'expired', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "relationship_requests_kind_known" CHECK ("relationship_requests"."kind" in ('reseller', 'advisor')),
	CONSTRAINT "relationship_requests_language_known" CHECK ("relationship_requests"."language" in ('en', 'ko'))
);

ALTER TABLE "relationship_requests" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "delegations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"partner_name" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"days" integer NOT NULL,
	"roles" text[] NOT NULL,
	"auto_extend" boolean NOT NULL,
	"token_hash" text,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"approve_by" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by_name" text,
	"activated_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_by_name" text,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "delegations_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "delegations_status_known" CHECK ("delegations"."status" in ('approvalPending', 'approved', 'active', 'expiring', 'terminationRequested', 'terminated', 'expired')),
	CONSTRAINT "delegations_ended_by_known" CHECK ("delegations"."ended_by" in ('partner', 'customer', 'time', 'relationship'))
);

ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "delegation_assignments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delegation_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"status" text NOT NULL,
	"roles" text[] NOT NULL,
	"assigned_by_name" text NOT NULL,
	CONSTRAINT "delegation_assignments_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "delegation_assignments_status_known" CHECK ("delegation_assignments"."status" in ('pending', 'active', 'deleting', 'deleted'))
);

ALTER TABLE "delegation_assignments" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relationship_requests" ADD CONSTRAINT "relationship_requests_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "relationship_requests" ADD CONSTRAINT "relationship_requests_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_tenant_fk" FOREIGN KEY ("tenant_id","tenant_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_customer_fk" FOREIGN KEY ("customer_id","customer_id") REFERENCES "public"."tenants"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delegation_assignments" ADD CONSTRAINT "delegation_assignments_of_fk" FOREIGN KEY ("tenant_id","delegation_id") REFERENCES "public"."delegations"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "delegation_assignments" ADD CONSTRAINT "delegation_assignments_group_fk" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "relationship_requests_token" ON "relationship_requests" USING btree ("token_hash");
CREATE INDEX "relationship_requests_newest" ON "relationship_requests" USING btree ("tenant_id","id");
CREATE INDEX "relationship_requests_expiring" ON "relationship_requests" USING btree ("expires_at") WHERE status = 'open';
CREATE UNIQUE INDEX "delegations_name_once" ON "delegations" USING btree ("tenant_id",lower("name"));
CREATE UNIQUE INDEX "delegations_token" ON "delegations" USING btree ("token_hash");
CREATE INDEX "delegations_newest" ON "delegations" USING btree ("tenant_id","id");
CREATE INDEX "delegations_customer" ON "delegations" USING btree ("tenant_id","customer_id","id");
CREATE INDEX "delegations_ending" ON "delegations" USING btree ("tenant_id","ends_at") WHERE status in ('active', 'expiring');
CREATE INDEX "delegations_of_customer" ON "delegations" USING btree ("customer_id","id");
CREATE INDEX "delegations_due" ON "delegations" USING btree ("due_at");
CREATE UNIQUE INDEX "delegation_assignments_once" ON "delegation_assignments" USING btree ("tenant_id","delegation_id","group_id") WHERE status <> 'deleted';
CREATE INDEX "delegation_assignments_group" ON "delegation_assignments" USING btree ("tenant_id","group_id");
CREATE INDEX "delegation_assignments_newest" ON "delegation_assignments" USING btree ("tenant_id","id");
CREATE POLICY "relationship_requests_guest" ON "relationship_requests" AS PERMISSIVE FOR ALL TO "guest" USING ("relationship_requests"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "relationship_requests_house" ON "relationship_requests" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "delegations_guest" ON "delegations" AS PERMISSIVE FOR ALL TO "guest" USING ("delegations"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "delegations_house" ON "delegations" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "delegation_assignments_guest" ON "delegation_assignments" AS PERMISSIVE FOR ALL TO "guest" USING ("delegation_assignments"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "delegation_assignments_house" ON "delegation_assignments" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "relationship_requests" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "relationship_requests" TO guest, house;
ALTER TABLE "delegations" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "delegations" TO guest, house;
ALTER TABLE "delegation_assignments" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "delegation_assignments" TO guest, house;
