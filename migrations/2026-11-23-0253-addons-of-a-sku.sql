-- Whether a SKU has add-ons is asked of the add-ons that need it, not of all there are.
CREATE INDEX "catalog_skus_needing" ON "catalog_skus" USING gin ("prerequisites") WHERE is_addon;
