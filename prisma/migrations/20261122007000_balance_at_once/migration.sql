-- A posting is written by one statement: it balances when that statement ends, not only when the transaction commits.
-- A COMMIT that fails is told too late to roll back in good order.
DROP TRIGGER posting_balances ON "ledger_entry";
DROP FUNCTION require_balanced_posting();

CREATE FUNCTION require_balanced_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE posting bigint;
BEGIN
  SELECT e.posting_id INTO posting FROM ledger_entry e
  WHERE e.posting_id IN (SELECT posting_id FROM inserted)
  GROUP BY e.posting_id, e.currency HAVING sum(e.amount) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting % does not balance', posting USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_balances AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION require_balanced_posting();
