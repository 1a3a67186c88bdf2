-- What has to be paid before an order goes on: all of a prepaid one, a share where the term has a deposit.
ALTER TABLE "orders" ADD COLUMN "deposit" DECIMAL(19,4) NOT NULL DEFAULT 0;
UPDATE "orders" SET "deposit" = "total" WHERE NOT "on_account" AND "origin" = 'portal' AND "company_id" IS NOT NULL AND "total" > 0;
ALTER TABLE "orders" ADD CONSTRAINT "orders_deposit" CHECK ("deposit" >= 0 AND "deposit" <= GREATEST("total", 0));
