-- A cash discount taken in time is a credit note of its own kind; what takes one back is positive.
ALTER TABLE "invoice" ADD COLUMN "cash_discount" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "invoice" DROP CONSTRAINT "invoice_sign";
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_sign" CHECK (
  (kind = 'invoice' AND total >= 0) OR (kind = 'creditNote' AND (total <= 0 OR cash_discount)) OR origin = 'history'
);
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_cash_discount" CHECK (
  NOT cash_discount OR (kind = 'creditNote' AND corrects_id IS NOT NULL)
);
