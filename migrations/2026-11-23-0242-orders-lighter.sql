-- The primary key goes by tenant and id already.
DROP INDEX "orders_newest";
