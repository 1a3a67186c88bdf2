import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import type { ImportKind, Mapping } from '#app/domain/imports/mapping.ts'
import { readMapping } from '#app/domain/imports/read-mapping.server.ts'
import { plainMapping, shippedMappings } from '#app/domain/imports/shipped-mappings.server.ts'
import { applyImport, discardImport, startImport } from '#app/domain/imports/start-import.server.ts'
import { importJob } from '#app/jobs/import-job.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'

const at = '2026-11-22T10:00:00.000Z'
let staff = { userId: 0n }

beforeAll(async () => {
  staff = {
    userId: (await prisma.user.create({ data: { name: 'Merch', staffRole: 'merchandiser' } })).id,
  }
  await startQueue([])
  return stopQueue
})

/** As the page does it, with the job run at once instead of by the queue. */
async function upload(
  text: string,
  kind: ImportKind = 'products',
  mapping: Mapping = plainMapping,
): Promise<bigint> {
  const files = [{ name: 'products.csv', content: new TextEncoder().encode(text) }]
  const started = await startImport(staff, { kind, files, mapping, at })
  if (!started.ok) throw new Error(started.refusal.code)
  await importJob.handle({ runId: String(started.value.id), apply: false, partial: false })
  return started.value.id
}

test('a checked file changes nothing until somebody applies it, and is applied once', async () => {
  const id = await upload('sku,name\nI-1,Eins\nI-2,Zwei\n')
  expect(await findImportRun(id)).toMatchObject({
    status: 'previewed',
    report: { created: 2, problemCount: 0 },
  })
  expect(await prisma.variant.count({ where: { sku: { startsWith: 'I-' } } })).toBe(0)
  const [first, second] = await Promise.all([
    applyImport(id, { partial: false }),
    applyImport(id, { partial: false }),
  ])
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
  await importJob.handle({ runId: String(id), apply: true, partial: false })
  expect(await findImportRun(id)).toMatchObject({ status: 'done' })
  expect(await prisma.variant.count({ where: { sku: { startsWith: 'I-' } } })).toBe(2)
  expect(await prisma.importFile.count({ where: { runId: id } })).toBe(0)
})

test('what is wrong is listed by line, and the good rows may go in alone', async () => {
  const id = await upload('sku,name\nJ-1,Good\nJ-2,\n')
  const run = await findImportRun(id)
  expect(run?.problems).toMatchObject([{ line: 3, column: 'name', code: 'missing' }])
  await applyImport(id, { partial: true })
  await importJob.handle({ runId: String(id), apply: true, partial: true })
  expect(await findImportRun(id)).toMatchObject({
    status: 'done',
    report: { created: 1, refused: { lines: 1 } },
  })
})

test('a zero character in a file is no letter of any encoding', async () => {
  const named: Mapping = { ...plainMapping, encoding: 'utf-8' }
  const id = await upload('sku,name\nK-1,Good\nK-2,\u0000\n', 'products', named)
  expect(await findImportRun(id)).toMatchObject({
    status: 'failed',
    report: { unreadable: { code: 'encoding' } },
  })
})

test('a mapping that spells a zero character is refused', async () => {
  const own = new Blob(['{"name":"\\u0000","sections":{}}'])
  expect(await readMapping('own', own)).toMatchObject({ refusal: { code: 'mapping_not_json' } })
})

test('a file that is no table fails with the reason, and can not be applied', async () => {
  const id = await upload('')
  expect(await findImportRun(id)).toMatchObject({
    status: 'failed',
    report: { unreadable: { code: 'empty' } },
  })
  expect(await applyImport(id, { partial: false })).toMatchObject({
    ok: false,
    refusal: { code: 'import_not_waiting' },
  })
})

test('a discarded import forgets its files', async () => {
  const id = await upload('sku,name\nK-1,Kurz\n')
  expect((await discardImport(id, at)).ok).toBe(true)
  expect(await findImportRun(id)).toMatchObject({ status: 'discarded' })
  expect(await prisma.importFile.count({ where: { runId: id } })).toBe(0)
})

const northwind = shippedMappings.get('northwind') ?? plainMapping
const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) })
const goods = file(
  'products.csv',
  'productID,productName,quantityPerUnit,categoryID,discontinued\n1,Chai,10 boxes,1,0\n',
)
const groups = file('categories.csv', 'categoryID,categoryName\n1,Beverages\n')

test('joined files may come in any order: the rows are those of the file that is not joined', async () => {
  const kind = 'products' as const
  const files = [groups, goods]
  const started = await startImport(staff, { kind, files, mapping: northwind, at })
  const id = started.ok ? started.value.id : 0n
  await importJob.handle({ runId: String(id), apply: false, partial: false })
  expect(await findImportRun(id)).toMatchObject({
    fileName: 'products.csv',
    report: { created: 1, problemCount: 0 },
  })
})

test.each([
  ['the joined file', [goods], 'import_joined_missing', { files: 'categories.csv' }],
  ['the file with the rows', [groups], 'import_main_missing', {}],
])('without %s nothing is started', async (_, files, code, parameters) => {
  const given = { kind: 'products', files, mapping: northwind, at } as const
  expect(await startImport(staff, given)).toMatchObject({
    ok: false,
    refusal: { code, parameters },
  })
})
