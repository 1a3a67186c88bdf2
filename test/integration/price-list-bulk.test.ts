import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import type { PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { rollBackPriceList } from '#app/domain/prices/roll-back-price-list.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'

const at = '2026-11-22T09:00:00.000Z'
const articles = 5_000
const breaks = 20

beforeAll(async () => {
  await makeHouse()
  const { productId } = await makeVariant({ categoryId: (await makeCategory()).id })
  await prisma.$executeRaw`WITH made AS (
      INSERT INTO variant (product_id, sku, base_unit, tax_category_code)
      SELECT ${productId}, 'BULK-' || n, 'pc', 'standard' FROM generate_series(1, ${articles}::int) n RETURNING id
    ) INSERT INTO variant_unit (variant_id, unit_code, factor, is_default) SELECT id, 'pc', 1, true FROM made`
})

/** Every article with every break; the prices fall with the quantity, by one file dearer than by the other. */
function rowsOf(count: number, from: number | null, to: number): PriceRowChange[] {
  const value = (price: number, step: number) => ({
    ...{ unitPrice: String(price - step), priceBase: 1 as const, validUntil: null },
  })
  return Array.from({ length: count }, (_, index) => {
    const step = index % breaks
    return {
      at: String(index),
      key: {
        ...{ sku: `bulk-${Math.floor(index / breaks) + 1}`, unit: 'pc', validFrom: null },
        minimumQuantity: String(step + 1),
      },
      before: from === null ? null : value(from, step),
      after: value(to, step),
    }
  })
}

async function save(code: string, rows: PriceRowChange[]) {
  const count = { statements: 0, texts: [] }
  const change = { fields: {}, rows, percentages: [], confirmDearer: false }
  const outcome = await countStatements(count, () =>
    changePriceList({ actorId: null, code }, change, { kind: 'imported', at }),
  )
  return { outcome, statements: count.statements }
}

test('a hundred thousand rows are added, changed and rolled back by a statement for twenty thousand', async () => {
  const [few, many] = [await makePriceList('base', []), await makePriceList('base', [])]
  const [all, some] = [articles * breaks, 21_000]
  const small = await save(few.code, rowsOf(100, null, 100))
  const large = await save(many.code, rowsOf(all, null, 100))
  expect(large.outcome).toMatchObject({ ok: true, value: { added: all } })
  expect(large.statements).toBe(small.statements + 4)
  const changed = await save(many.code, rowsOf(some, 100, 101))
  expect(changed.outcome).toMatchObject({ ok: true, value: { changed: some } })
  expect(changed.statements).toBe(small.statements + 1)
  const back = await rollBackPriceList({ actorId: null, code: many.code }, { toRevision: 0, at })
  expect(back).toMatchObject({ ok: true, value: { revision: 3, removed: all } })
  expect(await prisma.priceRow.count({ where: { priceListId: many.id } })).toBe(0)
})
