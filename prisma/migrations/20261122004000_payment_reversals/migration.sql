-- A payment recorded by mistake is undone by its exact negative; credit that is paid back names what it came from.
ALTER TABLE "payment" ADD COLUMN "reversal_of_id" BIGINT;
ALTER TABLE "payment" ADD COLUMN "refund_of_id" BIGINT;
ALTER TABLE "payment" ADD COLUMN "refund_of_credit_note_id" BIGINT;
ALTER TABLE "payment" ADD COLUMN "note" TEXT;

CREATE UNIQUE INDEX "payment_reversal_of_id_key" ON "payment"("reversal_of_id");
CREATE INDEX "payment_refund_of_id_idx" ON "payment"("refund_of_id");
CREATE INDEX "payment_refund_of_credit_note_id_idx" ON "payment"("refund_of_credit_note_id");

ALTER TABLE "payment" ADD CONSTRAINT "payment_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "payment" ADD CONSTRAINT "payment_refund_of_id_fkey" FOREIGN KEY ("refund_of_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "payment" ADD CONSTRAINT "payment_refund_of_credit_note_id_fkey" FOREIGN KEY ("refund_of_credit_note_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "payment" ADD CONSTRAINT "payment_sign" CHECK (
  CASE num_nonnulls(reversal_of_id, refund_of_id, refund_of_credit_note_id) WHEN 0 THEN amount > 0 ELSE amount <> 0 END
);
ALTER TABLE "payment" ADD CONSTRAINT "payment_one_cause" CHECK (num_nonnulls(reversal_of_id, refund_of_id, refund_of_credit_note_id) <= 1);
