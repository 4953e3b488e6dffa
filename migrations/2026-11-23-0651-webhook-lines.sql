-- A program that takes nothing for days, or of which too much waits, is sent nothing more until somebody says so.
alter table webhook_registrations
  add column tried_at timestamp (3) with time zone,
  add column failures integer not null default 0,
  add column failing_since timestamp (3) with time zone,
  add column status text not null default 'active',
  add column stopped_for text,
  add constraint webhook_registrations_status_known check (status in ('active', 'stopped')),
  add constraint webhook_registrations_stop_known check (stopped_for in ('dead', 'full'));
alter table webhook_deliveries drop constraint webhook_deliveries_status_known;
alter table webhook_deliveries add constraint webhook_deliveries_status_known check (status in ('waiting', 'delivered', 'failed', 'setAside'));
