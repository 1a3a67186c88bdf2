import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import type { PercentageChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import type { DifferenceView } from './difference-view.ts'
import { type DifferenceEffect, differenceEffects } from './price-file-difference.ts'

type Asked = {
  q: string
  effects: readonly string[]
  sort: string
  descending: boolean
  offset: number
  pageSize: number
}

/** One page of what a price list file would change. */
export async function listDifferences(
  runId: bigint,
  { q, effects, sort, descending, offset, pageSize }: Asked,
): Promise<{ rows: DifferenceView[]; total: number }> {
  const wanted = effects.filter(isEffect)
  const where = {
    runId,
    ...(wanted.length > 0 ? { effect: { in: wanted } } : {}),
    ...(q ? { name: { contains: q, mode: 'insensitive' as const } } : {}),
  }
  const order = descending ? ('desc' as const) : ('asc' as const)
  const [total, found] = await Promise.all([
    prisma.importDifference.count({ where }),
    prisma.importDifference.findMany({
      where,
      orderBy:
        sort === 'percent'
          ? [{ percent: { sort: order, nulls: 'last' } }, { position: 'asc' }]
          : { position: order },
      skip: offset,
      take: pageSize,
    }),
  ])
  const names = await productNames(found.map(({ name }) => name))
  const rows = found.map(({ position, line, effect, name, percent, change }) => ({
    id: String(position),
    line,
    effect,
    name,
    product: names.get(name.toLowerCase()) ?? null,
    percent: percent === null ? null : toDecimal(percent).toFixed(),
    change: change as unknown as PriceRowChange | PercentageChange,
  }))
  return { rows, total }
}

function isEffect(text: string): text is DifferenceEffect {
  return differenceEffects.some((effect) => effect === text)
}

async function productNames(skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await prisma.variant.findMany({
    where: { sku: { in: [...new Set(skus)] } },
    select: { sku: true, name: true, product: { select: { name: true } } },
  })
  return new Map(
    found.map(({ sku, name, product }) => [sku.toLowerCase(), `${product.name} ${name}`.trim()]),
  )
}
