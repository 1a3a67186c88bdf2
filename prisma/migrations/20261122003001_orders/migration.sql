-- What an order that waits needs, frozen at submission, and whether its amount binds credit.
ALTER TABLE "orders" ADD COLUMN "approval_tiers" JSONB,
ADD COLUMN "committed" BOOLEAN NOT NULL DEFAULT false;

-- A number without regard to case and spaces, for companies that want theirs unique.
CREATE INDEX "orders_purchase_order_number" ON "orders" (company_id, lower(btrim(purchase_order_number)))
  WHERE purchase_order_number IS NOT NULL;

-- Only what on account was placed binds credit.
ALTER TABLE "orders" ADD CONSTRAINT "orders_committed" CHECK (NOT committed OR (on_account AND company_id IS NOT NULL));
