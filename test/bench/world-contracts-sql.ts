import type { Step } from './world-catalog-sql.ts'

/**
 * On a world with a list a company: a parent for every tenth, a catalog of its own for every twentieth, a minimum for
 * every fifth; ten order lines a company in the last 90 days, half of them of its contract; a cart for every tenth; and
 * a draft that takes the base list's place, three per cent dearer, without its deepest breaks.
 */
export const contractSteps: readonly Step[] = [
  {
    label: 'hierarchy, catalogs and order minimums',
    sql: `UPDATE company SET parent_id = id - 1 WHERE id % 10 = 0;
    INSERT INTO catalog (code, name) SELECT 'OWN-' || id, 'Own ' || id FROM company WHERE id % 20 = 0;
    INSERT INTO catalog_rule (catalog_id, effect, kind, target) SELECT id, 'include', 'all', '' FROM catalog WHERE code LIKE 'OWN-%';
    INSERT INTO agreement_catalog (agreement_id, catalog_id)
      SELECT 100 + substr(code::text, 5)::bigint, id FROM catalog WHERE code LIKE 'OWN-%';
    INSERT INTO order_rule (agreement_id, currency, minimum) SELECT 100 + id, 'EUR', 250 FROM company WHERE id % 5 = 0`,
  },
  {
    label: 'orders of 90 days',
    sql: `UPDATE orders SET ordered_on = current_date - (CASE WHEN id <= 50000 THEN 1 + id % 88 ELSE 100 + id % 600 END)::int;
    DELETE FROM order_line l USING orders o WHERE l.order_id = o.id AND o.id <= 50000 AND l.position = 3;
    UPDATE order_line l SET quantity = (ARRAY[1, 6, 12, 30, 60])[1 + (l.order_id / 10000) % 5] FROM orders o
      WHERE o.id = l.order_id AND o.id <= 50000;
    UPDATE order_line l SET variant_id = v.id, sku = v.sku, name = v.name
    FROM orders o, variant v WHERE o.id = l.order_id AND o.id <= 50000 AND l.position = 2
      AND v.id = (SELECT r.variant_id FROM agreement a JOIN agreement_price_list x ON x.agreement_id = a.id
        JOIN price_row r ON r.price_list_id = x.price_list_id
        WHERE a.company_id = o.company_id ORDER BY r.variant_id OFFSET (o.id / 10000) LIMIT 1)`,
  },
  {
    label: 'costs and carts',
    sql: `INSERT INTO variant_cost (variant_id, currency, unit_cost, floor_price)
      SELECT id, 'EUR', 4, 4.5 FROM variant;
    INSERT INTO cart (company_id, user_id, currency, updated_at) SELECT id, id, 'EUR', now() FROM company WHERE id % 10 = 3;
    INSERT INTO cart_line (cart_id, variant_id, unit_code, quantity, position)
      SELECT c.id, 1 + (c.id * 97 + k * 13) % 10000, 'pc', 12 * k, k FROM cart c CROSS JOIN generate_series(1, 3) k`,
  },
  {
    label: 'draft',
    sql: `INSERT INTO price_list (code, name, currency, replaces_id, updated_at) VALUES ('DRAFT', 'Base of next year', 'EUR', 1, now());
    INSERT INTO agreement_price_list (agreement_id, price_list_id) SELECT 1, id FROM price_list WHERE code = 'DRAFT';
    INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price)
      SELECT d.id, r.variant_id, r.unit_code, r.minimum_quantity, round(r.unit_price * 1.03, 2)
      FROM price_row r, price_list d WHERE d.code = 'DRAFT' AND r.price_list_id = 1 AND r.minimum_quantity < 48
        AND r.variant_id % 100 <> 0`,
  },
]
