-- A price that another took the place of is over the day before; it stood open for ever and was read with every price since.
UPDATE "catalog_prices" p SET "valid_to" = n."next" - 1
FROM (
  SELECT "product_id", "sku_id", "availability_id", "term", "cycle", "valid_from",
    min("valid_from") OVER (PARTITION BY "product_id", "sku_id", "availability_id", "term", "cycle" ORDER BY "valid_from" ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "next"
  FROM "catalog_prices" WHERE "valid_to" IS NULL
) n
WHERE n."next" IS NOT NULL AND p."valid_to" IS NULL AND (p."product_id", p."sku_id", p."availability_id", p."term", p."cycle", p."valid_from")
  = (n."product_id", n."sku_id", n."availability_id", n."term", n."cycle", n."valid_from");
CREATE INDEX "catalog_prices_ends" ON "catalog_prices" USING btree ("valid_to") WHERE valid_to is not null;

-- From which day on a SKU is always at a price, wherever it is sold: a search looks at the prices of the others only.
ALTER TABLE "catalog_entries" ADD COLUMN "priced_from" date;
UPDATE "catalog_entries" e SET "priced_from" = (
  SELECT CASE WHEN bool_and(x."since" IS NOT NULL) THEN max(x."since") END
  FROM "catalog_availabilities" a LEFT JOIN LATERAL (
    SELECT min(y."valid_from") AS "since" FROM "catalog_prices" y
    WHERE y."product_id" = a."product_id" AND y."sku_id" = a."sku_id" AND y."availability_id" = a."id" AND y."valid_to" IS NULL
  ) x ON true
  WHERE a."product_id" = e."product_id" AND a."sku_id" = e."sku_id" AND a."is_purchasable"
);
