-- The catalogue: products, their SKUs, where they are sold and for how much, and what they are found by.

CREATE TABLE "catalog_products" (
	"id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"publisher" text NOT NULL,
	"own" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalog_products_pk" PRIMARY KEY("id"),
	CONSTRAINT "catalog_products_kind_known" CHECK ("catalog_products"."kind" in ('onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty'))
);

ALTER TABLE "catalog_products" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "catalog_skus" (
	"product_id" text NOT NULL,
	"id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"unit" text NOT NULL,
	"min_quantity" integer NOT NULL,
	"max_quantity" integer NOT NULL,
	"seats_max" integer,
	"is_trial" boolean DEFAULT false NOT NULL,
	"is_addon" boolean DEFAULT false NOT NULL,
	"prerequisites" text[] DEFAULT '{}' NOT NULL,
	"upgrades_to" text[] DEFAULT '{}' NOT NULL,
	"converts_to" text,
	"attestation" boolean DEFAULT false NOT NULL,
	"one_per_customer" boolean DEFAULT false NOT NULL,
	"pool" jsonb,
	"offer_id" uuid NOT NULL,
	"end_of_sale" date,
	"end_of_life" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalog_skus_pk" PRIMARY KEY("product_id","id"),
	CONSTRAINT "catalog_skus_unit_known" CHECK ("catalog_skus"."unit" in ('seat', 'usage', 'licence', 'contract')),
	CONSTRAINT "catalog_skus_quantities" CHECK (min_quantity >= 1 and max_quantity >= min_quantity)
);

ALTER TABLE "catalog_skus" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "catalog_availabilities" (
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"id" text NOT NULL,
	"market" text NOT NULL,
	"segment" text NOT NULL,
	"currency" text NOT NULL,
	"is_purchasable" boolean DEFAULT true NOT NULL,
	"is_renewable" boolean DEFAULT true NOT NULL,
	CONSTRAINT "catalog_availabilities_pk" PRIMARY KEY("product_id","sku_id","id"),
	CONSTRAINT "catalog_availabilities_segment_known" CHECK ("catalog_availabilities"."segment" in ('commercial', 'education', 'government', 'nonprofit'))
);

ALTER TABLE "catalog_availabilities" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "catalog_prices" (
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"availability_id" text NOT NULL,
	"term" text NOT NULL,
	"cycle" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"price" bigint NOT NULL,
	"retail" bigint NOT NULL,
	CONSTRAINT "catalog_prices_pk" PRIMARY KEY("product_id","sku_id","availability_id","term","cycle","valid_from"),
	CONSTRAINT "catalog_prices_term_known" CHECK ("catalog_prices"."term" in ('P1M', 'P1Y', 'P3Y', 'none')),
	CONSTRAINT "catalog_prices_cycle_known" CHECK ("catalog_prices"."cycle" in ('monthly', 'annual', 'triennial', 'oneTime')),
	CONSTRAINT "catalog_prices_days" CHECK (valid_to is null or valid_to >= valid_from),
	CONSTRAINT "catalog_prices_amounts" CHECK (price >= 0 and retail >= 0)
);

ALTER TABLE "catalog_prices" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "catalog_entries" (
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"kind" text NOT NULL,
	"publisher" text NOT NULL,
	"title" jsonb NOT NULL,
	"is_trial" boolean NOT NULL,
	"is_addon" boolean NOT NULL,
	"end_of_sale" date,
	"marks" text[] NOT NULL,
	"facets" text[] NOT NULL,
	"sort_key" text NOT NULL,
	"title_words" text[] NOT NULL,
	"all_words" text[] NOT NULL,
	CONSTRAINT "catalog_entries_pk" PRIMARY KEY("product_id","sku_id"),
	CONSTRAINT "catalog_entries_kind_known" CHECK ("catalog_entries"."kind" in ('onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty'))
);

ALTER TABLE "catalog_entries" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "catalog_words" (
	"word" text NOT NULL,
	"glued" boolean NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (case when glued then null else bigrams(word) end) STORED,
	CONSTRAINT "catalog_words_pk" PRIMARY KEY("word","glued")
);

ALTER TABLE "catalog_words" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "catalog_skus" ADD CONSTRAINT "catalog_skus_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."catalog_products"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalog_availabilities" ADD CONSTRAINT "catalog_availabilities_sku_fk" FOREIGN KEY ("product_id","sku_id") REFERENCES "public"."catalog_skus"("product_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalog_prices" ADD CONSTRAINT "catalog_prices_availability_fk" FOREIGN KEY ("product_id","sku_id","availability_id") REFERENCES "public"."catalog_availabilities"("product_id","sku_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalog_entries" ADD CONSTRAINT "catalog_entries_sku_fk" FOREIGN KEY ("product_id","sku_id") REFERENCES "public"."catalog_skus"("product_id","id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "catalog_skus_offer" ON "catalog_skus" USING btree ("offer_id");
CREATE UNIQUE INDEX "catalog_availabilities_once" ON "catalog_availabilities" USING btree ("product_id","sku_id","market","segment");
CREATE INDEX "catalog_prices_changes" ON "catalog_prices" USING btree ("valid_from");
CREATE INDEX "catalog_entries_sorted" ON "catalog_entries" USING btree (sort_key collate "C","product_id","sku_id");
CREATE INDEX "catalog_entries_narrowed" ON "catalog_entries" USING gin ("facets");
CREATE INDEX "catalog_entries_titled" ON "catalog_entries" USING gin ("title_words");
CREATE INDEX "catalog_entries_said" ON "catalog_entries" USING gin ("all_words");
CREATE INDEX "catalog_words_begun" ON "catalog_words" USING btree ("glued",word collate "C");
CREATE INDEX "catalog_words_like" ON "catalog_words" USING gin ("grams");
CREATE POLICY "catalog_products_guest" ON "catalog_products" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_products_house" ON "catalog_products" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "catalog_skus_guest" ON "catalog_skus" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_skus_house" ON "catalog_skus" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "catalog_availabilities_guest" ON "catalog_availabilities" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_availabilities_house" ON "catalog_availabilities" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "catalog_prices_guest" ON "catalog_prices" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_prices_house" ON "catalog_prices" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "catalog_entries_guest" ON "catalog_entries" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_entries_house" ON "catalog_entries" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "catalog_words_guest" ON "catalog_words" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_words_house" ON "catalog_words" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "catalog_products" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_products" TO guest, house;
ALTER TABLE "catalog_skus" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_skus" TO guest, house;
ALTER TABLE "catalog_availabilities" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_availabilities" TO guest, house;
ALTER TABLE "catalog_prices" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_prices" TO guest, house;
ALTER TABLE "catalog_entries" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_entries" TO guest, house;
ALTER TABLE "catalog_words" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_words" TO guest, house;
