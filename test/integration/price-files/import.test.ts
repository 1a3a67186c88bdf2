import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeStaff } from '#test/factories/people.ts'
import {
  applyPriceFile,
  comparedFile,
  type Editor,
  exportedFile,
  uploadPriceFile,
} from '#test/factories/price-file.ts'

let variants: { bolt: { id: bigint }; nut: { id: bigint } }
let actorId: bigint
let editor: Editor
let listId: bigint

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory({ name: 'Fasteners' })).id
  variants = {
    bolt: await makeVariant({ sku: 'BOLT', categoryId, boxOf: '10' }),
    nut: await makeVariant({ sku: 'NUT', categoryId }),
  }
  await makeVariant({ sku: 'ȘURUB-Ă', categoryId })
  actorId = (await makeStaff('merchandiser')).id
  await startQueue([])
  return stopQueue
})

beforeEach(async () => {
  const list = await makePriceList(
    { channel: 'wholesale' },
    [
      [variants.bolt, '1', '2.5'],
      [variants.bolt, '10', '2.25'],
      [variants.nut, '1', '0.1234'],
    ],
    { status: 'draft' },
  )
  listId = list.id
  editor = { actorId, code: list.code }
})

const rows = () => prisma.priceRow.count({ where: { priceListId: listId } })

describe('a file of a price list', () => {
  test('shows what is added, changed with its per cent, and removed, and changes nothing yet', async () => {
    const id = await uploadPriceFile(
      editor,
      'sku,unit,minimumQuantity,unitPrice\nbolt,pc,1,3\nBOLT,pc,10,2.25\nBOLT,box,1,20\n',
    )
    const { report, differences, status } = await comparedFile(id)
    expect(status).toBe('previewed')
    expect(report).toMatchObject({
      created: 1,
      updated: 1,
      removed: 1,
      unchanged: 1,
      problemCount: 0,
    })
    expect(differences).toMatchObject([
      {
        effect: 'changed',
        line: 2,
        name: 'BOLT',
        percent: '20',
        change: { before: { unitPrice: '2.5' }, after: { unitPrice: '3' } },
      },
      { effect: 'added', line: 4, change: { key: { unit: 'box' } } },
      { effect: 'removed', line: null, name: 'NUT' },
    ])
    expect(await rows()).toBe(3)
  })

  test('is applied whole, as one revision of the list that names the file', async () => {
    const id = await uploadPriceFile(editor, 'sku;pret\nBOLT;3,00\n', { name: 'mai.csv' })
    const { status, report } = await applyPriceFile(id)
    expect({ status, revision: report?.revision }).toEqual({ status: 'done', revision: 1 })
    expect(await prisma.priceRow.findMany({ where: { priceListId: listId } })).toMatchObject([
      { variantId: variants.bolt.id, unitCode: 'pc', unitPrice: expect.objectContaining({}) },
    ])
    expect(
      await prisma.priceListRevision.findMany({ where: { priceListId: listId } }),
    ).toMatchObject([{ kind: 'imported', note: 'mai.csv', actorId, changed: 1, removed: 2 }])
  })

  test('only changes and adds where the rest stays', async () => {
    const text = 'sku\tprice\nNUT\t0.2\n'
    const id = await uploadPriceFile(editor, text, { wholeList: false })
    expect((await comparedFile(id)).report).toMatchObject({ updated: 1, removed: 0, unchanged: 2 })
    await applyPriceFile(id)
    expect(await rows()).toBe(3)
  })

  test('applies nothing where somebody changed a row meanwhile, and says so at its line', async () => {
    const id = await uploadPriceFile(editor, 'sku,unitPrice\nBOLT,3\nNUT,1\n', { wholeList: false })
    await prisma.priceRow.updateMany({
      where: { priceListId: listId, variantId: variants.nut.id },
      data: { unitPrice: '9' },
    })
    const after = await applyPriceFile(id)
    expect(after.status).toBe('previewed')
    expect(after.problems).toMatchObject([{ line: 3, code: 'changed-meanwhile' }])
    const bolt = { priceListId: listId, variantId: variants.bolt.id, minimumQuantity: '1' }
    expect((await prisma.priceRow.findFirstOrThrow({ where: bolt })).unitPrice.toString()).toBe(
      '2.5',
    )
    expect(after.differences).toMatchObject([{ name: 'BOLT' }])
  })

  test('with a refused line keeps the rows of its SKU when the good lines are applied', async () => {
    const id = await uploadPriceFile(editor, 'sku,unitPrice\nBOLT,4\nNUT,cheap\n')
    expect((await comparedFile(id)).report).toMatchObject({
      updated: 1,
      removed: 1,
      problemCount: 1,
    })
    expect((await applyPriceFile(id, true)).status).toBe('done')
    expect(await rows()).toBe(2)
  })

  test('holds percentages beside prices', async () => {
    const text = 'sku,unitPrice,category,adjustmentPercent\n,,category-1,-12.5\n'
    await applyPriceFile(await uploadPriceFile(editor, text))
    const kept = await prisma.pricePercentage.findMany({ where: { priceListId: listId } })
    expect(kept.map(({ adjustmentPercent }) => adjustmentPercent.toString())).toEqual(['-12.5'])
    expect(await rows()).toBe(0)
  })

  test.each(['csv', 'xlsx'] as const)('comes back as %s without a difference', async (format) => {
    await prisma.priceRow.updateMany({
      where: { priceListId: listId, variantId: variants.nut.id },
      data: {
        validFrom: '2025-12-31T22:00:00.000Z',
        validUntil: '2026-06-30T21:00:00.001Z',
        unitPrice: '123456789012345.6789',
        priceBase: 1000,
      },
    })
    const file = await exportedFile(editor.code, format)
    const { report, problems } = await comparedFile(
      await uploadPriceFile(editor, file, { name: `list.${format}` }),
    )
    expect(problems).toEqual([])
    expect(report).toMatchObject({ created: 0, updated: 0, removed: 0, unchanged: 3 })
  })
})

const head = 'sku,unit,minimumQuantity,unitPrice,currency,validFrom,validUntil\n'

describe('bad input is refused at its line and column, and nothing is applied', () => {
  test.each([
    ['an unknown SKU', `${head}GHOST,pc,1,1,,,`, 'sku', 'sku-unknown'],
    ['a unit that it is not sold in', `${head}NUT,box,1,1,,,`, 'unit', 'unit-unknown'],
    ['a negative price', `${head}NUT,pc,1,-1,,,`, 'unitPrice', 'price-not-positive'],
    ['a price of zero', `${head}NUT,pc,1,0.00,,,`, 'unitPrice', 'price-not-positive'],
    ['a price that is none', `${head}NUT,pc,1,abc,,,`, 'unitPrice', 'not-a-number'],
    ['a price with thousands', `${head}NUT,pc,1,"1,234.50",,,`, 'unitPrice', 'not-a-number'],
    ['five decimals', `${head}NUT,pc,1,0.12345,,,`, 'unitPrice', 'price-places'],
    ['no price', `${head}NUT,pc,1,,,,`, 'unitPrice', 'missing'],
    ['another currency', `${head}NUT,pc,1,1,RON,,`, 'currency', 'conflict'],
    [
      'an end before its start',
      `${head}NUT,pc,1,1,,2026-05-01,2026-04-01`,
      'validUntil',
      'window-backwards',
    ],
    ['a day that is none', `${head}NUT,pc,1,1,,2026-02-30,`, 'validFrom', 'not-a-day'],
    ['half a piece', `${head}NUT,pc,1.5,1,,,`, 'minimumQuantity', 'precision'],
    [
      'a percentage of -100',
      'category,adjustmentPercent\ncategory-1,-100',
      'adjustmentPercent',
      'percent-too-low',
    ],
    [
      'a percentage for nobody',
      'category,adjustmentPercent\nghosts,-5',
      'category',
      'target-unknown',
    ],
  ])('%s', async (_, text, column, code) => {
    const { problems, differences } = await comparedFile(
      await uploadPriceFile(editor, text, { wholeList: false }),
    )
    expect(problems).toMatchObject([{ line: 2, column, code }])
    expect(differences).toEqual([])
  })

  test('a second line of the same row', async () => {
    const text = `${head}NUT,pc,1,1,,,\nnut,,1.0,2,,,\n`
    const { problems } = await comparedFile(await uploadPriceFile(editor, text))
    expect(problems).toMatchObject([{ line: 3, code: 'line-twice', parameters: { line: 2 } }])
  })

  test('two lines whose windows overlap', async () => {
    const text = `${head}NUT,pc,1,1,,2026-01-01,2026-06-30\nNUT,pc,1,1,,2026-06-30,\n`
    const { problems } = await comparedFile(await uploadPriceFile(editor, text))
    expect(problems).toMatchObject([
      { line: 3, column: 'validFrom', value: '2026-06-30', code: 'window-overlap' },
    ])
  })

  test('a deeper break that is dearer, unless that is confirmed', async () => {
    const text = `${head}NUT,pc,1,1,,,\nNUT,pc,10,2,,,\n`
    const { problems } = await comparedFile(await uploadPriceFile(editor, text))
    expect(problems).toMatchObject([{ line: 3, column: 'unitPrice', code: 'dearer-break' }])
    const confirmed = await uploadPriceFile(editor, text, { confirmDearer: true })
    expect((await comparedFile(confirmed)).problems).toEqual([])
  })

  test('a break that does not fit the increment of its agreement', async () => {
    const { agreementId } = await prisma.agreementPriceList.findFirstOrThrow({
      where: { priceListId: listId },
    })
    const rule = { agreementId, variantId: variants.nut.id, unitCode: 'pc', increment: '12' }
    await prisma.quantityRule.create({ data: rule })
    const text = `${head}NUT,pc,12,1,,,\nNUT,pc,30,0.9,,,\n`
    const { problems } = await comparedFile(await uploadPriceFile(editor, text))
    expect(problems).toMatchObject([{ line: 3, column: 'minimumQuantity', code: 'increment' }])
  })
})
