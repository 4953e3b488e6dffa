-- What the vendor decides for the whole network.
CREATE TABLE "network_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "network_settings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "network_settings_guest" ON "network_settings" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "network_settings_house" ON "network_settings" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "network_settings" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "network_settings" TO guest;
GRANT SELECT, INSERT, UPDATE, DELETE ON "network_settings" TO house;
CREATE TABLE "foundings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);

ALTER TABLE "foundings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "foundings_house" ON "foundings" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "foundings" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "foundings" TO house;
