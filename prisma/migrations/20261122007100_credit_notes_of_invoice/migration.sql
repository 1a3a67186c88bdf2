-- What credit notes an invoice has is asked wherever an order is decided on.
CREATE INDEX "invoice_corrects_id_idx" ON "invoice"("corrects_id");
