-- What has run out is found by when it did. Of a verification the house sees that alone: never what it would open.
create index "sign_ups_expired" on "sign_ups" using btree ("expires_at");
create index sessions_expired on auth.sessions (expires_at);
create index verifications_expired on auth.verifications (expires_at);
grant select (id, expires_at), delete on auth.verifications to house;
