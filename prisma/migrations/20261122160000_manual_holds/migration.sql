-- What a person held an order for: it stands until a person lifts it, also while the order waits for its money again.
ALTER TABLE "orders" ADD COLUMN "manual_hold" TEXT;
UPDATE "orders" SET "manual_hold" = "hold_reason"
  WHERE "status" = 'onHold' AND "hold_reason" NOT IN ('credit-hold', 'overdue', 'over-limit');
ALTER TABLE "orders" ADD CONSTRAINT "orders_manual_hold"
  CHECK ("manual_hold" IS NULL OR "status" IN ('onHold', 'pendingPayment'));
