-- Who withdrew a merge, and when, as its other turns say; of those before, the last that happened to them was that.
ALTER TABLE "merges" ADD COLUMN "withdrawn_by_name" text;
ALTER TABLE "merges" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;
SET LOCAL ROLE house;
UPDATE "merges" SET "withdrawn_at" = "updated_at" WHERE "status" = 'withdrawn';
RESET ROLE;
