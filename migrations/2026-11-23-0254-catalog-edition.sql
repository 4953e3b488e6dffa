-- Which edition of the catalogue this is: another with each transaction that changes what a search finds or what it costs, whoever
-- writes it. An answer of an edition is the same for everybody, and need not be looked for twice.
CREATE TABLE "catalog_edition" (
	"one" boolean DEFAULT true NOT NULL,
	"id" uuid NOT NULL,
	CONSTRAINT "catalog_edition_pk" PRIMARY KEY("one"),
	CONSTRAINT "catalog_edition_one" CHECK (one)
);

ALTER TABLE "catalog_edition" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "catalog_edition_guest" ON "catalog_edition" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_edition_house" ON "catalog_edition" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "catalog_edition" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_edition" TO guest, house;
INSERT INTO "catalog_edition" ("id") VALUES (gen_random_uuid());
create function catalog_is_written() returns trigger language plpgsql set search_path = public
  as $$
    begin
      update catalog_edition set id = gen_random_uuid();
      return null;
    end
  $$;
create trigger catalog_entries_written after insert or update or delete on catalog_entries for each statement execute function catalog_is_written();
create trigger catalog_availabilities_written after insert or update or delete on catalog_availabilities for each statement execute function catalog_is_written();
create trigger catalog_prices_written after insert or update or delete on catalog_prices for each statement execute function catalog_is_written();
