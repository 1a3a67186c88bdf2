import { prisma } from '#app/db/client.server.ts'
import { toInstantOrNull, toNumeric } from '#app/db/convert.server.ts'
import { containing, searchWords } from '#app/domain/catalog/product-search.ts'
import { Decimal } from '#pricing/index.ts'
import type { PriceListDetail, PriceListRow, PriceRowView } from './price-list-view.ts'

type ListAsked = { q: string; statuses: readonly string[]; offset: number; pageSize: number }

type StoredRow = Omit<PriceListRow, 'validFrom' | 'validUntil'> & {
  validFrom: Date | null
  validUntil: Date | null
  total: number
}

/** Price lists by name; who they speak for stands beside them. */
export async function listPriceLists(
  asked: ListAsked,
): Promise<{ rows: PriceListRow[]; total: number }> {
  const found = await prisma.$queryRaw<StoredRow[]>`
    SELECT l.code::text, l.name, l.currency::text, l.tax_mode::text AS "taxMode", l.status::text,
      l.valid_from AS "validFrom", l.valid_until AS "validUntil", l.overall_percent::text AS "overallPercent",
      (SELECT count(*)::int FROM price_row r WHERE r.price_list_id = l.id) AS "rowCount",
      COALESCE((SELECT string_agg(COALESCE(c.name, s.name, a.channel::text, a.level::text), ', ' ORDER BY a.id)
        FROM agreement_price_list x JOIN agreement a ON a.id = x.agreement_id
        LEFT JOIN company c ON c.id = a.company_id LEFT JOIN segment s ON s.id = a.segment_id
        WHERE x.price_list_id = l.id), '') AS audience,
      count(*) OVER ()::int AS total
    FROM price_list l
    WHERE (${asked.q} = '' OR search_form(l.code::text || ' ' || l.name) LIKE ${containing(searchWords(asked.q).join(' '))})
      AND (cardinality(${[...asked.statuses]}::text[]) = 0 OR l.status::text = ANY (${[...asked.statuses]}::text[]))
    ORDER BY l.status, l.name, l.id OFFSET ${asked.offset} LIMIT ${asked.pageSize}`
  const rows = found.map(
    ({ total: _, ...row }): PriceListRow => ({
      ...row,
      validFrom: toInstantOrNull(row.validFrom),
      validUntil: toInstantOrNull(row.validUntil),
    }),
  )
  return { rows, total: found[0]?.total ?? 0 }
}

type RowsAsked = { q: string; offset: number; pageSize: number }

/** A list with one page of its rows; null where there is none of that code. */
export async function findPriceList(
  code: string,
  asked: RowsAsked,
): Promise<PriceListDetail | null> {
  const list = await prisma.priceList.findUnique({ where: { code } })
  if (!list) return null
  const { rows, total } = await listRows(list.id, asked)
  return {
    code: list.code,
    name: list.name,
    currency: list.currency,
    taxMode: list.taxMode,
    status: list.status,
    mode: list.mode,
    aggregation: list.aggregation,
    validFrom: toInstantOrNull(list.validFrom),
    validUntil: toInstantOrNull(list.validUntil),
    overallPercent: list.overallPercent?.toString() ?? null,
    exclusive: list.exclusive,
    mergeAllowed: list.mergeAllowed,
    rows,
    total,
  }
}

async function listRows(listId: bigint, { q, offset, pageSize }: RowsAsked) {
  const where = {
    priceListId: listId,
    ...(q
      ? { AND: searchWords(q).map((word) => ({ variant: { searchText: { contains: word } } })) }
      : {}),
  }
  const [total, found] = await Promise.all([
    prisma.priceRow.count({ where }),
    prisma.priceRow.findMany({
      where,
      include: { variant: { include: { product: { select: { name: true, slug: true } } } } },
      orderBy: [
        { variant: { sortName: 'asc' } },
        { variantId: 'asc' },
        { unitCode: 'asc' },
        { minimumQuantity: 'asc' },
      ],
      skip: offset,
      take: pageSize,
    }),
  ])
  const rows = found.map(
    (row): PriceRowView => ({
      id: String(row.id),
      sku: row.variant.sku,
      slug: row.variant.product.slug,
      name: `${row.variant.product.name} ${row.variant.name}`.trim(),
      unit: row.unitCode,
      minimumQuantity: toNumeric(new Decimal(row.minimumQuantity.toString())),
      unitPrice: toNumeric(new Decimal(row.unitPrice.toString())),
      priceBase: row.priceBase,
    }),
  )
  return { rows, total }
}
