-- How far a file of customers is: the next batch looks beyond it, not through all the lines that are settled.
ALTER TABLE "customer_sheets" ADD COLUMN "reached" integer DEFAULT 0 NOT NULL;
