-- Planned while there are twenty companies, it would go on looking through all of them when there are a million.
alter function mailboxes_of_network(uuid, text[]) set enable_seqscan = off;
