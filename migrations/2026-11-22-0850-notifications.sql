-- The audit takes entries and gives none back: a guest writes and reads its own, the house seals, nobody changes or deletes.
DROP POLICY "audit_entries_guest" ON "audit_entries";
DROP POLICY "audit_entries_house" ON "audit_entries";
DROP POLICY "audit_seals_guest" ON "audit_seals";
DROP POLICY "audit_seals_house" ON "audit_seals";
CREATE POLICY "audit_entries_guest_reads" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "guest" USING ("audit_entries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_entries_guest_writes" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "guest" WITH CHECK ("audit_entries"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_entries_house_reads" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "house" USING (true);
CREATE POLICY "audit_entries_house_writes" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "house" WITH CHECK (true);
CREATE POLICY "audit_entries_house_seals" ON "audit_entries" AS PERMISSIVE FOR UPDATE TO "house" USING ("audit_entries"."seal_id" is null) WITH CHECK (true);
CREATE POLICY "audit_seals_guest_reads" ON "audit_seals" AS PERMISSIVE FOR SELECT TO "guest" USING ("audit_seals"."tenant_id" = current_setting('app.tenant')::uuid);
CREATE POLICY "audit_seals_house_reads" ON "audit_seals" AS PERMISSIVE FOR SELECT TO "house" USING (true);
CREATE POLICY "audit_seals_house_writes" ON "audit_seals" AS PERMISSIVE FOR INSERT TO "house" WITH CHECK (true);
REVOKE ALL ON "audit_entries", "audit_seals" FROM guest, house;
GRANT SELECT, INSERT ON "audit_entries" TO guest, house;
GRANT UPDATE ("seal_id") ON "audit_entries" TO house;
GRANT SELECT ON "audit_seals" TO guest;
GRANT SELECT, INSERT ON "audit_seals" TO house;

ALTER TABLE "audit_seals" ADD COLUMN "digests" jsonb NOT NULL;
DROP INDEX "audit_entries_unsealed";
CREATE INDEX "audit_entries_unsealed" ON "audit_entries" USING btree ("tenant_id","id") WHERE seal_id is null;
DROP INDEX "audit_seals_number";
CREATE UNIQUE INDEX "audit_seals_number" ON "audit_seals" USING btree ("tenant_id","number" DESC NULLS LAST);

-- Everything an entry says, as one hash. What a seal binds: its tenant, number, entries in order, and the seal before.
CREATE FUNCTION audit_digest(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry.tenant_id, entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.operation, entry.actor_kind, entry.actor_id,
    entry.actor_name, entry.actor_tenant_id, entry.address, entry.request_id, entry.changes)::text, 'UTF8')), 'hex') $$;
CREATE FUNCTION audit_seal_hash(tenant uuid, number bigint, previous text, digests jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(tenant, number, previous, digests)::text, 'UTF8')), 'hex') $$;
