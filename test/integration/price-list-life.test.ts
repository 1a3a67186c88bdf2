import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { askPrice, findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import { copyPriceList, createPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import {
  archivePriceList,
  draftPriceList,
  publishPriceList,
} from '#app/domain/prices/publish-price-list.server.ts'
import { Decimal } from '#pricing/index.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const today = '2026-11-22T09:00:00.000Z'
const later = '2026-12-01T00:00:00.000Z'
const muchLater = '2026-12-15T00:00:00.000Z'
let actorId: bigint
let bolt: { id: bigint }

beforeAll(async () => {
  await makeHouse()
  bolt = await makeVariant({ sku: 'BOLT', categoryId: (await makeCategory()).id })
  actorId = (await makeStaff('merchandiser')).id
})

/** A contract list at 3, and a draft at 2 that shall replace it. */
async function contractWithDraft(given: { validUntil?: string } = {}) {
  const company = await makeCompany()
  const list = await makePriceList({ companyId: company.id }, [[bolt, '1', '3']], given)
  const code = `${list.code}-NEXT`
  const copied = await copyPriceList(
    { actorId, code: list.code },
    { code, name: 'Next', replaces: true, at: today },
  )
  expect(copied).toMatchObject({ ok: true })
  const key = { sku: 'BOLT', unit: 'pc', minimumQuantity: '1', validFrom: null }
  const before = { unitPrice: '3', priceBase: 1, validUntil: null } as const
  const rows = [{ at: 'r', key, before, after: { ...before, unitPrice: '2' } }]
  const saving = { fields: {}, rows, percentages: [], confirmDearer: false }
  await changePriceList({ actorId, code }, saving, { kind: 'edited', at: today })
  return { company, old: list.code, next: { actorId, code } }
}

async function priceOf(company: { code: string }, at: string) {
  const buyer = await findPriceBuyer({ kind: 'staff', salesRepId: null }, company.code)
  if (!buyer) throw new Error('no buyer')
  const asked = { buyer, sku: 'BOLT', unit: null, quantity: new Decimal(1), at }
  return (await askPrice(asked))?.price?.unitPrice ?? null
}

async function windowOf(code: string) {
  const list = await prisma.priceList.findUniqueOrThrow({ where: { code } })
  return [
    list.status,
    list.validFrom?.toISOString() ?? null,
    list.validUntil?.toISOString() ?? null,
  ]
}

const kindsOf = async (code: string) =>
  (
    await prisma.priceListRevision.findMany({
      where: { priceList: { code } },
      orderBy: { number: 'asc' },
    })
  ).map(({ kind }) => kind)

describe('publishing a draft that replaces a list', () => {
  test('now answers with its prices in the next request, and ends the other', async () => {
    const { company, old, next } = await contractWithDraft()
    expect(await priceOf(company, today)).toBe('3.00')
    expect(await publishPriceList(next, { from: null, at: today })).toMatchObject({
      value: { opens: today },
    })
    expect(await priceOf(company, today)).toBe('2.00')
    expect(await windowOf(old)).toEqual(['active', null, today])
    expect(await windowOf(next.code)).toEqual(['active', today, null])
    expect(await kindsOf(old)).toEqual(['replaced'])
    expect(await kindsOf(next.code)).toEqual(['copied', 'edited', 'published'])
  })

  test('later leaves today alone; another day moves both windows', async () => {
    const { company, old, next } = await contractWithDraft({
      validUntil: '2027-06-01T00:00:00.000Z',
    })
    await publishPriceList(next, { from: later, at: today })
    expect([await priceOf(company, today), await priceOf(company, later)]).toEqual(['3.00', '2.00'])
    await publishPriceList(next, { from: muchLater, at: today })
    expect([await priceOf(company, later), await priceOf(company, muchLater)]).toEqual([
      '3.00',
      '2.00',
    ])
    expect(await windowOf(old)).toEqual(['active', null, muchLater])
  })

  test('back in draft gives the other its own end back', async () => {
    const end = '2027-06-01T00:00:00.000Z'
    const { company, old, next } = await contractWithDraft({ validUntil: end })
    await publishPriceList(next, { from: later, at: today })
    await publishPriceList(next, { from: muchLater, at: today })
    await draftPriceList(next, today)
    expect(await windowOf(old)).toEqual(['active', null, end])
    expect(await priceOf(company, muchLater)).toBe('3.00')
    expect(await kindsOf(old)).toEqual(['replaced', 'replaced', 'reopened'])
  })

  test('archived before it opened never replaces, archived after stays replaced', async () => {
    const first = await contractWithDraft()
    await publishPriceList(first.next, { from: later, at: today })
    await archivePriceList(first.next, today)
    expect(await windowOf(first.old)).toEqual(['active', null, null])
    const second = await contractWithDraft()
    await publishPriceList(second.next, { from: null, at: today })
    await archivePriceList(second.next, later)
    expect(await windowOf(second.old)).toEqual(['active', null, today])
    expect(await priceOf(second.company, later)).toBeNull()
  })
})

describe('publishing', () => {
  test('is refused in the past, after the end, and of what is live', async () => {
    const { code } = await makePriceList('base', [], { status: 'draft', validUntil: later })
    const publish = async (from: string | null) => {
      const published = await publishPriceList({ actorId, code }, { from, at: today })
      return published?.ok ? 'ok' : published?.refusal.code
    }
    expect(await publish('2026-11-21T00:00:00.000Z')).toBe('price-list-opens-in-past')
    expect(await publish(later)).toBe('price-list-window-over')
    expect(await publish(null)).toBe('ok')
    expect(await windowOf(code)).toEqual(['active', null, later])
    expect(await publish(null)).toBe('price-list-not-draft')
  })

  test('by two at once happens once', async () => {
    const { next } = await contractWithDraft()
    const both = await Promise.all(
      [1, 2].map(() => publishPriceList(next, { from: null, at: today })),
    )
    expect(both.filter((each) => each?.ok)).toHaveLength(1)
    expect(await kindsOf(next.code)).toEqual(['copied', 'edited', 'published'])
  })
})

describe('a new list', () => {
  test('is an empty draft; a code is given once, whatever its case', async () => {
    const list = { code: 'Spring', name: 'Spring', currency: 'EUR', taxMode: 'net' } as const
    expect(await createPriceList(actorId, list, today)).toEqual({
      ok: true,
      value: { code: 'Spring' },
    })
    expect(await windowOf('SPRING')).toEqual(['draft', null, null])
    expect(await createPriceList(actorId, { ...list, code: 'spring' }, today)).toMatchObject({
      refusal: { code: 'price-list-code-taken' },
    })
  })

  test('as a plain copy has the rows and neither audience nor window', async () => {
    const list = await makePriceList(
      'base',
      [
        [bolt, '1', '3'],
        [bolt, '10', '2'],
      ],
      { validUntil: later },
    )
    await copyPriceList(
      { actorId, code: list.code },
      { code: 'COPY', name: 'Copy', replaces: false, at: today },
    )
    const copy = await prisma.priceList.findUniqueOrThrow({
      where: { code: 'COPY' },
      include: { rows: true, agreements: true },
    })
    expect(copy).toMatchObject({
      status: 'draft',
      validUntil: null,
      replacesId: null,
      agreements: [],
    })
    expect(copy.rows.map(({ unitPrice }) => String(unitPrice))).toEqual(['3', '2'])
  })
})
