import type {
  PriceSheetView,
  SheetGoodsTuple,
  SheetRowTuple,
} from '#app/domain/prices/price-sheet.ts'
import { dayOfInstant, lastDayBefore } from './day-instant.ts'
import { ladderKey } from './ladder-problems.ts'
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
  for (const [index, tuple] of tuples.entries()) {
    const key = `r${index}`
    const cells = cellsOf(tuple, list.timeZone)
    rows.set(key, { key, cells, removed: false })
    originals.set(key, { cells, validFrom: tuple[5], validUntil: tuple[6] })
    const ladder = ladders.get(ladderKey(cells))
    if (ladder) ladder.push(key)
    else ladders.set(ladderKey(cells), [key])
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

function cellsOf(tuple: SheetRowTuple, timeZone: string): Cells {
  const [sku, unit, minimumQuantity, unitPrice, priceBase, from, until] = tuple
  return {
    ...{ sku, unit, minimumQuantity, unitPrice, priceBase: String(priceBase) },
    validFrom: from === null ? '' : dayOfInstant(from, timeZone),
    validUntil: until === null ? '' : lastDayBefore(until, timeZone),
  }
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
