/** $1 run, $2 sales rep: the lines that the reader may see, with whose they are. Retail has no rep. */
export const visibleLines = `FROM what_if_line l LEFT JOIN company c ON c.id = l.company_id
JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
WHERE l.run_id = $1::bigint AND ($2::bigint IS NULL OR c.sales_rep_id = $2::bigint)`

/** The same of documents that can no longer be ordered. */
export const visibleDocuments = `FROM what_if_document d LEFT JOIN company c ON c.id = d.company_id
WHERE d.run_id = $1::bigint AND ($2::bigint IS NULL OR c.sales_rep_id = $2::bigint)`

const priced = "l.kind = 'order' AND l.net_before IS NOT NULL AND l.net_after IS NOT NULL"

/** Sums as `addLine` adds them: only lines with a price before and after; the costed part apart. */
export const sumColumns = `COALESCE(sum(l.net_before) FILTER (WHERE ${priced}), 0) AS before,
  COALESCE(sum(l.net_after) FILTER (WHERE ${priced}), 0) AS after,
  COALESCE(sum(l.net_before) FILTER (WHERE ${priced} AND l.cost IS NOT NULL), 0) AS costed_before,
  COALESCE(sum(l.net_after) FILTER (WHERE ${priced} AND l.cost IS NOT NULL), 0) AS costed_after,
  COALESCE(sum(l.cost) FILTER (WHERE ${priced}), 0) AS cost`

const ordered = "l.kind = 'order'"

/** A quantity that reached a break no longer reaches one as high. */
export const outOfBreak = 'COALESCE(l.from_after < l.from_before, false)'

export const totalsSql = `WITH seen AS (
  SELECT l.*, c.code AS company ${visibleLines}
), companies AS (
  SELECT company_id, sum(net_after - net_before) AS difference FROM seen l WHERE ${priced} GROUP BY company_id
)
SELECT ${textSums('s')}, json_build_object(
  'orders', s.orders, 'lines', s.lines, 'dearer', s.dearer, 'cheaper', s.cheaper, 'lost', s.lost, 'gained', s.gained,
  'belowFloor', s.below_floor, 'belowCost', s.below_cost, 'newlyBelow', s.newly_below, 'warnings', s.warnings,
  'companies', s.companies, 'articles', s.articles, 'withoutCost', s.without_cost,
  'carts', s.carts, 'quotes', s.quotes, 'cartAndQuoteLines', s.cart_and_quote_lines,
  'outOfBreak', s.out_of_break, 'stopped', (SELECT count(*) ${visibleDocuments}),
  'companiesDearer', (SELECT count(*) FROM companies WHERE difference > 0),
  'companiesCheaper', (SELECT count(*) FROM companies WHERE difference < 0)) AS counts
FROM (SELECT ${sumColumns},
  count(DISTINCT l.document_id) FILTER (WHERE ${ordered}) AS orders,
  count(*) FILTER (WHERE ${ordered}) AS lines,
  count(*) FILTER (WHERE ${ordered} AND l.effect = 'dearer') AS dearer,
  count(*) FILTER (WHERE ${ordered} AND l.effect = 'cheaper') AS cheaper,
  count(*) FILTER (WHERE ${ordered} AND l.effect = 'lost') AS lost,
  count(*) FILTER (WHERE ${ordered} AND l.effect = 'gained') AS gained,
  count(*) FILTER (WHERE l.below_floor) AS below_floor,
  count(*) FILTER (WHERE l.below_cost) AS below_cost,
  count(*) FILTER (WHERE (l.below_floor OR l.below_cost) AND NOT l.was_below) AS newly_below,
  count(*) FILTER (WHERE ${ordered} AND ${outOfBreak}) AS out_of_break,
  count(*) FILTER (WHERE ${warned()}) AS warnings,
  count(DISTINCT COALESCE(l.company_id, 0)) FILTER (WHERE ${ordered}) AS companies,
  count(DISTINCT l.variant_id) FILTER (WHERE ${ordered}) AS articles,
  count(*) FILTER (WHERE ${priced} AND l.cost IS NULL) AS without_cost,
  count(DISTINCT l.document_id) FILTER (WHERE l.kind = 'cart' AND l.effect <> 'same') AS carts,
  count(DISTINCT l.document_id) FILTER (WHERE l.kind = 'quote' AND l.effect <> 'same') AS quotes,
  count(*) FILTER (WHERE ${touchedDocument()}) AS cart_and_quote_lines
  FROM seen l) s`

/** What somebody has to look at before publishing. */
export function warned(): string {
  return `(l.below_floor OR l.below_cost OR l.effect IN ('lost', 'gained') OR l.effect = 'dearer' AND ${outOfBreak})`
}

/** Carts and quotes that move, and offers that are out and do not. */
export function touchedDocument(): string {
  return "(l.kind <> 'order' AND (l.effect <> 'same' OR l.frozen))"
}

export function textSums(from: string): string {
  return ['before', 'after', 'costed_before', 'costed_after', 'cost']
    .map((column) => `${from}.${column}::text AS ${column}`)
    .join(', ')
}
