-- SKUs of the older generation, and what replaces each.
CREATE TABLE "catalog_legacy_skus" (
	"product_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"new_product_id" text,
	"new_sku_id" text,
	CONSTRAINT "catalog_legacy_skus_pk" PRIMARY KEY("product_id","sku_id"),
	CONSTRAINT "catalog_legacy_skus_whole" CHECK ((new_product_id is null) = (new_sku_id is null)),
	CONSTRAINT "catalog_legacy_skus_other" CHECK ((product_id, sku_id) is distinct from (new_product_id, new_sku_id))
);

ALTER TABLE "catalog_legacy_skus" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "catalog_legacy_skus" ADD CONSTRAINT "catalog_legacy_skus_sku_fk" FOREIGN KEY ("product_id","sku_id") REFERENCES "public"."catalog_skus"("product_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalog_legacy_skus" ADD CONSTRAINT "catalog_legacy_skus_new_fk" FOREIGN KEY ("new_product_id","new_sku_id") REFERENCES "public"."catalog_skus"("product_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "catalog_legacy_skus_into" ON "catalog_legacy_skus" USING btree ("new_product_id","new_sku_id");
CREATE POLICY "catalog_legacy_skus_guest" ON "catalog_legacy_skus" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "catalog_legacy_skus_house" ON "catalog_legacy_skus" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "catalog_legacy_skus" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "catalog_legacy_skus" TO guest, house;
