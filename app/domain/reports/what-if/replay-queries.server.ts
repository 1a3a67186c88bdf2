import { idArray, type Reader, readPrepared } from '#app/db/prepared.server.ts'
import { Decimal } from '#pricing/index.ts'
import type { ListAudience, ReplayedBuyer } from './group-documents.ts'
import {
  audienceOfListsSql,
  buyersSql,
  cartsSql,
  ordersSql,
  quotesSql,
  unknownLinesSql,
} from './replay-sql.ts'
import type { ReplayedDocument, ReplayedKind, ReplayedLine } from './replayed-line.ts'

type LineRow = {
  kind: ReplayedKind
  document: string
  number: string | null
  channel: 'retail' | 'wholesale'
  company: string | null
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

type Period = { currency: string; at: string; days: number }

/** Orders of the last days, open carts and open quotes in a currency, each with its lines in order. */
export async function loadDocuments(
  db: Reader,
  { currency, at, days }: Period,
): Promise<ReplayedDocument[]> {
  const orders = await readPrepared<LineRow>(db, ordersSql, currency, at, days)
  const carts = await readPrepared<LineRow>(db, cartsSql, currency)
  const quotes = await readPrepared<LineRow>(db, quotesSql, currency)
  return [orders, carts, quotes].flatMap(documentsOf)
}

/** How many order lines of the period can no longer be priced. */
export async function countUnknownLines(db: Reader, period: Period): Promise<number> {
  const { currency, at, days } = period
  const [row] = await readPrepared<{ lines: number }>(db, unknownLinesSql, currency, at, days)
  return row?.lines ?? 0
}

function documentsOf(rows: readonly LineRow[]): ReplayedDocument[] {
  const documents = new Map<
    string,
    { channel: LineRow['channel']; companyId: string | null; lines: ReplayedLine[] }
  >()
  for (const row of rows) {
    const { channel, company: companyId } = row
    const known = documents.get(row.document)
    if (known) known.lines.push(lineOf(row))
    else documents.set(row.document, { channel, companyId, lines: [lineOf(row)] })
  }
  return [...documents.values()]
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

type BuyerRow = { id: string; chain: string[]; segments: string[]; contracted: string[] }

/** The documents' companies as prices see them, and who of them and their parents has agreements. */
export async function loadBuyers(
  db: Reader,
  documents: readonly ReplayedDocument[],
): Promise<{ buyers: Map<string, ReplayedBuyer>; contracted: Set<string> }> {
  const ids = [...new Set(documents.flatMap(({ companyId }) => companyId ?? []))]
  const rows = await readPrepared<BuyerRow>(db, buyersSql, idArray(ids))
  return {
    buyers: new Map(
      rows.map(({ id, chain, segments }) => [id, { id, chain, segmentIds: segments }]),
    ),
    contracted: new Set(rows.flatMap(({ contracted }) => contracted)),
  }
}

type AudienceRow = {
  base: boolean
  channel: string | null
  segment: string | null
  company: string | null
}

/** Whom these lists speak to, whether or not their windows are open. */
export async function loadAudience(db: Reader, listIds: readonly bigint[]): Promise<ListAudience> {
  const rows = await readPrepared<AudienceRow>(db, audienceOfListsSql, idArray(listIds))
  return {
    isBase: rows.some(({ base }) => base),
    channels: rows.flatMap(({ channel }) => channel ?? []),
    segmentIds: rows.flatMap(({ segment }) => segment ?? []),
    companyIds: rows.flatMap(({ company }) => company ?? []),
  }
}
