-- However often the clock comes by, a cycle of a subscription is charged once.
CREATE UNIQUE INDEX "charges_once" ON "charges" USING btree ("tenant_id","subscription_id","charged_from") WHERE type in ('renew', 'cycleCharge');

-- Whose licences the customer has by a subscription, as the vendor's systems were last told.
ALTER TABLE "subscriptions" ADD COLUMN "provisioned" text;
