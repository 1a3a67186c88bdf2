-- An accepted quote becomes a contract at most once: an agreement of its company.
ALTER TABLE "agreement" ADD COLUMN "quote_id" BIGINT;
CREATE UNIQUE INDEX "agreement_quote_id_key" ON "agreement"("quote_id");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_contract_of_company" CHECK (quote_id IS NULL OR level = 'company');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_code_trimmed" CHECK (code::text = btrim(code::text) AND code::text <> '');

-- What an order must reach and may not pass.
ALTER TABLE "order_rule" ADD CONSTRAINT "order_rule_limits" CHECK (
  minimum > 0 AND maximum > 0 AND first_order_minimum >= 0 AND reorder_minimum >= 0
  AND maximum >= minimum AND maximum >= first_order_minimum AND maximum >= reorder_minimum
);
ALTER TABLE "order_rule" ADD CONSTRAINT "order_rule_says_something" CHECK (num_nonnulls(minimum, maximum, first_order_minimum, reorder_minimum) > 0);
ALTER TABLE "price_quota" ADD CONSTRAINT "price_quota_positive" CHECK (quota > 0);

-- A catalog's line names something unless it means everything.
ALTER TABLE "catalog_rule" ADD CONSTRAINT "catalog_rule_target" CHECK ((kind = 'all') = (target = ''));
