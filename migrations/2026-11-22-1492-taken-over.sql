-- When a customer took over the directory its partner had opened for it: kept, whoever its admins are later.
ALTER TABLE "tenants" ADD COLUMN "taken_over_at" timestamp (3) with time zone;
SET LOCAL ROLE house;
UPDATE tenants t SET taken_over_at = now()
 WHERE t.kind = 'customer' AND EXISTS (
   SELECT FROM members m JOIN auth.accounts a ON a.user_id = m.user_id
    WHERE m.tenant_id = t.tenant_id AND m.status = 'active' AND m.grants @> '[{"role":"globalAdmin"}]'
      AND (a.provider_id <> 'credential' OR a.password NOT LIKE 'temporary$%'));
RESET ROLE;
