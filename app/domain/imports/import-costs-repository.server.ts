import { toDecimal } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { CostRow } from './cost-row.ts'
import { expected } from './expectation.ts'
import { noOutcome, type Placed, type Saved, unknownReference } from './importer.ts'

type Stored = { unitCost: string | null; floorPrice: string | null }
type Written = Stored & { id: string; currency: string }

/** Sets unit costs and floor prices by SKU and currency; an empty field leaves what is there. */
export async function saveCosts(
  tx: Transaction,
  batch: readonly Placed<CostRow>[],
): Promise<Saved> {
  const saved = noOutcome()
  const ids = await variantIds(tx, batch)
  const known = await storedCosts(tx, [...ids.values()])
  const written = new Map<string, Written>()
  for (const { line, row } of batch) {
    const id = ids.get(row.sku.toLowerCase())
    if (id === undefined)
      saved.problems.push(unknownReference(line, 'sku', row.sku, expected('sku')))
    else saved[take(row, String(id), { known, written })] += 1
  }
  await write(tx, [...written.values()])
  return saved
}

type Costs = { known: Map<string, Stored>; written: Map<string, Written> }

/** A later line of the same variant and currency has the last word. */
function take(row: CostRow, id: string, { known, written }: Costs) {
  const key = `${id}\t${row.currency}`
  const before = known.get(key)
  const after = changed(before, row)
  if (before && same(before, after)) return 'unchanged'
  known.set(key, after)
  written.set(key, { ...after, id, currency: row.currency })
  return before ? 'updated' : 'created'
}

function changed(before: Stored | undefined, { unitCost, floorPrice }: CostRow): Stored {
  const text = (wanted: CostRow['unitCost'], stored: string | null) =>
    wanted === null ? stored : wanted === 'none' ? null : wanted.toFixed()
  return {
    unitCost: text(unitCost, before?.unitCost ?? null),
    floorPrice: text(floorPrice, before?.floorPrice ?? null),
  }
}

const same = (one: Stored, other: Stored) =>
  one.unitCost === other.unitCost && one.floorPrice === other.floorPrice

async function variantIds(tx: Transaction, batch: readonly Placed<CostRow>[]) {
  const variants = await tx.variant.findMany({
    where: { sku: { in: [...new Set(batch.map(({ row }) => row.sku))] } },
    select: { id: true, sku: true },
  })
  return new Map(variants.map(({ id, sku }) => [sku.toLowerCase(), id]))
}

async function storedCosts(tx: Transaction, ids: readonly bigint[]) {
  const costs = await tx.variantCost.findMany({ where: { variantId: { in: [...ids] } } })
  const plain = (value: { toString(): string } | null) =>
    value === null ? null : toDecimal(value).toFixed()
  return new Map(
    costs.map(({ variantId, currency, unitCost, floorPrice }): [string, Stored] => [
      `${variantId}\t${currency}`,
      { unitCost: plain(unitCost), floorPrice: plain(floorPrice) },
    ]),
  )
}

function write(tx: Transaction, rows: readonly Written[]) {
  return tx.$executeRaw`
    INSERT INTO variant_cost (variant_id, currency, unit_cost, floor_price)
    SELECT x.id, x.currency, x."unitCost", x."floorPrice" FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS x(id bigint, currency text, "unitCost" numeric, "floorPrice" numeric)
    ON CONFLICT (variant_id, currency)
      DO UPDATE SET unit_cost = EXCLUDED.unit_cost, floor_price = EXCLUDED.floor_price`
}
