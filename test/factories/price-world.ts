import { Decimal } from '#pricing/decimal.ts'
import { type PriceContext, preparePriceContext } from '#pricing/price-context.ts'
import type { PriceContextData } from '#pricing/price-context-data.ts'
import type { PriceLevelKind } from '#pricing/price-level.ts'
import type { PriceBase, PriceList, PriceRow } from '#pricing/price-list.ts'
import type { PriceRequest } from '#pricing/price-request.ts'
import { resolvePrice } from '#pricing/resolve-price.ts'
import type { VariantFacts } from '#pricing/variant-facts.ts'

/** A world of one variant, `bolt`, sold by the piece and in boxes of 12, VAT 19 %; tests say what differs. */
export function decimal(value: string | number): Decimal {
  return new Decimal(value)
}

type RowOptions = Partial<Pick<PriceRow, 'variantId' | 'unit' | 'validFrom' | 'validUntil'>> & {
  priceBase?: PriceBase
}

export type Breaks = readonly (readonly [minimum: string | number, price: string])[]

export function rows(breaks: Breaks, options: RowOptions = {}): PriceRow[] {
  return breaks.map(([minimum, price]) => ({
    variantId: 'bolt',
    unit: 'piece',
    priceBase: 1,
    ...options,
    minimumQuantity: decimal(minimum),
    unitPrice: decimal(price),
  }))
}

/** An active, open, net list in euro with these breaks for the bolt by the piece. */
export function list(id: string, breaks: Breaks = [], more: Partial<PriceList> = {}): PriceList {
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
    rows: rows(breaks),
    adjustments: [],
    quotas: [],
    ...more,
  }
}

/** A list that only adjusts what the base level resolves. */
export function percentList(id: string, percent: string, more: Partial<PriceList> = {}): PriceList {
  const adjustmentPercent = decimal(percent)
  return list(id, [], { adjustments: [{ scope: 'list', adjustmentPercent }], ...more })
}

export function variant(more: Partial<VariantFacts> = {}): VariantFacts {
  return {
    id: 'bolt',
    productId: 'bolts',
    categoryPath: ['metric', 'fasteners'],
    brandId: null,
    tags: [],
    baseUnit: 'piece',
    units: [
      { unit: 'piece', factor: decimal(1) },
      { unit: 'box', factor: decimal(12) },
    ],
    precision: 0,
    domesticTaxRate: decimal('0.19'),
    ...more,
  }
}

const order: readonly PriceLevelKind[] = [
  'contract',
  'company',
  'parent',
  'segment',
  'channel',
  'base',
]

type World = Partial<Record<PriceLevelKind, readonly PriceList[]>> & Partial<PriceContextData>

function worldData(world: World): PriceContextData {
  return {
    levels: order.map((kind) => ({ kind, name: kind, lists: world[kind] ?? [] })),
    variants: world.variants ?? [variant()],
    strategy: world.strategy ?? 'lowest',
    catalogs: world.catalogs ?? null,
    quantityRules: world.quantityRules ?? [],
  }
}

export function world(given: World): PriceContext {
  return preparePriceContext(worldData(given))
}

export function ask(quantity: string | number, more: Partial<PriceRequest> = {}): PriceRequest {
  return {
    variantId: 'bolt',
    unit: 'piece',
    quantity: decimal(quantity),
    currency: 'EUR',
    at: '2026-06-01T00:00:00.000Z',
    channel: 'wholesale',
    taxMode: 'net',
    ...more,
  }
}

/** "8.1 from contract", or the reason why there is no price. */
export function answer(
  context: PriceContext,
  quantity: string | number,
  more: Partial<PriceRequest> = {},
): string {
  const resolution = resolvePrice(ask(quantity, more), context)
  if (!resolution.ok) return resolution.reason
  return `${resolution.price.unitPrice} from ${resolution.price.list.id}`
}

/** "contract: WINDOW" for every list without a price. */
export function rejected(
  context: PriceContext,
  quantity: string | number,
  more: Partial<PriceRequest> = {},
): string[] {
  const { receipt } = resolvePrice(ask(quantity, more), context)
  return receipt.outcome.rejections.map(({ list: { id }, reason }) => `${id}: ${reason}`)
}
