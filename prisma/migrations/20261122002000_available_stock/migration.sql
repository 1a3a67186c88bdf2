-- What a channel may promise now, per variant and warehouse, in base units: the one place that says so
-- (domain rule 6). Physical stock only; a warehouse that is short never eats into another one.
CREATE VIEW "available_stock" AS
SELECT s.variant_id, s.warehouse_id, c.channel,
  GREATEST(s.on_hand - s.quarantined - s.allocated - s.reserved - s.safety - COALESCE(
    (SELECT sum(f.quantity) FROM ring_fence f
     WHERE f.variant_id = s.variant_id AND f.warehouse_id = s.warehouse_id AND f.channel <> c.channel), 0), 0) AS available
FROM stock_level s
JOIN warehouse w ON w.id = s.warehouse_id AND w.active
CROSS JOIN (VALUES ('retail'::channel), ('wholesale'::channel)) AS c (channel);

-- Every buyer's prices begin with the base agreements: found without reading everybody's contracts.
CREATE INDEX "agreement_base" ON "agreement" (id) WHERE level = 'base';
