-- A file of customers knows how many of its lines are ready, wrong and made: counting 100,000 at every look is no look.
ALTER TABLE "customer_sheets" ADD COLUMN "ready" integer DEFAULT 0 NOT NULL;
ALTER TABLE "customer_sheets" ADD COLUMN "wrong" integer DEFAULT 0 NOT NULL;
ALTER TABLE "customer_sheets" ADD COLUMN "made" integer DEFAULT 0 NOT NULL;
UPDATE "customer_sheets" s SET "ready" = n.ready, "wrong" = n.wrong, "made" = n.made
FROM (
  SELECT tenant_id, sheet_id, count(*) FILTER (WHERE outcome = 'ready') AS ready,
    count(*) FILTER (WHERE outcome = 'wrong') AS wrong, count(*) FILTER (WHERE outcome = 'made') AS made
  FROM "customer_sheet_rows" GROUP BY tenant_id, sheet_id
) n WHERE n.tenant_id = s.tenant_id AND n.sheet_id = s.id;
