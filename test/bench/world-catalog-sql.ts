import type { WorldShape } from './world-size.ts'

export type Step = { label: string; sql: string }

const words = (values: readonly string[], at: string) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(',')}])[1 + (${at}) % ${values.length}]`

const kinds = ['Bolt', 'Șurub', 'Hinge', 'Mânușă', 'Valve', 'Cable', 'Drill', 'Lamp', 'Cutie']
const traits = ['steel', 'brass', 'oak', 'matt', 'heavy', 'slim', 'coated', 'twin', 'cold', 'dry']

/** Seller, units, rates, categories, products with five variants each, their units and stock in two warehouses. */
export function catalogSteps({ variants }: WorldShape): Step[] {
  const products = Math.ceil(variants / 5)
  return [
    { label: 'house', sql: house },
    { label: 'categories', sql: categories },
    {
      label: 'products',
      sql: `INSERT INTO product (id, slug, name, description, brand, tags, category_id, image, updated_at)
        SELECT p, 'article-' || p, ${words(kinds, 'p * 31')} || ' ' || ${words(traits, 'p * 17')} || ' ' || (p * 7919 % 99991),
          'Made for a bench.', 'Brand ' || (1 + p % 40),
          CASE WHEN p % 50 = 0 THEN ARRAY['retail-only'] ELSE ARRAY['tag-' || p % 20] END, 11 + p % 100, NULL, now()
        FROM generate_series(1, ${products}) p`,
    },
    {
      label: 'variants',
      sql: `INSERT INTO variant (id, product_id, sku, name, base_unit, tax_category_code, position, backorder_allowed, search_text, sort_name)
        SELECT v, p.id, 'B-' || lpad(v::text, 7, '0'), 'Size ' || (1 + (v - 1) % 5), 'pc', CASE WHEN v % 10 = 0 THEN 'reduced' ELSE 'standard' END,
          (v - 1) % 5, v % 20 = 0,
          search_form(concat_ws(' ', p.name, p.brand, 'B-' || lpad(v::text, 7, '0'), 'Size ' || (1 + (v - 1) % 5))),
          search_form(p.name) || ' ' || lpad(((v - 1) % 5)::text, 4, '0')
        FROM generate_series(1, ${variants}) v JOIN product p ON p.id = 1 + (v - 1) / 5`,
    },
    {
      label: 'units',
      sql: `INSERT INTO variant_unit (variant_id, unit_code, factor, is_default)
        SELECT id, 'pc', 1, true FROM variant
        UNION ALL SELECT id, 'box', 12, false FROM variant WHERE id % 2 = 0`,
    },
    {
      label: 'stock',
      sql: `INSERT INTO stock_level (variant_id, warehouse_id, on_hand)
        SELECT v.id, w.id, 100000 + v.id % 977 FROM variant v CROSS JOIN warehouse w`,
    },
  ]
}

const house = `
INSERT INTO seller (id, name, legal_name, vat_number, line1, city, postal_code, country_code, email, currency, updated_at, channels)
VALUES (1, 'Bench', 'Bench SRL', 'RO18547290', 'Street 1', 'Brașov', '500001', 'RO', 'bench@example.com', 'EUR', now(),
  '{"wholesale":{"freight":[{"currency":"EUR","amount":"15.00","freeFrom":"500.00"}]}}');
INSERT INTO tax_category VALUES ('standard', 'Standard'), ('reduced', 'Reduced');
INSERT INTO tax_rate (tax_category_code, country_code, rate, valid_from)
VALUES ('standard', 'RO', 0.21, '2020-01-01'), ('reduced', 'RO', 0.11, '2020-01-01');
INSERT INTO unit (code, unece, name) VALUES ('pc', 'H87', 'piece'), ('box', 'XBX', 'box');
INSERT INTO warehouse (id, code, name, country_code) VALUES (1, 'MAIN', 'Main', 'RO'), (2, 'WEST', 'West', 'RO');
INSERT INTO payment_terms (id, code, name, rule) VALUES (1, 'NET30', 'Net 30', '{"base":"invoice","roll":"none","schedule":{"rule":"NET","days":30},"deposit":null,"cashDiscount":null}')`

const categories = `
INSERT INTO category (id, slug, name, path, position) SELECT c, 'branch-' || c, 'Branch ' || c, ARRAY[c], c FROM generate_series(1, 10) c;
INSERT INTO category (id, slug, name, parent_id, path, position)
SELECT c, 'shelf-' || c, 'Shelf ' || c, 1 + c % 10, ARRAY[1 + c % 10, c], c FROM generate_series(11, 110) c`
