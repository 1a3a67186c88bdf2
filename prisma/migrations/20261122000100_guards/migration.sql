-- What Prisma's schema cannot say. test/integration/database-guards.test.ts reads them from the catalogs.

-- Identity and natural keys
ALTER TABLE "seller" ADD CONSTRAINT "seller_single_row" CHECK (id = 1);
ALTER TABLE "variant" ADD CONSTRAINT "variant_sku_trimmed" CHECK (sku::text = btrim(sku::text) AND sku::text <> '');
ALTER TABLE "company" ADD CONSTRAINT "company_code_trimmed" CHECK (code::text = btrim(code::text) AND code::text <> '');
ALTER TABLE "company" ADD CONSTRAINT "company_not_its_own_parent" CHECK (parent_id IS NULL OR parent_id <> id);
ALTER TABLE "category" ADD CONSTRAINT "category_not_its_own_parent" CHECK (parent_id IS NULL OR parent_id <> id);
CREATE UNIQUE INDEX "address_one_default_billing" ON "address" (company_id) WHERE default_billing AND active;
CREATE UNIQUE INDEX "address_one_default_shipping" ON "address" (company_id) WHERE default_shipping AND active;
CREATE UNIQUE INDEX "cart_one_open_per_buyer" ON "cart" (company_id, user_id) WHERE status = 'open' AND company_id IS NOT NULL;

-- Quantities, prices, percentages
ALTER TABLE "variant" ADD CONSTRAINT "variant_precision" CHECK (precision BETWEEN 0 AND 3);
ALTER TABLE "variant_unit" ADD CONSTRAINT "variant_unit_factor" CHECK (factor > 0);
ALTER TABLE "variant_cost" ADD CONSTRAINT "variant_cost_not_negative" CHECK (unit_cost >= 0 AND floor_price >= 0);
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_range" CHECK (rate >= 0 AND rate < 1);
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_window" CHECK (valid_from < valid_until);
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_overall_percent" CHECK (overall_percent > -100);
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_exclusive_or_merge" CHECK (NOT (exclusive AND merge_allowed));
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_graduated_scope" CHECK (mode <> 'graduated' OR aggregation IN ('line', 'variant'));
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_mix_group" CHECK ((aggregation = 'mixGroup') = (mix_group_id IS NOT NULL));
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_price_positive" CHECK (unit_price > 0);
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_minimum_positive" CHECK (minimum_quantity > 0);
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_price_base" CHECK (price_base IN (1, 10, 100, 1000));
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_window" CHECK (valid_from < valid_until);
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_windows_do_not_overlap" EXCLUDE USING gist (
  price_list_id WITH =, variant_id WITH =, unit_code WITH =, minimum_quantity WITH =,
  tstzrange(valid_from, valid_until) WITH &&
);
ALTER TABLE "price_percentage" ADD CONSTRAINT "price_percentage_above_minus_100" CHECK (adjustment_percent > -100);
ALTER TABLE "price_percentage" ADD CONSTRAINT "price_percentage_one_target" CHECK (num_nonnulls(product_id, category_id) = 1);
ALTER TABLE "price_quota" ADD CONSTRAINT "price_quota_never_exceeded" CHECK (used >= 0 AND used <= quota);
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_increment" CHECK (increment > 0);
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_minimum" CHECK (minimum > 0 AND (increment IS NULL OR mod(minimum, increment) = 0));
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_maximum" CHECK (maximum > 0 AND (increment IS NULL OR mod(maximum, increment) = 0) AND (minimum IS NULL OR maximum >= minimum));
ALTER TABLE "quantity_rule" ADD CONSTRAINT "quantity_rule_maximum_or_none" CHECK (NOT (no_maximum AND maximum IS NOT NULL));
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_audience" CHECK (
  CASE level
    WHEN 'company' THEN company_id IS NOT NULL AND segment_id IS NULL AND channel IS NULL
    WHEN 'segment' THEN segment_id IS NOT NULL AND company_id IS NULL AND channel IS NULL
    WHEN 'channel' THEN channel IS NOT NULL AND company_id IS NULL AND segment_id IS NULL
    ELSE num_nonnulls(company_id, segment_id, channel) = 0
  END
);
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_window" CHECK (valid_from < valid_until);
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity" CHECK (quantity > 0);

-- Stock: two people are never promised the same unit
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_not_negative" CHECK (allocated >= 0 AND reserved >= 0 AND quarantined >= 0 AND safety >= 0);
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_promises_are_covered" CHECK (on_hand >= allocated + reserved + quarantined);
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_quantity" CHECK (quantity > 0);
ALTER TABLE "ring_fence" ADD CONSTRAINT "ring_fence_quantity" CHECK (quantity > 0);
ALTER TABLE "incoming_stock" ADD CONSTRAINT "incoming_stock_quantity" CHECK (quantity > 0);

-- Orders: a line's quantities always add up
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_quantities" CHECK (
  quantity > 0 AND allocated_quantity >= 0 AND backordered_quantity >= 0 AND shipped_quantity >= 0
  AND invoiced_quantity >= 0 AND returned_quantity >= 0 AND cancelled_quantity >= 0
  AND allocated_quantity + backordered_quantity + shipped_quantity + cancelled_quantity <= quantity
  AND returned_quantity <= shipped_quantity AND invoiced_quantity <= quantity
);
ALTER TABLE "orders" ADD CONSTRAINT "orders_total" CHECK (total = subtotal - allowance_total + charge_total + CASE tax_mode WHEN 'net' THEN tax_total ELSE 0 END);
ALTER TABLE "order_allocation" ADD CONSTRAINT "order_allocation_quantity" CHECK (quantity >= 0);
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_quantity" CHECK (quantity > 0);

-- Credit and money
ALTER TABLE "credit_account" ADD CONSTRAINT "credit_account_limit" CHECK (credit_limit >= 0);
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_sign" CHECK ((kind = 'invoice' AND total >= 0) OR (kind = 'creditNote' AND total <= 0) OR origin = 'history');
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_series_unless_history" CHECK ((origin = 'history') = (series_id IS NULL) AND (series_id IS NULL) = (sequence IS NULL));
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_total" CHECK (total = subtotal - allowance_total + charge_total + CASE tax_mode WHEN 'net' THEN tax_total ELSE 0 END);
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_source" CHECK (num_nonnulls(payment_id, credit_note_id) = 1);

-- Append-only: facts are never changed or deleted; corrections are new facts.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY[
    'stock_movement', 'ledger_posting', 'ledger_entry', 'audit_event', 'invoice', 'invoice_line', 'invoice_tax_group',
    'invoice_due', 'payment', 'payment_allocation', 'order_event', 'quote_event', 'approval'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END $$;

-- A quote version that left the house keeps its offer; only its state and the day of the decision move on.
CREATE FUNCTION refuse_change_of_sent_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent_at IS NOT NULL AND (TG_OP = 'DELETE' OR
     (to_jsonb(NEW) - 'status' - 'decided_at') IS DISTINCT FROM (to_jsonb(OLD) - 'status' - 'decided_at')) THEN
    RAISE EXCEPTION 'a sent quote version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER sent_version_frozen BEFORE UPDATE OR DELETE ON "quote_version" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_version();

CREATE FUNCTION refuse_change_of_sent_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM quote_version v WHERE v.sent_at IS NOT NULL
             AND v.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.quote_version_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.quote_version_id END)) THEN
    RAISE EXCEPTION 'a sent quote version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER sent_line_frozen BEFORE INSERT OR UPDATE OR DELETE ON "quote_line" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_line();

-- Every posting balances per currency, checked when the transaction commits.
CREATE FUNCTION require_balanced_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entry WHERE posting_id = NEW.posting_id GROUP BY currency HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'posting % does not balance', NEW.posting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON "ledger_entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_balanced_posting();

-- A company's running sums follow the ledger, whichever way an entry comes in.
CREATE FUNCTION keep_company_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO company_balance AS b (company_id, currency, receivable, commitment)
  SELECT company_id, currency, COALESCE(sum(amount) FILTER (WHERE account = 'receivable'), 0),
         COALESCE(sum(amount) FILTER (WHERE account = 'commitment'), 0)
  FROM inserted WHERE account IN ('receivable', 'commitment') GROUP BY company_id, currency ORDER BY company_id, currency
  ON CONFLICT (company_id, currency) DO UPDATE
    SET receivable = b.receivable + EXCLUDED.receivable, commitment = b.commitment + EXCLUDED.commitment;
  RETURN NULL;
END $$;
CREATE TRIGGER company_balance_follows AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION keep_company_balance();

-- The audit log is chained: each row's hash covers its own content and the row before it.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  NEW.id := nextval('audit_event_id_seq');
  SELECT hash INTO previous FROM audit_event ORDER BY id DESC LIMIT 1;
  NEW.hash := encode(sha256(convert_to(COALESCE(previous, '') || jsonb_build_array(
    NEW.id, NEW.at, NEW.actor_id, NEW.principal_id, NEW.company_id, NEW.action, NEW.object_type, NEW.object_id, NEW.details)::text, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- Search: lower case without accents, kept beside the variant so that one trigram index serves every search box.
CREATE FUNCTION search_form(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

CREATE FUNCTION fill_variant_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE p record;
BEGIN
  SELECT name, brand, translations INTO p FROM product WHERE id = NEW.product_id;
  NEW.search_text := search_form(concat_ws(' ', p.name, p.brand, NEW.sku, NEW.gtin, NEW.name, p.translations #>> '{ro,name}'));
  NEW.sort_name := search_form(p.name) || ' ' || lpad(NEW.position::text, 4, '0');
  RETURN NEW;
END $$;
CREATE TRIGGER variant_search BEFORE INSERT OR UPDATE OF sku, gtin, name, position, product_id ON "variant"
  FOR EACH ROW EXECUTE FUNCTION fill_variant_search();

CREATE FUNCTION refresh_variant_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE variant SET sku = sku WHERE product_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER product_search AFTER UPDATE OF name, brand, translations ON "product"
  FOR EACH ROW EXECUTE FUNCTION refresh_variant_search();

CREATE INDEX "company_search" ON "company" USING gin (search_form(code::text || ' ' || name || ' ' || COALESCE(vat_number, '')) gin_trgm_ops);
