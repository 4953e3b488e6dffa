-- The customers a partner serves no longer, in the order of their names: without it all it ever had would be looked through.
CREATE INDEX "relationships_ended_by_name" ON "relationships" USING btree ("tenant_id",name_key collate "C","id") WHERE status = 'ended';
