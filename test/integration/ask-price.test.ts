import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { answerAskedPrice } from '#app/domain/prices/answer-asked-price.server.ts'
import { askPriceSchema } from '#app/domain/prices/ask-price-form.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T22:30:00.000Z'
const everything = { kind: 'staff', salesRepId: null } as const

/** A contract of the parent from the 23rd, in Bucharest; the base in two currencies; gross prices in the shop. */
beforeAll(async () => {
  await makeHouse()
  const variant = await makeVariant({
    sku: 'BOLT',
    categoryId: (await makeCategory()).id,
    boxOf: '12',
  })
  await makePriceList('base', [[variant, '1', '10']])
  await makePriceList('base', [[variant, '1', '50']], { currency: 'RON' })
  await makePriceList({ channel: 'retail' }, [[variant, '1', '12.10']], { taxMode: 'gross' })
  const parent = await makeCompany({ code: 'PARENT' })
  await makeCompany({ code: 'BRANCH', parentId: parent.id })
  await makePriceList({ companyId: parent.id }, [[variant, '1', '8']], {
    validFrom: new Date('2026-11-23T10:00:00.000Z'),
  })
})

function ask(
  fields: Record<string, string>,
  scope = everything as Parameters<typeof answerAskedPrice>[0],
) {
  const question = askPriceSchema.parse({
    company: 'branch',
    sku: ' bolt ',
    quantity: '1',
    ...fields,
  })
  return answerAskedPrice(scope, question, at)
}
const priceOf = async (fields: Record<string, string>) => (await ask(fields)).view?.price?.unitPrice

describe('an asked price', () => {
  test('is the parent’s contract on its days, and today as of now, not of noon', async () => {
    expect(await priceOf({ day: '2026-11-22' })).toBe('10.00')
    // Past midnight where the seller is: today is the 23rd, and the contract opens at its noon.
    expect(await priceOf({ day: '2026-11-23' })).toBe('10.00')
    expect(await priceOf({ day: '2026-11-24' })).toBe('8.00')
    expect((await ask({ day: '2026-11-24' })).view?.candidates[0]).toMatchObject({
      level: 'parent',
    })
  })

  test('is the shop’s, gross, without a company; and of another currency where one is named', async () => {
    expect((await ask({ company: '' })).view).toMatchObject({
      price: { unitPrice: '12.10', taxMode: 'gross' },
    })
    expect(await priceOf({ currency: 'ron' })).toBe('50.00')
    expect((await ask({ currency: 'USD' })).view).toMatchObject({ price: null, reason: 'NO_LIST' })
  })

  test('counts in the unit and quantity as typed', async () => {
    expect((await ask({ unit: 'box', quantity: '1,000' })).view).toMatchObject({
      unit: 'box',
      amount: { amount: '120.00' },
    })
  })

  test.each([
    [{ company: 'nobody' }, { company: 'pricing:companyUnknown' }],
    [{ sku: 'nut' }, { sku: 'pricing:skuUnknown' }],
    [{ unit: 'kg' }, { unit: 'pricing:unitNot|units=pc, box' }],
    [
      { company: 'x', sku: 'nut' },
      { company: 'pricing:companyUnknown', sku: 'pricing:skuUnknown' },
    ],
  ])('says which field names nothing: %o', async (fields, errors) => {
    expect(await ask(fields)).toEqual({ view: null, errors })
  })

  test.each([
    { quantity: '0' },
    { quantity: '-1' },
    { quantity: '1.2345' },
    { quantity: 'many' },
    { sku: ' ' },
    { day: '2026-02-30' },
    { currency: 'EURO' },
  ])('takes no nonsense: %o', (fields) => {
    expect(askPriceSchema.safeParse({ sku: 'BOLT', quantity: '1', ...fields }).success).toBe(false)
  })

  test('is not told of another rep’s company', async () => {
    const rep = await makeStaff('salesRep')
    const own = { kind: 'staff', salesRepId: rep.id } as const
    expect(await ask({}, own)).toMatchObject({ errors: { company: 'pricing:companyUnknown' } })
    await prisma.company.update({ where: { code: 'BRANCH' }, data: { salesRepId: rep.id } })
    expect((await ask({}, own)).view?.price?.unitPrice).toBe('10.00')
  })
})
