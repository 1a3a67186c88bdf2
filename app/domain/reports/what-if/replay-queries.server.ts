import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { Decimal } from '#pricing/index.ts'
import type { ListToTry } from './list-to-try-queries.server.ts'
import { headsSql, linesSql, unknownLinesSql } from './replay-sql.ts'
import type { ReplayedDocument, ReplayedHead, ReplayedKind, ReplayedLine } from './replayed-line.ts'

export type Period = { currency: string; at: string; days: number }

/** Orders of the last days, open carts and open quotes in a currency: all of them, without their lines. */
export function loadHeads(
  db: Reader,
  { currency, at, days }: Period,
  { listIds }: Pick<ListToTry, 'listIds'>,
): Promise<ReplayedHead[]> {
  return readPrepared<ReplayedHead>(db, headsSql, currency, at, days, idArray(listIds))
}

/** How many order lines of the period can no longer be priced. */
export async function countUnknownLines(db: Reader, period: Period): Promise<number> {
  const { currency, at, days } = period
  const [row] = await readPrepared<{ lines: number }>(db, unknownLinesSql, currency, at, days)
  return row?.lines ?? 0
}

type LineRow = {
  kind: ReplayedKind
  document: string
  number: string | null
  buyer: string | null
  frozen: boolean
  price: string | null
  base: number | null
  net: string | null
  variant: string
  unit: string
  factor: string
  quantity: string
  cost: string | null
  floor: string | null
}

/** The lines of some documents, which come in the order asked; one statement. */
export async function loadDocuments(
  db: Reader,
  heads: readonly ReplayedHead[],
  currency: string,
): Promise<ReplayedDocument[]> {
  const ids = (kind: ReplayedKind) =>
    idArray(heads.filter((head) => head.kind === kind).map(({ id }) => id))
  const rows = await readPrepared<LineRow>(
    db,
    linesSql,
    currency,
    ids('order'),
    ids('cart'),
    ids('quote'),
  )
  const lines = new Map<string, ReplayedLine[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.document}`
    const known = lines.get(key)
    if (known) known.push(lineOf(row))
    else lines.set(key, [lineOf(row)])
  }
  return heads.map((head) => ({ head, lines: lines.get(`${head.kind} ${head.id}`) ?? [] }))
}

function lineOf(row: LineRow): ReplayedLine {
  return {
    kind: row.kind,
    documentId: row.document,
    documentNumber: row.number,
    buyer: row.buyer,
    frozen: row.frozen,
    frozenPrice: frozenPriceOf(row),
    variantId: row.variant,
    unit: row.unit,
    factor: new Decimal(row.factor),
    quantity: new Decimal(row.quantity),
    unitCost: row.cost === null ? null : new Decimal(row.cost),
    floorPrice: row.floor === null ? null : new Decimal(row.floor),
  }
}

function frozenPriceOf({ frozen, price, base, net }: LineRow): ReplayedLine['frozenPrice'] {
  if (!frozen || price === null || net === null) return null
  return { unitPrice: new Decimal(price), priceBase: base ?? 1, net: new Decimal(net) }
}
