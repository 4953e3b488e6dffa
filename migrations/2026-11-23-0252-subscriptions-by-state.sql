-- Of many subscriptions few are not active: a list of those that are suspended or over does not look through all that are.
CREATE INDEX "subscriptions_by_state" ON "subscriptions" USING btree ("tenant_id","status",name_key collate "C","id") WHERE status <> 'active';
