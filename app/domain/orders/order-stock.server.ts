import type { Transaction } from '#app/db/transaction.server.ts'
import {
  type PromisedLine,
  shareAmongLines,
  sumPerItem,
  type WantedLine,
} from '#app/domain/inventory/promise.ts'
import { promiseStock, type StockPromise } from '#app/domain/inventory/promise-repository.server.ts'
import { changeStock } from '#app/domain/inventory/stock-change-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { Decimal, zero } from '#pricing/decimal.ts'

/** A line as its stock sees it. Quantities in the ordered unit; `factor` base units each. */
export type StockLine = {
  position: number
  sku: string
  variantId: bigint
  quantity: Decimal
  factor: Decimal
  backorderAllowed: boolean
}

/** What a line got, in the ordered unit; its places in base units. */
export type StockedLine = {
  position: number
  places: PromisedLine['places']
  promised: Decimal
  backordered: Decimal
  promisedOn: string | null
}

type Cause = Omit<StockPromise, 'items'>

/**
 * Promises stock to the lines of an order, all or nothing unless the item and the buyer allow a backorder. Only whole
 * ordered units are promised: what is left of a box goes back.
 */
export async function stockLines(
  tx: Transaction,
  cause: Cause,
  lines: readonly StockLine[],
): Promise<Result<StockedLine[], 'order-stock-short'>> {
  const wanted: WantedLine[] = lines.map(({ quantity, factor, ...line }) => ({
    ...line,
    quantity: quantity.times(factor),
  }))
  const items = sumPerItem(wanted)
  const promised = await promiseStock(tx, { ...cause, items })
  const short = items.find((item) => {
    const found = promised.find(({ variantId }) => variantId === item.variantId)
    return !item.backorderAllowed && item.quantity.greaterThan(found?.available ?? zero)
  })
  if (short) return refuse('order-stock-short', shortage(short, lines, promised))
  const shared = shareAmongLines(wanted, promised)
  const stocked = lines.map((line, index) => wholeUnits(line, shared[index]))
  await giveBack(tx, cause, lines, stocked)
  return ok(stocked.map(({ rest: _, ...line }) => line))
}

function shortage(
  short: { variantId: bigint; quantity: Decimal },
  lines: readonly StockLine[],
  promised: Awaited<ReturnType<typeof promiseStock>>,
) {
  const sku = lines.find(({ variantId }) => variantId === short.variantId)?.sku ?? ''
  const found = promised.find(({ variantId }) => variantId === short.variantId)
  const available = (found?.available ?? zero).toString()
  return { sku, wanted: short.quantity.toString(), available }
}

type Whole = StockedLine & { rest: { warehouseId: bigint; quantity: Decimal }[] }

function wholeUnits(line: StockLine, promised: PromisedLine | undefined): Whole {
  const places = promised?.places ?? []
  const base = places.reduce((sum, place) => sum.plus(place.quantity), zero)
  const units = line.factor.equals(1) ? base : base.div(line.factor).floor()
  const [kept, rest] = split(places, units.times(line.factor))
  const backordered = line.quantity.minus(units)
  const promisedOn = backordered.isZero() ? null : (promised?.expectedOn ?? null)
  return { position: line.position, places: kept, promised: units, backordered, promisedOn, rest }
}

function split(places: PromisedLine['places'], wanted: Decimal) {
  let missing = wanted
  const kept: Whole['rest'] = []
  const rest: Whole['rest'] = []
  for (const { warehouseId, quantity } of places) {
    const part = Decimal.min(quantity, missing)
    missing = missing.minus(part)
    if (!part.isZero()) kept.push({ warehouseId, quantity: part })
    if (!part.equals(quantity)) rest.push({ warehouseId, quantity: quantity.minus(part) })
  }
  return [kept, rest] as const
}

async function giveBack(
  tx: Transaction,
  cause: Cause,
  lines: readonly StockLine[],
  stocked: readonly Whole[],
): Promise<void> {
  const column = cause.kind === 'allocate' ? 'allocated' : 'reserved'
  const changes = stocked.flatMap(({ rest }, index) =>
    rest.map(({ warehouseId, quantity }) => ({
      variantId: lines[index]?.variantId ?? 0n,
      warehouseId,
      [column]: quantity.negated(),
    })),
  )
  const kind = cause.kind === 'allocate' ? 'deallocate' : 'release'
  const { documentType, documentId, actorId } = cause
  await changeStock(tx, { kind, documentType, documentId, actorId }, changes)
}
