-- What the clock looks for, in the order it looks: deadlines of versions, versions in effect, promises nobody was reminded of.
create index agreements_deadlines on agreements using btree (accept_by) where accept_by is not null;
create index agreements_in_effect on agreements using btree (effective_from) where status = 'published';
create index verifications_unreminded on verifications using btree (promised_at, id) where reminded_at is null;
