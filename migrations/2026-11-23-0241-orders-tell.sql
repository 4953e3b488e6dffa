-- Whoever placed an order is written to when the vendor has decided on it.
ALTER TABLE "orders" ADD COLUMN "placed_by_email" text;
ALTER TABLE "orders" ADD COLUMN "language" text;
ALTER TABLE "orders" ADD CONSTRAINT "orders_language_known" CHECK ("orders"."language" in ('en', 'ko'));
