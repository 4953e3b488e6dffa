-- The demo mailbox.
CREATE TABLE "demo_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"letter" text NOT NULL,
	"language" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "demo_mails" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "demo_mails_latest" ON "demo_mails" USING btree ("sent_at" DESC NULLS LAST);
CREATE INDEX "demo_mails_to" ON "demo_mails" USING btree ("to","sent_at" DESC NULLS LAST);
CREATE POLICY "demo_mails_house" ON "demo_mails" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "demo_mails" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "demo_mails" TO house;
