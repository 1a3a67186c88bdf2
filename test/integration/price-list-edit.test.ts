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

describe('the window of a row', () => {
  const stored = () =>
    prisma.priceRow.findFirstOrThrow({
      where: { minimumQuantity: 100 },
      select: { id: true, validFrom: true, validUntil: true, unitPrice: true },
    })
  const change = async (row: Record<string, string>) => {
    const { id } = await stored()
    const form = { rowId: String(id), minimumQuantity: '100', unitPrice: '2' }
    return save({ ...form, ...row })
  }
  const instants = async () => {
    const { validFrom, validUntil } = await stored()
    return [validFrom?.toISOString() ?? null, validUntil?.toISOString() ?? null]
  }

  test('is typed in days of the seller, the last one included, and emptied again', async () => {
    const days = { firstDay: '2026-12-01', lastDay: '2026-12-31' }
    await save({ minimumQuantity: '100', unitPrice: '2', ...days })
    expect(await instants()).toEqual(['2026-11-30T22:00:00.000Z', '2026-12-31T22:00:00.000Z'])
    await change({ firstDay: '2026-12-10', lastDay: '' })
    expect(await instants()).toEqual(['2026-12-09T22:00:00.000Z', null])
    await change({ firstDay: '', lastDay: '2026-12-31' })
    expect(await instants()).toEqual([null, '2026-12-31T22:00:00.000Z'])
  })

  test('stays where the form does not name it, and an instant inside a day stays with its day', async () => {
    const { id } = await stored()
    const noon = new Date('2026-12-05T10:00:00.000Z')
    await prisma.priceRow.update({ where: { id }, data: { validFrom: noon } })
    await change({ unitPrice: '1.90' })
    await change({ unitPrice: '1.80', firstDay: '2026-12-05', lastDay: '2026-12-31' })
    expect(await instants()).toEqual([noon.toISOString(), '2026-12-31T22:00:00.000Z'])
    expect(String((await stored()).unitPrice)).toBe('1.8')
  })

  test('is refused backwards, and where another price counts at the same time', async () => {
    const code = async (row: Record<string, string>) => {
      const edited = await change(row)
      return edited?.ok === false ? edited.problems.map((each) => each.code) : 'ok'
    }
    expect(await code({ firstDay: '2026-12-31', lastDay: '2026-12-01' })).toEqual([
      'window-backwards',
    ])
    const days = { firstDay: '2027-01-01', lastDay: '' }
    await save({ minimumQuantity: '100', unitPrice: '2', ...days })
    expect(await code({ firstDay: '', lastDay: '2027-01-01' })).toEqual(['window-overlap'])
  })
})

test('a rep asks for the prices of their own companies only', async () => {
  const rep = await makeStaff('salesRep')
  expect(await findPriceBuyer({ kind: 'staff', salesRepId: rep.id }, company.code)).toBeNull()
})
