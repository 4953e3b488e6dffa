-- A list of price files says what they come to without reading their lines; one that cannot be published steps aside for the others.
ALTER TABLE "catalog_price_files" ADD COLUMN "counts" jsonb;
UPDATE "catalog_price_files" SET "counts" = jsonb_build_object(
  'ADD', (SELECT count(*) FROM jsonb_array_elements("lines") l WHERE l ->> 'change' = 'ADD'),
  'CHG', (SELECT count(*) FROM jsonb_array_elements("lines") l WHERE l ->> 'change' = 'CHG'),
  'DEL', (SELECT count(*) FROM jsonb_array_elements("lines") l WHERE l ->> 'change' = 'DEL'),
  'UNC', (SELECT count(*) FROM jsonb_array_elements("lines") l WHERE l ->> 'change' = 'UNC'),
  'wrong', (SELECT count(DISTINCT w ->> 'line') FROM jsonb_array_elements("wrong") w));
ALTER TABLE "catalog_price_files" ALTER COLUMN "counts" SET NOT NULL;
ALTER TABLE "catalog_price_files" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;
ALTER TABLE "catalog_price_files" ADD COLUMN "turn_at" timestamp (3) with time zone;
