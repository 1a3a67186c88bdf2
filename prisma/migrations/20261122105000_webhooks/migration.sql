CREATE TABLE "webhook_endpoint" (
    "id" BIGSERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "topics" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_secret_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_attempt" (
    "id" BIGSERIAL NOT NULL,
    "outbox_message_id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" INTEGER,
    "milliseconds" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "outbox_message" ADD COLUMN "webhook_endpoint_id" BIGINT;
CREATE INDEX "outbox_message_webhook_endpoint_id_id_idx" ON "outbox_message"("webhook_endpoint_id", "id");
CREATE INDEX "webhook_attempt_outbox_message_id_id_idx" ON "webhook_attempt"("outbox_message_id", "id");
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_webhook_endpoint_id_fkey" FOREIGN KEY ("webhook_endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_outbox_message_id_fkey" FOREIGN KEY ("outbox_message_id") REFERENCES "outbox_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_topics" CHECK (topics <@ ARRAY['order', 'quote', 'shipment', 'invoice', 'payment']);
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_webhook_has_endpoint" CHECK ((kind = 'webhook') = (webhook_endpoint_id IS NOT NULL)) NOT VALID;

-- One message per endpoint that listens, in the transaction of what happened: no way in can forget to tell.
CREATE FUNCTION announce(topic text, event text, data jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO outbox_message (kind, topic, payload, webhook_endpoint_id)
  SELECT 'webhook', event,
    jsonb_build_object('type', event, 'timestamp', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', data),
    e.id
  FROM webhook_endpoint e WHERE e.active AND topic = ANY (e.topics);
$$;

CREATE FUNCTION announce_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.origin = 'portal' AND EXISTS (SELECT FROM webhook_endpoint WHERE active) THEN
    PERFORM announce('order', 'order.' || NEW.status, jsonb_build_object(
      'number', NEW.number, 'status', NEW.status, 'channel', NEW.channel,
      'company', (SELECT code FROM company WHERE id = NEW.company_id),
      'purchaseOrderNumber', NEW.purchase_order_number,
      'total', jsonb_build_object('amount', NEW.total::text, 'currency', NEW.currency)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new AFTER INSERT ON "orders" FOR EACH ROW EXECUTE FUNCTION announce_order();
CREATE TRIGGER announce_change AFTER UPDATE OF status ON "orders" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION announce_order();

CREATE FUNCTION announce_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM webhook_endpoint WHERE active) THEN
    PERFORM announce('quote', 'quote.' || NEW.status, jsonb_build_object(
      'number', NEW.number, 'status', NEW.status, 'currency', NEW.currency,
      'company', (SELECT code FROM company WHERE id = NEW.company_id)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new AFTER INSERT ON "quote" FOR EACH ROW EXECUTE FUNCTION announce_quote();
CREATE TRIGGER announce_change AFTER UPDATE OF status ON "quote" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION announce_quote();

CREATE FUNCTION announce_shipment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM webhook_endpoint WHERE active) THEN
    PERFORM announce('shipment', 'shipment.created', jsonb_build_object(
      'number', NEW.number, 'order', (SELECT number FROM orders WHERE id = NEW.order_id),
      'carrier', NEW.carrier, 'trackingNumber', NEW.tracking_number, 'shippedOn', NEW.shipped_on));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new AFTER INSERT ON "shipment" FOR EACH ROW EXECUTE FUNCTION announce_shipment();

CREATE FUNCTION announce_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.origin = 'portal' AND EXISTS (SELECT FROM webhook_endpoint WHERE active) THEN
    PERFORM announce('invoice', NEW.kind || '.issued', jsonb_build_object(
      'number', NEW.number, 'company', (SELECT code FROM company WHERE id = NEW.company_id),
      'order', (SELECT number FROM orders WHERE id = NEW.order_id),
      'issuedOn', NEW.issued_on, 'dueOn', NEW.due_on,
      'total', jsonb_build_object('amount', NEW.total::text, 'currency', NEW.currency)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new AFTER INSERT ON "invoice" FOR EACH ROW EXECUTE FUNCTION announce_invoice();

CREATE FUNCTION announce_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM webhook_endpoint WHERE active) THEN
    PERFORM announce('payment', CASE WHEN NEW.reversal_of_id IS NULL THEN 'payment.recorded' ELSE 'payment.reversed' END,
      jsonb_build_object(
        'number', NEW.number, 'company', (SELECT code FROM company WHERE id = NEW.company_id),
        'receivedOn', NEW.received_on, 'reference', NEW.reference,
        'amount', jsonb_build_object('amount', NEW.amount::text, 'currency', NEW.currency)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new AFTER INSERT ON "payment" FOR EACH ROW EXECUTE FUNCTION announce_payment();
