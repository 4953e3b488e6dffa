-- An answer that comes later names only what it is about.
CREATE INDEX "provisionings_by_id" ON "provisionings" USING btree ("id");
