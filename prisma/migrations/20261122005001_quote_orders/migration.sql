-- A quote version becomes one order at a time: one that the buyer's approver rejected, or that was cancelled, no longer counts.
DROP INDEX "orders_quote_version_id_key";
CREATE UNIQUE INDEX "orders_one_per_quote_version" ON "orders"("quote_version_id")
  WHERE "quote_version_id" IS NOT NULL AND "status" NOT IN ('rejected', 'cancelled');
CREATE INDEX "orders_quote_id_idx" ON "orders"("quote_id");
