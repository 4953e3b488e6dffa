-- What the house itself keeps: facts told, answers given, what was done.
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "idempotent_answers" (
	"tenant_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotent_answers_pk" PRIMARY KEY("tenant_id","actor_id","key")
);

ALTER TABLE "idempotent_answers" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "audit_entries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"operation" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"actor_tenant_id" uuid NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"changes" jsonb NOT NULL,
	"seal_id" uuid,
	CONSTRAINT "audit_entries_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "audit_entries_actor_known" CHECK ("audit_entries"."actor_kind" in ('person', 'app', 'house', 'stranger'))
);

ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "audit_seals" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"entries" integer NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_seals_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "audit_seals" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "outbox_told" ON "outbox" USING btree ("told_at");
CREATE INDEX "idempotent_answers_age" ON "idempotent_answers" USING btree ("kept_at");
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("tenant_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);
CREATE INDEX "audit_entries_unsealed" ON "audit_entries" USING btree ("tenant_id","seal_id");
CREATE INDEX "audit_seals_number" ON "audit_seals" USING btree ("tenant_id","number" DESC NULLS LAST);
CREATE POLICY "outbox_guest" ON "outbox" AS PERMISSIVE FOR ALL TO "guest" USING ("outbox"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "outbox_house" ON "outbox" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "idempotent_answers_guest" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "guest" USING ("idempotent_answers"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "idempotent_answers_house" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "audit_entries_guest" ON "audit_entries" AS PERMISSIVE FOR ALL TO "guest" USING ("audit_entries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_entries_house" ON "audit_entries" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "audit_seals_guest" ON "audit_seals" AS PERMISSIVE FOR ALL TO "guest" USING ("audit_seals"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_seals_house" ON "audit_seals" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "outbox" TO guest, house;
ALTER TABLE "idempotent_answers" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotent_answers" TO guest, house;
ALTER TABLE "audit_entries" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "audit_entries" TO guest, house;
ALTER TABLE "audit_seals" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "audit_seals" TO guest, house;
