import { fc } from '@fast-check/vitest'
import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeStaff } from '#test/factories/people.ts'
import {
  applyPriceFile,
  comparedFile,
  exportedFile,
  uploadPriceFile,
} from '#test/factories/price-file.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'

let actorId: bigint
let category: { id: bigint; slug: string }
const variants = new Map<string, bigint>()
/** SKUs that a spreadsheet would spoil: a formula, a figure, a day, a separator, letters of Romania. */
const skus = ['=1+1', '00123', '1-2', 'A;B,"C"', 'ȘURUB-Ț']

beforeAll(async () => {
  await makeHouse()
  category = await makeCategory()
  for (const sku of skus) {
    const made = await makeVariant({ sku, categoryId: category.id, boxOf: '10' })
    variants.set(sku, made.id)
  }
  actorId = (await makeStaff('merchandiser')).id
  await startQueue([])
  return stopQueue
})

const day = { min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }
const instant = fc.option(fc.date(day))
const row = fc.record({
  sku: fc.constantFrom(...skus),
  unitCode: fc.constantFrom('pc', 'box'),
  minimumQuantity: fc.constantFrom('1', '2', '10', '999999999'),
  unitPrice: fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n - 1n }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => (Number(digits) / 10 ** places).toFixed(places))
    .filter((price) => Number(price) > 0),
  priceBase: fc.constantFrom(1, 10, 100, 1000),
  window: fc
    .tuple(instant, instant)
    .filter(([from, until]) => from === null || until === null || from < until),
})
const content = fc.record({
  rows: fc.uniqueArray(row, {
    selector: ({ sku, unitCode, minimumQuantity }) => `${sku} ${unitCode} ${minimumQuantity}`,
    maxLength: 12,
    minLength: 1,
  }),
  percent: fc.option(fc.constantFrom('-12.5', '3', '0.01')),
})
type Content = typeof content extends fc.Arbitrary<infer Of> ? Of : never

async function listOf({ rows, percent }: Content) {
  const list = await makePriceList({ channel: 'wholesale' }, [], { status: 'draft' })
  await prisma.priceRow.createMany({
    data: rows.map(({ sku, window: [validFrom, validUntil], ...given }) => ({
      ...given,
      priceListId: list.id,
      variantId: variants.get(sku) ?? 0n,
      validFrom,
      validUntil,
    })),
  })
  if (percent !== null)
    await prisma.pricePercentage.create({
      data: { priceListId: list.id, categoryId: category.id, adjustmentPercent: percent },
    })
  return list
}

/** All that a list says, in one order. */
async function saidBy(listId: bigint) {
  const rows = await prisma.priceRow.findMany({ where: { priceListId: listId } })
  const percentages = await prisma.pricePercentage.findMany({ where: { priceListId: listId } })
  return [
    ...rows.map(({ id, priceListId, ...said }) => said),
    ...percentages.map(({ id, priceListId, ...said }) => said),
  ]
    .map((said) =>
      JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    )
    .toSorted()
}

test.each(['csv', 'xlsx'] as const)(
  'the %s of any list makes another list the same, and then shows no difference',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(content, content, async (from, to) => {
        const [one, other] = [await listOf(from), await listOf(to)]
        const editor = { actorId, code: one.code }
        const file = await exportedFile(other.code, format)
        const choices = { name: `list.${format}`, confirmDearer: true }
        const id = await uploadPriceFile(editor, file, choices)
        const compared = await comparedFile(id)
        expect(compared.problems).toEqual([])
        if (compared.differences.length > 0) await applyPriceFile(id)
        expect(await saidBy(one.id)).toEqual(await saidBy(other.id))
        const again = await comparedFile(await uploadPriceFile(editor, file, choices))
        expect([again.problems, again.differences]).toEqual([[], []])
      }),
      propertyRuns(12, 200),
    )
  },
)

test('how far the comparison is can be read from the run, and ends with all its lines', async () => {
  const list = await makePriceList({ channel: 'wholesale' }, [], { status: 'draft' })
  const lines = Array.from({ length: 4_500 }, (_, index) => `1-2,${index + 1},1`)
  const text = `sku,minimumQuantity,unitPrice\n${lines.join('\n')}\n`
  await prisma.$executeRaw`CREATE TABLE seen (progress int)`
  await prisma.$executeRaw`CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO seen VALUES (NEW.progress); RETURN NULL; END'`
  await prisma.$executeRaw`CREATE TRIGGER see AFTER UPDATE OF progress ON import_run
    FOR EACH ROW EXECUTE FUNCTION see()`
  const id = await uploadPriceFile({ actorId, code: list.code }, text)
  expect(await findImportRun(id)).toMatchObject({ status: 'previewed', progress: 4_500 })
  const seen = await prisma.$queryRaw`SELECT DISTINCT progress FROM seen ORDER BY progress`
  expect(seen).toEqual(Array.from({ length: 9 }, (_, part) => ({ progress: (part + 1) * 500 })))
})
