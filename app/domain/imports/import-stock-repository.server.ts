import { toDecimal } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { expected } from './expectation.ts'
import { noOutcome, type Placed, type Saved, unknownReference } from './importer.ts'
import type { StockRow } from './stock-row.ts'

/** Sets the counted stock: the difference to the books becomes an adjustment. Less than what is promised is refused. */
export async function saveStock(
  tx: Transaction,
  batch: readonly Placed<StockRow>[],
  source: string,
): Promise<Saved> {
  const saved = noOutcome()
  const variants = await tx.variant.findMany({
    where: { sku: { in: batch.map(({ row }) => row.sku) } },
    select: { id: true, sku: true },
  })
  const ids = new Map(variants.map(({ id, sku }) => [sku.toLowerCase(), id]))
  const ordered = batch.toSorted((a, b) =>
    Number((ids.get(a.row.sku.toLowerCase()) ?? 0n) - (ids.get(b.row.sku.toLowerCase()) ?? 0n)),
  )
  for (const { line, row } of ordered) {
    const variantId = ids.get(row.sku.toLowerCase())
    if (variantId === undefined)
      saved.problems.push(unknownReference(line, 'sku', row.sku, expected('sku')))
    else
      await saveLevel(
        tx,
        { line, row },
        { variantId, warehouseId: await warehouseOf(tx, row.warehouse), source, saved },
      )
  }
  return saved
}

type Place = { variantId: bigint; warehouseId: bigint; source: string; saved: Saved }

async function saveLevel(
  tx: Transaction,
  { line, row }: Placed<StockRow>,
  { variantId, warehouseId, source, saved }: Place,
) {
  const key = { variantId, warehouseId }
  const [stored] = await tx.$queryRaw<{ on_hand: string; promised: string }[]>`
    SELECT on_hand::text, (allocated + reserved + quarantined)::text AS promised FROM stock_level
    WHERE variant_id = ${variantId} AND warehouse_id = ${warehouseId} FOR UPDATE`
  const promised = stored ? toDecimal(stored.promised) : zero
  if (row.onHand.lessThan(promised)) {
    saved.problems.push({
      line,
      column: 'onHand',
      value: row.onHand.toFixed(),
      code: 'conflict',
      ...expected('promised', { quantity: promised.toFixed() }),
    })
    return
  }
  const delta = row.onHand.minus(stored ? toDecimal(stored.on_hand) : zero)
  await writeLevel(tx, key, row)
  if (!delta.isZero()) await move(tx, key, delta, source)
  saved[stored ? (delta.isZero() ? 'unchanged' : 'updated') : 'created'] += 1
}

async function writeLevel(
  tx: Transaction,
  key: { variantId: bigint; warehouseId: bigint },
  { onHand, safety, bin }: StockRow,
) {
  const data = {
    onHand: onHand.toFixed(),
    ...(safety ? { safety: safety.toFixed() } : {}),
    ...(bin ? { bin } : {}),
  }
  await tx.stockLevel.upsert({
    where: { variantId_warehouseId: key },
    create: { ...key, ...data },
    update: data,
  })
}

async function move(
  tx: Transaction,
  key: { variantId: bigint; warehouseId: bigint },
  delta: Decimal,
  source: string,
) {
  await tx.stockMovement.create({
    data: { ...key, kind: 'adjustment', onHandDelta: delta.toFixed(), note: `Import ${source}` },
  })
}

/** Found by code; a shop with one warehouse need not name it; the first import makes one. */
async function warehouseOf(tx: Transaction, code: string): Promise<bigint> {
  const named = await tx.warehouse.findUnique({ where: { code } })
  if (named) return named.id
  const only = code === 'MAIN' ? await tx.warehouse.findMany({ take: 2 }) : []
  if (only.length === 1 && only[0]) return only[0].id
  const { id } = await tx.warehouse.create({ data: { code, name: code, countryCode: 'RO' } })
  return id
}
