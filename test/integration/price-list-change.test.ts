import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import type { PriceListChange, PriceRowChange } from '#app/domain/prices/price-list-change.ts'
import { rollBackPriceList } from '#app/domain/prices/roll-back-price-list.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T09:00:00.000Z'
let actorId: bigint
let variants: { id: bigint; sku: string }[]
let companyId: bigint
let category: { slug: string }

beforeAll(async () => {
  await makeHouse()
  category = await makeCategory()
  const categoryId = (await makeCategory()).id
  variants = []
  for (const sku of ['BOLT', 'NUT', 'WASHER']) {
    variants.push(await makeVariant({ sku, categoryId, boxOf: '10' }))
  }
  actorId = (await makeStaff('merchandiser')).id
  companyId = (await makeCompany()).id
})

const variant = (sku: string) => {
  const found = variants.find((each) => each.sku === sku)
  if (!found) throw new Error(sku)
  return found
}

type Value = [price: string, until?: string | null, base?: 1 | 10 | 100 | 1000]
const value = (given: Value | null) =>
  given && { unitPrice: given[0], validUntil: given[1] ?? null, priceBase: given[2] ?? 1 }

function row(
  sku: string,
  minimumQuantity: string,
  before: Value | null,
  after: Value | null,
  more: Partial<PriceRowChange['key']> = {},
): PriceRowChange {
  const key = { sku, unit: 'pc', minimumQuantity, validFrom: null, ...more }
  return { at: `${sku} ${minimumQuantity}`, key, before: value(before), after: value(after) }
}

const change = (rows: PriceRowChange[], more: Partial<PriceListChange> = {}): PriceListChange => ({
  fields: {},
  rows,
  percentages: [],
  confirmDearer: false,
  ...more,
})

const save = (code: string, saving: PriceListChange) =>
  changePriceList({ actorId, code }, saving, { kind: 'edited', at })

const contract = (rows: [string, string, string][] = []) =>
  makePriceList(
    { companyId },
    rows.map(([sku, minimum, price]) => [variant(sku), minimum, price] as const),
  )

async function contentOf(code: string) {
  const list = await prisma.priceList.findUniqueOrThrow({
    where: { code },
    include: { rows: true, percentages: true },
  })
  const { revision: _, updatedAt: __, dearerBreaksConfirmed: ___, ...fields } = list
  const text = (entry: object) =>
    JSON.stringify(entry, (_, held) => (typeof held === 'bigint' ? String(held) : held))
  return {
    fields: text({ ...fields, rows: [], percentages: [] }),
    rows: list.rows.map(({ id: _, ...entry }) => text(entry)).toSorted(),
    percentages: list.percentages.map(({ id: _, ...entry }) => text(entry)).toSorted(),
  }
}

describe('a change', () => {
  test('adds, changes and removes rows, and remembers each with what it was', async () => {
    const { code, id } = await contract([
      ['BOLT', '1', '3'],
      ['NUT', '1', '2'],
    ])
    const saving = change([
      row('bolt ', '1', ['3.0000'], ['2.80']),
      row('NUT', '1', ['2'], null),
      row('WASHER', '10', null, ['1.5', '2027-01-01T00:00:00.000Z', 100]),
    ])
    expect(await save(code, saving)).toEqual({
      ok: true,
      value: { revision: 1, added: 1, changed: 1, removed: 1 },
    })
    const stored = await prisma.priceRow.findMany({
      where: { priceListId: id },
      orderBy: { id: 'asc' },
    })
    expect(stored).toMatchObject([
      { variantId: variant('BOLT').id, priceBase: 1 },
      { variantId: variant('WASHER').id, priceBase: 100, validUntil: new Date('2027-01-01') },
    ])
    expect(String(stored[0]?.unitPrice)).toBe('2.8')
    const [revision] = await prisma.priceListRevision.findMany({
      where: { priceListId: id },
      include: { rows: { orderBy: { id: 'asc' } } },
    })
    expect(revision).toMatchObject({
      number: 1,
      kind: 'edited',
      actorId,
      added: 1,
      changed: 1,
      removed: 1,
    })
    const remembered = revision?.rows.map((each) => [
      each.variantId,
      String(each.beforePrice),
      String(each.afterPrice),
    ])
    expect(remembered).toEqual([
      [variant('NUT').id, '2', 'null'],
      [variant('BOLT').id, '3', '2.8'],
      [variant('WASHER').id, 'null', '1.5'],
    ])
  })

  test('that changes nothing makes no revision', async () => {
    const { code } = await contract([['BOLT', '1', '3']])
    const nothing = await save(code, change([row('BOLT', '1', ['3'], ['3.00'])]))
    expect(nothing).toEqual({ ok: true, value: { revision: 0, added: 0, changed: 0, removed: 0 } })
  })

  test('with one wrong row saves nothing, and says what is wrong at each', async () => {
    const { code, id } = await contract([['BOLT', '1', '3']])
    const wrong = await save(
      code,
      change(
        [
          row('NUT', '1', null, ['2']),
          row('SCREW', '1', null, ['2']),
          row('WASHER', '1', null, ['0']),
          row('BOLT', '1', ['2.99'], ['2']),
        ],
        { fields: { exclusive: true, mergeAllowed: true } },
      ),
    )
    expect(wrong).toMatchObject({
      ok: false,
      problems: [
        { at: '', column: 'mergeAllowed', code: 'exclusive-with-merge' },
        { at: 'SCREW 1', column: 'sku', code: 'sku-unknown' },
        { at: 'WASHER 1', column: 'unitPrice', code: 'price-not-positive' },
        {
          at: 'BOLT 1',
          column: 'unitPrice',
          code: 'changed-meanwhile',
          parameters: { price: '3' },
        },
      ],
    })
    expect(await prisma.priceRow.count({ where: { priceListId: id } })).toBe(1)
    expect(await prisma.priceListRevision.count({ where: { priceListId: id } })).toBe(0)
  })

  test('of a row by two editors at once succeeds for one and tells the other', async () => {
    const { code } = await contract([['BOLT', '1', '3']])
    const outcomes = await Promise.all(
      ['2.50', '2.40'].map((price) => save(code, change([row('BOLT', '1', ['3'], [price])]))),
    )
    expect(outcomes.filter((each) => each?.ok)).toHaveLength(1)
    const [refused] = outcomes.filter((each) => each && !each.ok)
    expect(refused).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  })

  test('takes no percentage into a base list', async () => {
    const { code } = await makePriceList('base', [])
    const percentages = [
      { at: 'p', target: { category: category.slug }, before: null, after: '-5' },
    ]
    const refused = await save(code, change([], { percentages, fields: { overallPercent: '-5' } }))
    expect(refused).toMatchObject({
      problems: [
        { at: '', column: 'overallPercent', code: 'percent-in-base-list' },
        { at: 'p', column: 'adjustmentPercent', code: 'percent-in-base-list' },
      ],
    })
  })

  test('of a list that is not there is nothing', async () => {
    expect(await save('NO-LIST', change([]))).toBeNull()
  })
})

describe('a roll back', () => {
  test('makes the list exactly what it was, and can be rolled forward again', async () => {
    const { code } = await contract([
      ['BOLT', '1', '3'],
      ['NUT', '1', '2'],
    ])
    const first = await contentOf(code)
    await save(
      code,
      change([row('BOLT', '1', ['3'], null), row('NUT', '10', null, ['2.5'])], {
        confirmDearer: true,
        fields: {
          name: 'Other',
          overallPercent: '-3',
          priority: 4,
          validUntil: '2027-01-01T00:00:00.000Z',
        },
        percentages: [{ at: 'p', target: { category: category.slug }, before: null, after: '-5' }],
      }),
    )
    const second = await contentOf(code)
    await save(
      code,
      change([row('BOLT', '1', null, ['2.90']), row('NUT', '1', ['2'], ['1.9', null, 10])], {
        percentages: [
          { at: 'p', target: { category: category.slug }, before: '-5', after: '-6.5' },
        ],
        confirmDearer: true,
        fields: { aggregation: 'variant', mode: 'graduated' },
      }),
    )
    const third = await contentOf(code)
    const back = (toRevision: number) =>
      rollBackPriceList({ actorId, code }, { toRevision, at: '2026-11-22T10:00:00.000Z' })
    expect(await back(1)).toMatchObject({ ok: true, value: { revision: 3 } })
    expect(await contentOf(code)).toEqual(second)
    expect(await back(0)).toMatchObject({ ok: true, value: { revision: 4 } })
    expect(await contentOf(code)).toEqual(first)
    expect(await back(2)).toMatchObject({ ok: true, value: { revision: 5 } })
    expect(await contentOf(code)).toEqual(third)
  })

  test('to a revision that is not there is refused', async () => {
    const { code } = await contract([])
    const refused = await rollBackPriceList({ actorId, code }, { toRevision: 3, at })
    expect(refused).toMatchObject({ refusal: { code: 'price-list-no-revision' } })
  })
})
