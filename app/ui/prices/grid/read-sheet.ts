import type {
  PriceSheetView,
  SheetGoodsTuple,
  SheetRowTuple,
} from '#app/domain/prices/price-sheet.ts'
import { dayOfInstant, lastDayBefore } from './day-instant.ts'
import { newRow } from './row-facts.ts'
import { type GoodsBySku, goodsKey, type SheetGoods } from './sheet-goods.ts'
import type { Cells, OriginalRow, SheetRow } from './sheet-row.ts'
import { at, type SheetState } from './sheet-state.ts'

type SheetSource = Pick<PriceSheetView, 'rows' | 'goods'> & {
  list: Pick<PriceSheetView['list'], 'taxMode' | 'timeZone'>
}

/** The sheet as it is before anybody touched it. */
export function readSheet({ list, rows: rowsText, goods }: SheetSource): SheetState {
  const tuples: SheetRowTuple[] = JSON.parse(rowsText)
  const rows = new Map<string, SheetRow>()
  const originals = new Map<string, OriginalRow>()
  const ladders = new Map<string, string[]>()
  const days = {
    first: remembered((instant) => dayOfInstant(instant, list.timeZone)),
    last: remembered((instant) => lastDayBefore(instant, list.timeZone)),
  }
  for (const [index, tuple] of tuples.entries()) {
    const key = `r${index}`
    const cells = cellsOf(tuple, days)
    const row = newRow(key, cells)
    rows.set(key, row)
    originals.set(key, { cells, validFrom: tuple[5], validUntil: tuple[6] })
    const { ladder } = row.facts
    const rungs = ladders.get(ladder)
    if (rungs) rungs.push(key)
    else ladders.set(ladder, [key])
  }
  const order = [...rows.keys()]
  return {
    ...{ rows, originals, ladders, order, view: order, nextKey: order.length },
    ...{ timeZone: list.timeZone, taxMode: list.taxMode },
    goods: readGoods(JSON.parse(goods)),
    changed: new Set(),
    hidden: new Set(),
    problems: new Map(),
    refused: new Map(),
    theirs: new Map(),
    skipped: new Set(),
    filter: { q: '', show: 'all' },
    shown: null,
    selection: at(0, 0),
    undo: [],
    redo: [],
  }
}

type DayOf = (instant: string | null) => string

/** Many rows share few instants, and finding the day of one is slow. */
function remembered(dayOf: (instant: string) => string): DayOf {
  const days = new Map<string | null, string>([[null, '']])
  return (instant) => {
    const day = days.get(instant) ?? dayOf(instant ?? '')
    days.set(instant, day)
    return day
  }
}

function cellsOf(tuple: SheetRowTuple, days: { first: DayOf; last: DayOf }): Cells {
  const [sku, unit, minimumQuantity, unitPrice, base, from, until] = tuple
  const [validFrom, validUntil] = [days.first(from), days.last(until)]
  return { sku, unit, minimumQuantity, unitPrice, priceBase: `${base}`, validFrom, validUntil }
}

export function readGoods(tuples: readonly SheetGoodsTuple[]): GoodsBySku {
  return new Map(tuples.map((tuple) => [goodsKey(tuple[0]), goodsOf(tuple)]))
}

function goodsOf(tuple: SheetGoodsTuple): SheetGoods {
  const [sku, name, baseUnit, precision, units, cost, floor, taxRate] = tuple
  return {
    ...{ sku, name, baseUnit, precision, cost, floor, taxRate },
    units: units.map(([code, factor, increment]) => ({ code, factor, increment })),
  }
}
