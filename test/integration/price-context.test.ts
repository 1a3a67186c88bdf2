import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { companyBuyer, type PriceBuyer, retailBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { Decimal, preparePriceContext, resolvePrice } from '#pricing/index.ts'
import { makeCatalog, makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany } from '#test/factories/people.ts'

const at = '2026-11-22T10:00:00.000Z'
type Variant = Awaited<ReturnType<typeof makeVariant>>
let bolt: Variant
let screw: Variant
let hidden: Variant
let buyer: PriceBuyer

const ask = async (variant: Variant, quantity: string, who: PriceBuyer = buyer, unit = 'pc') => {
  const loaded = await loadPriceContext(prisma, { variantIds: [variant.id], buyer: who, at })
  const { currency, channel, taxMode } = loaded
  return resolvePrice(
    {
      variantId: String(variant.id),
      unit,
      quantity: new Decimal(quantity),
      currency,
      at,
      channel,
      taxMode,
    },
    preparePriceContext(loaded),
  )
}
const priceOf = async (...question: Parameters<typeof ask>) => {
  const answer = await ask(...question)
  return answer.ok ? `${answer.price.unitPrice} ${answer.price.list.level}` : answer.reason
}

beforeAll(async () => {
  await makeHouse()
  const category = await makeCategory()
  bolt = await makeVariant({ categoryId: category.id, boxOf: '10' })
  screw = await makeVariant({ categoryId: category.id })
  hidden = await makeVariant({ categoryId: category.id, tags: ['secret'] })
  const group = await makeCompany()
  const branch = await makeCompany({ parentId: group.id })
  const segment = await prisma.segment.create({ data: { code: 'HORECA', name: 'HoReCa' } })
  buyer = companyBuyer({
    id: branch.id,
    ancestorIds: [group.id],
    segmentIds: [segment.id],
    currency: 'EUR',
  })
  await makePriceList('base', [
    [bolt, '1', '10'],
    [bolt, '50', '9'],
    [screw, '1', '4'],
    [hidden, '1', '1'],
  ])
  await makePriceList({ channel: 'retail' }, [[bolt, '1', '14.50']], { taxMode: 'gross' })
  await makePriceList({ segmentId: segment.id }, [[screw, '100', '3']])
  await makePriceList({ companyId: group.id }, [], {
    overallPercent: '-10',
    validUntil: new Date('2026-01-01'),
  })
  await makePriceList({ companyId: branch.id }, [[bolt, '20', '8']])
  await makePriceList({ companyId: branch.id }, [[bolt, '1', '1']], { currency: 'RON' })
  await makeCatalog({ channel: 'wholesale' }, [
    ['include', 'all'],
    ['exclude', 'tag', 'secret'],
  ])
  await makeQuantityRule({ companyId: group.id }, bolt, { minimum: '6' })
  await makeQuantityRule('base', bolt, { increment: '3', maximum: '600' })
})

describe('the prices of a branch', () => {
  test('come from the nearest list whose first break is reached', async () => {
    expect(await priceOf(bolt, '20')).toBe('8 company')
    expect(await priceOf(bolt, '19')).toBe('10 base')
    expect(await priceOf(screw, '100')).toBe('3 segment')
    expect(await priceOf(screw, '99')).toBe('4 base')
  })

  test('of a box are the piece price times the factor where no row names the box', async () => {
    expect(await priceOf(bolt, '2', buyer, 'box')).toBe('80 company')
  })

  test('name every list that was rejected, and why', async () => {
    const { receipt } = await ask(bolt, '1')
    expect(receipt.outcome.rejections.map(({ reason }) => reason).sort()).toEqual([
      'BELOW_FIRST_BREAK',
      'CURRENCY',
      'NOT_LISTED',
      'WINDOW',
    ])
  })

  test('are none for what an assortment excludes', async () => {
    expect(await priceOf(hidden, '1')).toBe('NOT_IN_CATALOG')
  })

  test('take minimum and increment from the nearest agreement that speaks', async () => {
    const loaded = await loadPriceContext(prisma, { variantIds: [bolt.id], buyer, at })
    const { rule } = preparePriceContext(loaded).offer(String(bolt.id), 'pc')
    expect([rule.minimum, rule.increment, rule.maximum].map(String)).toEqual(['6', '3', '600'])
  })
})

test('a guest sees gross prices of the retail channel', async () => {
  expect(await priceOf(bolt, '1', retailBuyer)).toBe('14.5 channel')
  expect(await priceOf(screw, '1', retailBuyer)).toBe('4.84 base')
})

test('everything for fifty variants comes with one statement', async () => {
  const count = { statements: 0, texts: [] }
  await countStatements(count, () =>
    loadPriceContext(prisma, { variantIds: [bolt.id, screw.id, hidden.id], buyer, at }),
  )
  expect(count.statements).toBe(1)
})

test('a changed price is live with the next question', async () => {
  const list = await makePriceList({ companyId: buyer.company?.id ?? 0n }, [[screw, '1', '2.50']])
  expect(await priceOf(screw, '1')).toBe('2.5 company')
  await prisma.priceRow.updateMany({ where: { priceListId: list.id }, data: { unitPrice: '2.60' } })
  expect(await priceOf(screw, '1')).toBe('2.6 company')
  await prisma.priceList.update({ where: { id: list.id }, data: { status: 'archived' } })
  expect(await priceOf(screw, '1')).toBe('4 base')
})
