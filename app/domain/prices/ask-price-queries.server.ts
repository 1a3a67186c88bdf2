import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { companyBuyer, type PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { type Decimal, preparePriceContext } from '#pricing/index.ts'
import { type AskedPriceView, askedPriceView } from './asked-price.ts'
import { instantSql } from './instant-sql.ts'
import { loadPriceContext } from './price-context-queries.server.ts'

type BuyerRow = { id: string; currency: string; ancestors: string[]; segments: string[] }

/** The company of the scope as a buyer; null for a foreign one as for one that is not there. */
export async function findPriceBuyer(scope: Scope, code: string): Promise<PriceBuyer | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [row] = await readPrepared<BuyerRow>(
    prisma,
    `WITH RECURSIVE lineage AS (
       SELECT c.id, c.parent_id, c.currency, 0 AS depth FROM company c WHERE c.code = $1::citext
         AND ($2::bigint IS NULL OR c.id = $2::bigint) AND ($3::bigint IS NULL OR c.sales_rep_id = $3::bigint)
       UNION ALL
       SELECT p.id, p.parent_id, p.currency, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
     ), segmented AS (
       SELECT l.depth, array_agg(s.segment_id::text) AS ids FROM lineage l
       JOIN company_segment s ON s.company_id = l.id GROUP BY l.depth ORDER BY l.depth LIMIT 1
     )
     SELECT l.id::text, l.currency::text,
       ARRAY(SELECT a.id::text FROM lineage a WHERE a.depth > 0 ORDER BY a.depth) AS ancestors,
       COALESCE((SELECT ids FROM segmented), '{}') AS segments FROM lineage l WHERE l.depth = 0`,
    code.trim(),
    companyId === null ? null : String(companyId),
    salesRepId === null ? null : String(salesRepId),
  )
  if (!row) return null
  return companyBuyer({
    id: BigInt(row.id),
    currency: row.currency,
    ancestorIds: row.ancestors.map(BigInt),
    segmentIds: row.segments.map(BigInt),
  })
}

type Question = {
  buyer: PriceBuyer
  sku: string
  unit: string | null
  quantity: Decimal
  at: string
}

/** What a quantity costs a buyer at an instant, with the whole receipt; null for an unknown SKU or unit. */
export async function askPrice({
  buyer,
  sku,
  unit,
  quantity,
  at,
}: Question): Promise<AskedPriceView | null> {
  const variant = await prisma.variant.findUnique({
    where: { sku: sku.trim() },
    include: { product: true, units: true },
  })
  const chosen =
    unit ?? variant?.units.find((each) => each.isDefault)?.unitCode ?? variant?.baseUnit
  const units = [variant?.baseUnit, ...(variant?.units ?? []).map(({ unitCode }) => unitCode)]
  if (!variant || !chosen || !units.includes(chosen)) return null
  const loaded = await loadPriceContext(prisma, { variantIds: [variant.id], buyer, at })
  const line = { variantId: String(variant.id), unit: chosen }
  const item = { sku: variant.sku, name: `${variant.product.name} ${variant.name}`.trim() }
  return askedPriceView(loaded, preparePriceContext(loaded), { ...line, ...item, quantity })
}

/** The units that an article is sold by; null for an unknown SKU. */
export async function findSoldUnits(sku: string): Promise<string[] | null> {
  const variant = await prisma.variant.findUnique({
    where: { sku: sku.trim() },
    select: { baseUnit: true, units: { select: { unitCode: true } } },
  })
  return variant && [...new Set([variant.baseUnit, ...variant.units.map((one) => one.unitCode)])]
}

/** The seller's day of an instant, and the noon of another day there. */
export async function sellerNoon(
  at: string,
  day: string,
): Promise<{ today: string; noon: string }> {
  const [row] = await readPrepared<{ today: string; noon: string }>(
    prisma,
    `SELECT ($1::timestamptz AT TIME ZONE time_zone)::date::text AS today,
       ${instantSql("(($2::date + time '12:00') AT TIME ZONE time_zone)")} AS noon FROM seller`,
    at,
    day,
  )
  if (!row) throw new TypeError('There is no seller')
  return row
}
