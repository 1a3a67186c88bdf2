import type { Step } from './world-catalog-sql.ts'
import { buyers, type WorldShape } from './world-size.ts'

/** Lists a step: large worlds show that they move. */
const batch = 50

/**
 * List 1 is base, then come the segments' (rows, then a percentage), the long contracts of the buyers, and the short
 * ones that everybody else shares. Breaks at 1, 12 and 48, each cheaper than the one before.
 */
export function priceSteps(shape: WorldShape): Step[] {
  const { segments, keyLists, contractLists, variants, segmentVariants, contractVariants } = shape
  const firstKey = 2 + 2 * segments
  const firstContract = firstKey + keyLists
  const last = firstContract + contractLists - 1
  const fifth = Math.floor(variants / 5)
  const steps = [
    { label: 'lists and agreements', sql: agreements(shape, firstKey, firstContract) },
    { label: 'base prices', sql: rows(shape, { from: 1, to: 1, count: variants, breaks: 3 }) },
    {
      label: 'segment prices',
      sql: rows(shape, {
        from: 2,
        to: 1 + 2 * segments,
        every: 2,
        count: segmentVariants,
        breaks: 2,
      }),
    },
    {
      label: 'long contracts',
      sql: rows(shape, { from: firstKey, to: firstContract - 1, count: fifth, breaks: 3 }),
    },
  ]
  for (let from = firstContract; from <= last; from += batch) {
    const to = Math.min(from + batch - 1, last)
    const sql = rows(shape, { from, to, count: contractVariants, breaks: 3 })
    steps.push({ label: `contracts ${from} to ${to} of ${last}`, sql })
  }
  return steps
}

type Rows = { from: number; to: number; every?: number; count: number; breaks: number }

/** Variants evenly spread, from another one in each list. */
function rows(shape: WorldShape, { from, to, every = 1, count, breaks }: Rows): string {
  const step = Math.max(1, Math.floor(shape.variants / count))
  return `INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price)
    SELECT l, v, 'pc', (ARRAY[1, 12, 48])[b], round((5 + v % 971 * 0.37) * (1 - 0.04 * b) * (1 - 0.002 * (l % 50)), 2)
    FROM generate_series(${from}, ${to}, ${every}) l
    CROSS JOIN LATERAL (SELECT 1 + (l * 7919 + j * ${step}) % ${shape.variants} AS v FROM generate_series(0, ${count - 1}) j) s
    CROSS JOIN generate_series(1, ${breaks}) b`
}

function agreements(shape: WorldShape, firstKey: number, firstContract: number): string {
  const { priceLists, segments, keyLists, contractLists } = shape
  return `
INSERT INTO price_list (id, code, name, currency, status, overall_percent, updated_at)
  SELECT l, 'L' || l, 'List ' || l, 'EUR', 'active',
    CASE WHEN l BETWEEN 3 AND ${1 + 2 * segments} AND l % 2 = 1 THEN -2 END, now() FROM generate_series(1, ${priceLists}) l;
INSERT INTO agreement (id, code, name, level) VALUES (1, 'BASE', 'Base', 'base');
INSERT INTO agreement (id, code, name, level, channel) VALUES (2, 'TRADE', 'Trade', 'channel', 'wholesale');
INSERT INTO agreement (id, code, name, level, segment_id) SELECT 10 + id, 'SEG-' || id, name, 'segment', id FROM segment;
INSERT INTO agreement (id, code, name, level, company_id) SELECT 100 + id, 'CON-' || id, 'Contract ' || id, 'company', id FROM company;
INSERT INTO agreement_price_list (agreement_id, price_list_id)
  SELECT 1, 1
  UNION ALL SELECT 10 + id, k + 2 * id FROM segment CROSS JOIN generate_series(0, 1) k
  UNION ALL SELECT 100 + id, CASE WHEN id <= ${buyers} THEN ${firstKey} + id % ${keyLists} ELSE ${firstContract} + id % ${contractLists} END FROM company;
INSERT INTO catalog (id, code, name) VALUES (1, 'TRADE', 'Trade'), (2, 'NARROW', 'Narrow');
INSERT INTO catalog_rule (catalog_id, effect, kind, target) VALUES
  (1, 'include', 'all', ''), (1, 'exclude', 'tag', 'retail-only'), (2, 'include', 'category', '1'), (2, 'include', 'category', '2');
INSERT INTO agreement_catalog (agreement_id, catalog_id) VALUES (2, 1), (11, 2)`
}
