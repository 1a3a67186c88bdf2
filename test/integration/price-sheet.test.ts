import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import type { PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { mostSheetRows, type PriceSheetView } from '#app/domain/prices/price-sheet.ts'
import { sheetFormSchema } from '#app/domain/prices/price-sheet-form.ts'
import { findPriceSheet, findSheetGoods } from '#app/domain/prices/price-sheet-queries.server.ts'
import { saveSheet } from '#app/domain/prices/save-sheet.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T09:00:00.000Z'
let actorId: bigint
let companyId: bigint
let tools: { id: bigint; slug: string }
let variants: { id: bigint; sku: string }[]

beforeAll(async () => {
  await makeHouse()
  tools = await makeCategory({ name: 'Tools' })
  const below = await makeCategory({ name: 'Wrenches', parentId: tools.id })
  const other = await makeCategory({ name: 'Paint' })
  variants = [
    await makeVariant({ sku: 'WRENCH', categoryId: below.id, boxOf: '10' }),
    await makeVariant({ sku: 'PAINT', categoryId: other.id }),
  ]
  actorId = (await makeStaff('merchandiser')).id
  companyId = (await makeCompany()).id
  const [wrench] = variants
  await prisma.variantCost.create({
    data: { variantId: wrench?.id ?? 0n, currency: 'EUR', unitCost: '5.5', floorPrice: '6' },
  })
})

const variant = (sku: string) => {
  const found = variants.find((each) => each.sku === sku)
  if (!found) throw new Error(sku)
  return found
}

const makeList = () =>
  makePriceList({ companyId }, [
    [variant('WRENCH'), '1', '10'],
    [variant('WRENCH'), '10', '9.50'],
    [variant('PAINT'), '1', '20'],
  ])

const read = async (code: string, asked: Partial<PriceSheetView['asked']> = {}) => {
  const sheet = await findPriceSheet(code, { q: '', category: '', ...asked }, { at, locale: 'en' })
  if (!sheet) throw new Error(code)
  return sheet
}
const skus = (sheet: PriceSheetView) => JSON.parse(sheet.rows).map(([sku]: [string]) => sku)

describe('a sheet', () => {
  test('has every row of its list, by product and break, and each article once', async () => {
    const { code } = await makeList()
    const sheet = await read(code)
    expect(JSON.parse(sheet.rows)).toEqual([
      ['PAINT', 'pc', '1', '20', 1, null, null],
      ['WRENCH', 'pc', '1', '10', 1, null, null],
      ['WRENCH', 'pc', '10', '9.5', 1, null, null],
    ])
    const units = [
      ['pc', '1', null],
      ['box', '10', null],
    ]
    const goods = JSON.parse(sheet.goods)
    expect(goods).toHaveLength(2)
    expect(goods).toContainEqual(['WRENCH', 'Product WRENCH', 'pc', 0, units, '5.5', '6', '0.21'])
    expect(sheet).toMatchObject({ total: 3, list: { currency: 'EUR', taxMode: 'net' } })
  })

  test('of a part holds what a search or a category with all below it finds', async () => {
    const { code } = await makeList()
    expect(skus(await read(code, { q: 'paint' }))).toEqual(['PAINT'])
    const part = await read(code, { category: tools.slug })
    expect(skus(part)).toEqual(['WRENCH', 'WRENCH'])
    expect(part.categories).toContainEqual(expect.objectContaining({ name: 'Wrenches', depth: 1 }))
  })

  test('that would be too long has no rows, but says how many there are', async () => {
    const list = await makePriceList({ companyId }, [])
    await prisma.$executeRaw`
      INSERT INTO price_row (price_list_id, variant_id, unit_code, minimum_quantity, unit_price)
      SELECT ${list.id}, ${variant('WRENCH').id}, 'pc', n, 1 FROM generate_series(1, ${mostSheetRows + 1}::int) n`
    const sheet = await read(list.code)
    expect(sheet).toMatchObject({ total: mostSheetRows + 1, rows: '[]', goods: '[]' })
    expect(skus(await read(list.code, { q: 'paint' }))).toEqual([])
  })

  test('of a list that is not there is none', async () => {
    expect(await findPriceSheet('NONE', { q: '', category: '' }, { at, locale: 'en' })).toBeNull()
  })
})

describe('articles for new rows', () => {
  const goods = async (asked: { skus?: string[]; q?: string }) => {
    const { code } = await makeList()
    const text = await findSheetGoods(code, { skus: [], q: '', ...asked }, at)
    return JSON.parse(text ?? '[]').map(([sku]: [string]) => sku)
  }

  test('are found by SKU without case, and what is not there is left out', async () => {
    expect(await goods({ skus: ['wrench', 'NOPE'] })).toEqual(['WRENCH'])
  })

  test('are found by a search', async () => {
    expect(await goods({ q: 'pai' })).toEqual(['PAINT'])
  })

  test('that nobody asked for are none', async () => {
    expect(await goods({})).toEqual([])
  })
})

const row = (before: string | null, after: string | null, sku = 'WRENCH'): PriceRowChange => {
  const value = (unitPrice: string | null) =>
    unitPrice === null ? null : { unitPrice, priceBase: 1 as const, validUntil: null }
  return {
    at: 'r1',
    key: { sku, unit: 'pc', minimumQuantity: '1', validFrom: null },
    before: value(before),
    after: value(after),
  }
}
const change = (rows: PriceRowChange[]) => ({
  fields: {},
  rows,
  percentages: [],
  confirmDearer: false,
})

describe('a saving', () => {
  test('is live at once and says what it did', async () => {
    const { code } = await makeList()
    const saved = await saveSheet({ actorId, code }, change([row('10', '11')]), at)
    expect(saved).toEqual({ kind: 'saved', added: 0, changed: 1, removed: 0 })
    expect(JSON.parse((await read(code)).rows)).toContainEqual([
      'WRENCH',
      'pc',
      '1',
      '11',
      1,
      null,
      null,
    ])
  })

  test('of a row that somebody changed or took out says what the list says now', async () => {
    const { code } = await makeList()
    await saveSheet(
      { actorId, code },
      change([row('10', '12'), { ...row('20', null, 'PAINT') }]),
      at,
    )
    const refused = await saveSheet(
      { actorId, code },
      change([row('10', '11'), { ...row('20', '21', 'PAINT'), at: 'r2' }]),
      at,
    )
    expect(refused).toMatchObject({
      kind: 'refused',
      problems: [
        { at: 'r1', code: 'changed-meanwhile' },
        { at: 'r2', code: 'row-gone' },
      ],
      theirs: { r1: { unitPrice: '12', priceBase: 1, validUntil: null }, r2: null },
    })
  })

  test('with anything wrong is refused whole, by row and column', async () => {
    const { code } = await makeList()
    const wrong = { ...row(null, '5', 'NOPE'), at: 'n1' }
    const refused = await saveSheet({ actorId, code }, change([row('10', '11'), wrong]), at)
    expect(refused).toMatchObject({ problems: [{ at: 'n1', column: 'sku', code: 'sku-unknown' }] })
    expect(JSON.parse((await read(code)).rows)).toContainEqual([
      'WRENCH',
      'pc',
      '1',
      '10',
      1,
      null,
      null,
    ])
  })

  test('of a list that is not there is none', async () => {
    expect(await saveSheet({ actorId, code: 'NONE' }, change([row('10', '11')]), at)).toBeNull()
  })
})

describe('what a sheet sends', () => {
  const parsed = (sent: unknown) =>
    sheetFormSchema.safeParse({ change: typeof sent === 'string' ? sent : JSON.stringify(sent) })
      .success

  test('is a change of rows', () => {
    expect(parsed(change([row('10', 'eleven')]))).toBe(true)
  })

  test.each([
    ['no JSON', '{'],
    ['the list’s own fields', { ...change([]), fields: { name: 'Mine' } }],
    ['a field that no row has', change([{ ...row('1', '2'), id: 1 } as PriceRowChange])],
    [
      'a price base of one’s own',
      change([
        { ...row('1', '2'), after: { unitPrice: '1', priceBase: 7 as 1, validUntil: null } },
      ]),
    ],
    [
      'a day for an instant',
      change([{ ...row('1', '2'), key: { ...row('1', '2').key, validFrom: '2026-01-01' } }]),
    ],
  ])('and nothing else: %s', (_, sent) => {
    expect(parsed(sent)).toBe(false)
  })
})
