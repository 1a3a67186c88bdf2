import { toInstant } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { applyPriceListChange } from '#app/domain/prices/change-price-list.server.ts'
import {
  loadArticles,
  loadStoredRows,
} from '#app/domain/prices/price-change-facts-repository.server.ts'
import type { PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import {
  type LockedPriceList,
  lockPriceList,
} from '#app/domain/prices/price-list-repository.server.ts'
import { changesOf, lineProblem, placeProblem } from './imported-price-change.ts'
import { noOutcome, type Placed, type Saved } from './importer.ts'
import type { ImportedPrice } from './price-row.ts'

type Batch = readonly Placed<ImportedPrice>[]

/**
 * Creates or updates prices by list, SKU, unit and minimum, as one saving of each list, with its history. A list that
 * does not exist is made, active, for its audience. What a list refuses comes back as problems of the lines.
 */
export async function savePrices(tx: Transaction, batch: Batch, source: string): Promise<Saved> {
  const saved = noOutcome()
  const lists = new Map<string, Placed<ImportedPrice>[]>()
  for (const placed of batch) {
    const key = placed.row.list.toLowerCase()
    const rows = lists.get(key)
    if (rows) rows.push(placed)
    else lists.set(key, [placed])
  }
  for (const rows of lists.values()) await saveList(tx, rows, source, saved)
  return saved
}

async function saveList(tx: Transaction, batch: Batch, source: string, saved: Saved) {
  const [first] = batch
  if (!first) return
  const list = await listFor(tx, first.row, source)
  const skus = batch.map(({ row }) => row.sku)
  const articles = await loadArticles(tx, skus)
  const problems = batch.flatMap((placed) => placeProblem(placed, list, articles) ?? [])
  const wrong = new Set(problems.map(({ line }) => line))
  const known = batch.filter(({ line }) => !wrong.has(line))
  const ids = new Set([...articles.values()].map(({ variantId }) => variantId))
  const stored = await loadStoredRows(tx, list.id, [...ids])
  const changes = changesOf(known, articles, stored)
  const outcome = await applyAccepted(tx, list, changes, source)
  saved.problems.push(...problems, ...outcome.problems)
  saved.created += outcome.added
  saved.updated += outcome.changed
  saved.unchanged += known.length - outcome.refused - outcome.added - outcome.changed
}

/** Saves what the list takes. What it refuses is left out and said, and the rest is judged again without it. */
async function applyAccepted(
  tx: Transaction,
  list: LockedPriceList,
  changes: readonly PriceRowChange[],
  source: string,
) {
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() AS at`
  const occasion = { kind: 'imported', actorId: null, note: source } as const
  const at = toInstant(clock?.at ?? new Date(0))
  const problems: Saved['problems'] = []
  for (let rows = changes; ; ) {
    const change = { fields: {}, rows, percentages: [], confirmDearer: false }
    const outcome = await applyPriceListChange(tx, list, change, { ...occasion, at })
    const refused = changes.length - rows.length
    if (outcome.ok) return { ...outcome.value, problems, refused }
    problems.push(...outcome.problems.map((problem) => lineProblem(problem, rows)))
    const wrong = new Set(outcome.problems.map((problem) => problem.at))
    rows = rows.filter((row) => !wrong.has(row.at))
  }
}

async function listFor(tx: Transaction, row: ImportedPrice, source: string) {
  const found = await lockPriceList(tx, row.list)
  if (found) return found
  await createList(tx, row, source)
  const made = await lockPriceList(tx, row.list)
  if (!made) throw new RangeError(`No price list ${row.list}`)
  return made
}

async function createList(
  tx: Transaction,
  { list, listName, currency, taxMode, level }: ImportedPrice,
  source: string,
) {
  const created = await tx.priceList.create({
    data: { code: list, name: listName, currency, taxMode, status: 'active', source },
  })
  if (level === 'none') return
  await tx.agreement.create({
    data: {
      code: list,
      name: listName,
      ...(level === 'base' ? { level: 'base' } : { level: 'channel', channel: 'retail' }),
      priceLists: { create: { priceListId: created.id } },
    },
  })
}
