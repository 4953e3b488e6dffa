-- An index sorted `desc nulls last` serves no list: lists ask for `desc`, which puts nulls first, and the planner keeps the two
-- apart even where no null can be. Plain indexes are read backwards.
drop index audit_entries_at;
create index audit_entries_at on audit_entries using btree (tenant_id, at, id);
drop index audit_seals_number;
create unique index audit_seals_number on audit_seals using btree (tenant_id, number);
drop index demo_mails_latest;
create index demo_mails_latest on demo_mails using btree (sent_at, id);
drop index demo_mails_to;
create index demo_mails_to on demo_mails using btree ("to", sent_at, id);
-- The inbox begins with what is mandatory and open.
drop index inbox_items_newest;
create index inbox_items_newest on inbox_items using btree (tenant_id, (kind = 'mandatory' and closed_at is null), created_at, id);
