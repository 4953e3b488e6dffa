-- Who sold is copied into the order when it is paid: a receipt printed later names them as they were.
ALTER TABLE "level_purchases" ADD COLUMN "seller" jsonb;
