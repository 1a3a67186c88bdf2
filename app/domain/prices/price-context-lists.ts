import {
  Decimal,
  type PriceAdjustment,
  type PriceLevel,
  type PriceList,
  type PriceRow,
  priceLevels,
} from '#pricing/index.ts'
import { decimalReader } from './decimal-reader.ts'
import type { ListJson, PriceContextJson, RowsJson } from './price-context-json.ts'

/** Nearest first: `distance` counts the company and its parents, then segments, channel and base. */
export function levelsOf(json: PriceContextJson): readonly PriceLevel[] {
  const lists = json.lists ?? []
  const companies = json.names ?? []
  const at = (distance: number, contract = false) =>
    lists
      .filter((list) => list.distance === distance && list.contract === contract)
      .map(priceListOf)
  const chain = companies.map((name, index) => ({
    name,
    lists: at(index),
    contracts: at(index, true),
    segments: [],
  }))
  const depth = companies.length
  const segments = { name: (json.segments ?? []).join(', '), lists: at(depth) }
  return priceLevels(
    chain.map((company, index) => (index === 0 ? { ...company, segments: [segments] } : company)),
    { name: 'channel', lists: at(depth + 1) },
    at(depth + 2),
  )
}

function priceListOf(json: ListJson): PriceList {
  return {
    id: json.id,
    name: json.name,
    currency: json.currency,
    taxMode: json.taxMode,
    status: json.status,
    validFrom: json.from,
    validUntil: json.until,
    priority: json.priority,
    mode: json.mode,
    aggregation: json.aggregation,
    mixGroup: json.mix && { name: json.mix[0], variantIds: json.mix[1] },
    exclusive: json.exclusive,
    mergeAllowed: json.merge,
    rows: json.rows ? priceRowsOf(json.rows) : [],
    adjustments: adjustmentsOf(json),
    quotas: (json.quotas ?? []).map(([variantId, left]) => ({
      variantId,
      remaining: new Decimal(left),
    })),
  }
}

function priceRowsOf({ variant, unit, minimum, price, base }: RowsJson): PriceRow[] {
  const quantity = decimalReader()
  const minimums = minimum.split(' ')
  const prices = price.split(' ')
  return variant.split(' ').map((variantId, at) => ({
    variantId,
    unit: unit[at] ?? '',
    // A list has few minimums for many rows.
    minimumQuantity: quantity(minimums[at] ?? ''),
    unitPrice: new Decimal(prices[at] ?? ''),
    priceBase: base[at] ?? 1,
  }))
}

function adjustmentsOf({ percentages, overall }: ListJson): PriceAdjustment[] {
  const found = (percentages ?? []).flatMap(
    ([productId, categoryId, percent]): PriceAdjustment[] => {
      const adjustmentPercent = new Decimal(percent)
      if (productId) return [{ scope: 'product', productId, adjustmentPercent }]
      return categoryId ? [{ scope: 'category', categoryId, adjustmentPercent }] : []
    },
  )
  if (overall === null) return found
  return [...found, { scope: 'list', adjustmentPercent: new Decimal(overall) }]
}
