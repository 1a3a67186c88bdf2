import { fileURLToPath } from 'node:url'
import { Decimal } from '#pricing/decimal.ts'
import { buildLadder } from '#pricing/ladder.ts'
import { preparePriceContext } from '#pricing/price-context.ts'
import type { PriceContextData } from '#pricing/price-context-data.ts'
import type { PriceList, PriceRow } from '#pricing/price-list.ts'
import type { PriceRequest } from '#pricing/price-request.ts'
import { resolvePrice } from '#pricing/resolve-price.ts'

const pageSize = 50
const ids = Array.from({ length: pageSize }, (_, index) => String(index + 1))

/** A ladder of four breaks, cheaper by the discount than base, for every n-th variant. */
function rows(discount: number, every: number): PriceRow[] {
  return ids.flatMap((variantId, index) =>
    index % every === 0
      ? [1, 12, 48, 144].map((minimum, step) => ({
          variantId,
          unit: 'piece',
          minimumQuantity: new Decimal(minimum),
          unitPrice: new Decimal(2000 + 37 * index - discount - 60 * step).div(100),
          priceBase: 1 as const,
        }))
      : [],
  )
}

function list(id: string, more: Partial<PriceList>): PriceList {
  return {
    id,
    name: `List ${id}`,
    currency: 'EUR',
    taxMode: 'net',
    status: 'active',
    validFrom: null,
    validUntil: null,
    priority: 0,
    mode: 'allUnits',
    aggregation: 'line',
    mixGroup: null,
    exclusive: false,
    mergeAllowed: false,
    rows: [],
    adjustments: [],
    quotas: [],
    ...more,
  }
}

/** A page of a buyer with a contract, two segment lists (one of them a percentage) and base prices. */
function pageOfABuyer(): PriceContextData {
  const percent = { scope: 'list' as const, adjustmentPercent: new Decimal('-3') }
  return {
    levels: [
      { kind: 'company', name: 'Company', lists: [list('1', { rows: rows(300, 5) })] },
      {
        kind: 'segment',
        name: 'Segment',
        lists: [list('2', { rows: rows(100, 2) }), list('3', { adjustments: [percent] })],
      },
      { kind: 'base', name: 'Base', lists: [list('4', { rows: rows(0, 1) })] },
    ],
    variants: ids.map((id) => ({
      id,
      productId: id,
      categoryPath: ['1'],
      brandId: null,
      tags: [],
      baseUnit: 'piece',
      units: [],
      precision: 0,
      domesticTaxRate: new Decimal('0.19'),
    })),
    strategy: 'lowest',
    catalogs: null,
    quantityRules: [],
  }
}

function request(index: number): PriceRequest {
  return {
    variantId: ids[index % pageSize] ?? '1',
    unit: 'piece',
    quantity: new Decimal((index % 200) + 1),
    currency: 'EUR',
    at: '2026-01-01T00:00:00.000Z',
    channel: 'wholesale',
    taxMode: 'net',
  }
}

/** How often `once` runs in a second of one core, after a warm-up. */
function perSecond(once: (index: number) => void, batch: number): number {
  const run = (times: number) => {
    const start = performance.now()
    for (let index = 0; index < times; index++) once(index)
    return (times / (performance.now() - start)) * 1000
  }
  run(batch)
  return Math.round(run(batch * 4))
}

/** Prices with receipts, ladders, and whole pages from loaded data, each per second on one core. */
export function pricingFigures() {
  const data = pageOfABuyer()
  const context = preparePriceContext(data)
  return {
    pricesWithReceipts: perSecond((index) => resolvePrice(request(index), context), 100_000),
    ladders: perSecond((index) => buildLadder(request(index), context), 20_000),
    pagesFromLoadedData: perSecond(() => {
      const fresh = preparePriceContext(data)
      for (let index = 0; index < pageSize; index++) {
        resolvePrice(request(index), fresh)
        buildLadder(request(index), fresh)
      }
    }, 100),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(pricingFigures())
