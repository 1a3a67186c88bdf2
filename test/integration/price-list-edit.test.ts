import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { askPrice, findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { dropPriceRow, editPriceRow } from '#app/domain/prices/edit-price-list.server.ts'
import { priceRowSchema } from '#app/domain/prices/price-row-form.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { Decimal } from '#pricing/index.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T09:00:00.000Z'
let editor: { actorId: bigint; code: string }
let company: { code: string; id: bigint }

beforeAll(async () => {
  await makeHouse()
  await makeVariant({ sku: 'BOLT', categoryId: (await makeCategory()).id, boxOf: '10' })
  const list = await makePriceList('base', [], { status: 'draft' })
  editor = { actorId: (await makeStaff('merchandiser')).id, code: list.code }
  company = await makeCompany()
})

const save = (row: Record<string, string>) =>
  editPriceRow(
    editor,
    priceRowSchema.parse({ intent: 'save', sku: 'bolt', unit: 'pc', minimumQuantity: '1', ...row }),
    at,
  )
const ask = async (quantity: string) => {
  const buyer = await findPriceBuyer({ kind: 'staff', salesRepId: null }, company.code)
  if (!buyer) throw new Error('no buyer')
  return askPrice({
    buyer,
    sku: 'BOLT',
    unit: null,
    quantity: new Decimal(quantity),
    at: '2026-11-22T10:00:00.000Z',
  })
}

describe('a row of a price list', () => {
  test('is saved, and live once the list is published', async () => {
    expect(await save({ unitPrice: '2,50' })).toMatchObject({ ok: true })
    expect(await ask('1')).toMatchObject({
      price: null,
      reason: 'NO_LIST',
      rejections: [{ reason: 'INACTIVE' }],
    })
    await publishPriceList(editor, { from: null, at })
    expect(await ask('1')).toMatchObject({
      price: { unitPrice: '2.50' },
      amount: { amount: '2.50' },
    })
  })

  test('is refused for an unknown SKU, another unit, a second one at its minimum and a dearer break', async () => {
    const code = async (row: Record<string, string>) => {
      const edited = await save({ unitPrice: '2', ...row })
      return edited?.ok === false ? edited.problems[0]?.code : 'ok'
    }
    expect(await code({ sku: 'NUT' })).toBe('sku-unknown')
    expect(await code({ unit: 'kg' })).toBe('unit-unknown')
    expect(await code({})).toBe('already-there')
    expect(await code({ minimumQuantity: '1.5' })).toBe('precision')
    expect(await code({ minimumQuantity: '10', unitPrice: '3' })).toBe('dearer-break')
    expect(await code({ minimumQuantity: '10', unitPrice: '3', confirmDearer: 'on' })).toBe('ok')
  })

  test('is changed and removed; whoever did it is on record', async () => {
    const row = await prisma.priceRow.findFirstOrThrow({ where: { minimumQuantity: 10 } })
    await save({ rowId: String(row.id), minimumQuantity: '10', unitPrice: '2.10' })
    expect((await ask('10'))?.price?.unitPrice).toBe('2.10')
    expect(await dropPriceRow(editor, String(row.id), at)).toMatchObject({ ok: true })
    expect(await dropPriceRow(editor, String(row.id), at)).toMatchObject({
      problems: [{ code: 'row-gone' }],
    })
    expect((await ask('10'))?.price?.unitPrice).toBe('2.50')
    expect(await prisma.auditEvent.count({ where: { actorId: editor.actorId } })).toBeGreaterThan(3)
  })
})

test('a rep asks for the prices of their own companies only', async () => {
  const rep = await makeStaff('salesRep')
  expect(await findPriceBuyer({ kind: 'staff', salesRepId: rep.id }, company.code)).toBeNull()
})
