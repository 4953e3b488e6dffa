-- How often the link of a request for delegated access went out, and when last: letters to customers are counted with the others.
ALTER TABLE "delegations" ADD COLUMN "links_sent" integer DEFAULT 0 NOT NULL;
ALTER TABLE "delegations" ADD COLUMN "sent_at" timestamp (3) with time zone;
UPDATE "delegations" SET "sent_at" = "asked_at", "links_sent" = 1 WHERE "token_hash" IS NOT NULL;
CREATE INDEX "delegations_sent" ON "delegations" USING btree ("tenant_id", "sent_at") WHERE sent_at is not null;
