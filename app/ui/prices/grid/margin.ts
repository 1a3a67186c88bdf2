import { Decimal, one } from '#pricing/decimal.ts'
import { type GoodsBySku, goodsKey } from './sheet-goods.ts'
import type { Cells } from './sheet-row.ts'

export type Margin = {
  /** What the row's quantity of units costs, so that it stands beside the price; net. */
  readonly cost: string | null
  /** Of the net price, with one place; null without a cost. */
  readonly percent: string | null
  readonly level: 'fine' | 'below floor' | 'below cost'
}

/** How a row's price stands to cost and floor, both per base unit and net; null where nothing can be said. */
export function marginOf(cells: Cells, goods: GoodsBySku, taxMode: 'net' | 'gross'): Margin | null {
  const found = goods.get(goodsKey(cells.sku))
  const factor = found?.units.find(({ code }) => code === cells.unit)?.factor
  if (!found || !factor || !/^(1|10|100|1000)$/.test(cells.priceBase)) return null
  const units = new Decimal(factor).times(cells.priceBase)
  const cost = found.cost === null ? null : units.times(found.cost)
  const price = priceOf(cells.unitPrice)
  const shownCost = cost?.toDecimalPlaces(4).toFixed() ?? null
  if (!price) return { cost: shownCost, percent: null, level: 'fine' }
  const net = taxMode === 'gross' ? price.div(one.plus(found.taxRate)) : price
  const floor = found.floor === null ? null : units.times(found.floor)
  const percent = cost && net.minus(cost).div(net).times(100).toDecimalPlaces(1).toFixed()
  return { cost: shownCost, percent, level: levelOf(net, cost, floor) }
}

function priceOf(text: string): Decimal | null {
  const price = /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null
  return price?.gt(0) ? price : null
}

function levelOf(net: Decimal, cost: Decimal | null, floor: Decimal | null): Margin['level'] {
  if (cost && net.lt(cost)) return 'below cost'
  return floor && net.lt(floor) ? 'below floor' : 'fine'
}
