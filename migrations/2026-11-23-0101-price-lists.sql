-- A price list is read market by market, in the order of its items.

CREATE INDEX "catalog_availabilities_in" ON "catalog_availabilities" USING btree ("market","product_id","sku_id","id");
