-- What is open of an invoice or a credit note, and left of a payment, is kept beside it: lists are sorted and filtered by it
-- without adding up every allocation there is.
CREATE TABLE "invoice_balance" (
  "invoice_id" BIGINT NOT NULL,
  "kind" "invoice_kind" NOT NULL,
  "due_on" DATE NOT NULL,
  "total" DECIMAL(19,4) NOT NULL,
  "open" DECIMAL(19,4) NOT NULL,
  "credited" DECIMAL(19,4) NOT NULL DEFAULT 0,
  CONSTRAINT "invoice_balance_pkey" PRIMARY KEY ("invoice_id")
);
CREATE TABLE "payment_balance" (
  "payment_id" BIGINT NOT NULL,
  -- Where it is not money that came in and stays: 2 undone, 3 undoes another, 4 pays back.
  "fate" SMALLINT,
  "left" DECIMAL(19,4) NOT NULL,
  CONSTRAINT "payment_balance_pkey" PRIMARY KEY ("payment_id")
);
ALTER TABLE "invoice_balance" ADD CONSTRAINT "invoice_balance_invoice_id_fkey"
  FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "payment_balance" ADD CONSTRAINT "payment_balance_payment_id_fkey"
  FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- In the order of its life: 1 paid in part, 2 open, 3 paid, 4 credited. Overdue is what a day makes of the first two.
CREATE FUNCTION invoice_rank("kind" "invoice_kind", total numeric, open numeric, credited numeric) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE
    WHEN "kind" = 'creditNote' THEN CASE WHEN open < 0 THEN 2 ELSE 4 END
    WHEN open <= 0 THEN CASE WHEN total > 0 AND credited >= total THEN 4 ELSE 3 END
    WHEN open < total THEN 1 ELSE 2 END $$;
-- In the order of the list: 0 something is left, 1 nothing is, then its fate.
CREATE FUNCTION payment_rank(fate smallint, "left" numeric) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT COALESCE(fate::integer, CASE WHEN "left" > 0 THEN 0 ELSE 1 END) $$;

-- A part is added or taken, never reckoned anew: two that settle at the same time do not lose one.
CREATE FUNCTION begin_invoice_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO invoice_balance (invoice_id, kind, due_on, total, open)
  VALUES (NEW.id, NEW.kind, NEW.due_on, NEW.total, CASE WHEN NEW.origin = 'history' THEN 0 ELSE NEW.total END);
  RETURN NULL;
END $$;
CREATE TRIGGER balance_begins AFTER INSERT ON "invoice" FOR EACH ROW EXECUTE FUNCTION begin_invoice_balance();

CREATE FUNCTION begin_payment_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fate smallint := CASE WHEN NEW.reversal_of_id IS NOT NULL THEN 3
  WHEN NEW.refund_of_id IS NOT NULL OR NEW.refund_of_credit_note_id IS NOT NULL THEN 4 END;
BEGIN
  INSERT INTO payment_balance (payment_id, fate, "left")
  VALUES (NEW.id, fate, CASE WHEN fate IS NULL THEN NEW.amount ELSE 0 END);
  UPDATE payment_balance SET fate = 2, "left" = 0 WHERE payment_id = NEW.reversal_of_id;
  UPDATE payment_balance SET "left" = "left" + NEW.amount WHERE payment_id = NEW.refund_of_id AND payment_balance.fate IS NULL;
  UPDATE invoice_balance SET open = open - NEW.amount WHERE invoice_id = NEW.refund_of_credit_note_id;
  RETURN NULL;
END $$;
CREATE TRIGGER balance_begins AFTER INSERT ON "payment" FOR EACH ROW EXECUTE FUNCTION begin_payment_balance();

CREATE FUNCTION keep_open_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoice_balance b SET open = b.open - NEW.amount,
    credited = b.credited + CASE WHEN NEW.credit_note_id IS NULL THEN 0 ELSE NEW.amount END
  FROM invoice i WHERE i.id = NEW.invoice_id AND i.kind = 'invoice' AND i.origin = 'portal' AND b.invoice_id = i.id;
  UPDATE invoice_balance b SET open = b.open + NEW.amount
  FROM invoice i WHERE i.id = NEW.credit_note_id AND i.kind = 'creditNote' AND i.origin = 'portal' AND b.invoice_id = i.id;
  UPDATE payment_balance SET "left" = "left" - NEW.amount WHERE payment_id = NEW.payment_id AND fate IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER balances_follow AFTER INSERT ON "payment_allocation" FOR EACH ROW EXECUTE FUNCTION keep_open_balances();

INSERT INTO "invoice_balance" (invoice_id, kind, due_on, total, open, credited)
SELECT i.id, i.kind, i.due_on, i.total, CASE WHEN i.origin = 'history' THEN 0
    WHEN i.kind = 'invoice' THEN i.total - COALESCE(s.amount, 0)
    ELSE i.total + COALESCE(c.amount, 0) - COALESCE(r.amount, 0) END,
  CASE WHEN i.kind = 'invoice' AND i.origin = 'portal' THEN COALESCE(s.credited, 0) ELSE 0 END
FROM "invoice" i
LEFT JOIN (SELECT invoice_id, sum(amount) AS amount, sum(amount) FILTER (WHERE credit_note_id IS NOT NULL) AS credited
  FROM "payment_allocation" GROUP BY 1) s ON s.invoice_id = i.id
LEFT JOIN (SELECT credit_note_id, sum(amount) AS amount FROM "payment_allocation" GROUP BY 1) c ON c.credit_note_id = i.id
LEFT JOIN (SELECT refund_of_credit_note_id, sum(amount) AS amount FROM "payment" GROUP BY 1) r
  ON r.refund_of_credit_note_id = i.id;
INSERT INTO "payment_balance" (payment_id, fate, "left")
SELECT p.id, f.fate, CASE WHEN f.fate IS NULL THEN p.amount - COALESCE(a.amount, 0) + COALESCE(r.amount, 0) ELSE 0 END
FROM "payment" p
CROSS JOIN LATERAL (SELECT CASE WHEN p.reversal_of_id IS NOT NULL THEN 3
  WHEN p.refund_of_id IS NOT NULL OR p.refund_of_credit_note_id IS NOT NULL THEN 4
  WHEN EXISTS (SELECT 1 FROM "payment" u WHERE u.reversal_of_id = p.id) THEN 2 END AS fate) f
LEFT JOIN (SELECT payment_id, sum(amount) AS amount FROM "payment_allocation" GROUP BY 1) a ON a.payment_id = p.id
LEFT JOIN (SELECT refund_of_id, sum(amount) AS amount FROM "payment" GROUP BY 1) r ON r.refund_of_id = p.id;

CREATE INDEX "invoice_balance_by_rank" ON "invoice_balance" (invoice_rank("kind", "total", "open", "credited"), "invoice_id");
CREATE INDEX "invoice_balance_open_invoice_id_idx" ON "invoice_balance"("open", "invoice_id");
CREATE INDEX "payment_balance_by_rank" ON "payment_balance" (payment_rank("fate", "left"), "payment_id");
CREATE INDEX "payment_balance_left_payment_id_idx" ON "payment_balance"("left", "payment_id");

-- Each sorted list reads its page from one of these.
DROP INDEX "invoice_issued_on_idx";
DROP INDEX "invoice_due_on_idx";
CREATE INDEX "invoice_issued_on_id_idx" ON "invoice"("issued_on", "id");
CREATE INDEX "invoice_due_on_id_idx" ON "invoice"("due_on", "id");
CREATE INDEX "invoice_total_id_idx" ON "invoice"("total", "id");
CREATE INDEX "payment_amount_id_idx" ON "payment"("amount", "id");
CREATE INDEX "orders_total_id_idx" ON "orders"("total", "id");
CREATE INDEX "quote_updated_at_id_idx" ON "quote"("updated_at", "id");
CREATE INDEX "company_by_name" ON "company" (search_form("name"), "id");
CREATE INDEX "mail_message_by_subject" ON "mail_message" (search_form("subject"), "id");
CREATE INDEX "mail_message_by_address" ON "mail_message" (lower("to_address"), "id");
