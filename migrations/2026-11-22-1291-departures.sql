-- A company leaves the reseller programme by itself, and may come again (domain.md 5.1).
ALTER TABLE resellers DROP CONSTRAINT resellers_status_known;
ALTER TABLE resellers ADD CONSTRAINT resellers_status_known CHECK (status in ('pendingQualification', 'qualified', 'active', 'restricted', 'rejected', 'left'));
