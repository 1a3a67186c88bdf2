import { Decimal, one } from '#pricing/decimal.ts'
import type { SheetGoods } from './sheet-goods.ts'
import type { SheetRow } from './sheet-row.ts'

export type Margin = {
  /** What the row's quantity of units costs, so that it stands beside the price; net. */
  readonly cost: string | null
  /** Of the net price, with one place; null without a cost. */
  readonly percent: string | null
  readonly level: 'fine' | 'below floor' | 'below cost'
}

/** How a row's price stands to cost and floor, both per base unit and net; null where nothing can be said. */
export function marginOf(
  { cells, facts }: SheetRow,
  goods: SheetGoods | null | undefined,
  taxMode: 'net' | 'gross',
): Margin | null {
  const factor = goods?.units.find(({ code }) => code === cells.unit)?.factor
  if (!goods || !factor || !/^(1|10|100|1000)$/.test(cells.priceBase)) return null
  const units = new Decimal(factor).times(cells.priceBase)
  const cost = goods.cost === null ? null : units.times(goods.cost)
  const { price } = facts
  const shownCost = cost?.toDecimalPlaces(4).toFixed() ?? null
  if (!price?.gt(0)) return { cost: shownCost, percent: null, level: 'fine' }
  const net = taxMode === 'gross' ? price.div(one.plus(goods.taxRate)) : price
  const floor = goods.floor === null ? null : units.times(goods.floor)
  const percent = cost && net.minus(cost).div(net).times(100).toDecimalPlaces(1).toFixed()
  return { cost: shownCost, percent, level: levelOf(net, cost, floor) }
}

function levelOf(net: Decimal, cost: Decimal | null, floor: Decimal | null): Margin['level'] {
  if (cost && net.lt(cost)) return 'below cost'
  return floor && net.lt(floor) ? 'below floor' : 'fine'
}
