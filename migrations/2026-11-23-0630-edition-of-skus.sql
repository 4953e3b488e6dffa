-- Programs walk through products and SKUs level by level, and what they are told is kept by the catalogue's edition too: whatever is
-- written of a product or a SKU, found by a search or not, makes another edition.
create trigger catalog_products_written after insert or update or delete on catalog_products for each statement execute function catalog_is_written();
create trigger catalog_skus_written after insert or update or delete on catalog_skus for each statement execute function catalog_is_written();
