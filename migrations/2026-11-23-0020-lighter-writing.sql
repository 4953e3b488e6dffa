-- A customer that is made writes fewer entries of indexes: those that another already answers for go, those of what is mostly
-- empty keep what is there.
DROP INDEX "delegations_newest"; -- the primary key
DROP INDEX "delegations_customer"; -- delegations_of_customer: a customer has a few
DROP INDEX "delegations_token";
CREATE UNIQUE INDEX "delegations_token" ON "delegations" USING btree ("token_hash") WHERE token_hash is not null;
DROP INDEX "relationships_through";
CREATE INDEX "relationships_through" ON "relationships" USING btree ("tenant_id","reseller_tenant_id",name_key collate "C","id") WHERE status = 'active' and reseller_tenant_id is not null;
DROP INDEX "domains_due";
CREATE INDEX "domains_due" ON "domains" USING btree ("next_check_at") WHERE next_check_at is not null;
-- The lines of a file go by number: only those that are wrong are few enough to be looked for.
DROP INDEX "customer_sheet_rows_by_outcome";
CREATE INDEX "customer_sheet_rows_wrong" ON "customer_sheet_rows" USING btree ("tenant_id","sheet_id","line") WHERE outcome = 'wrong';
