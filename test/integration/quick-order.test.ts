import { beforeAll, describe, expect, test } from 'vitest'
import type { CartBuyer } from '#app/domain/carts/cart-buyer.ts'
import { quickOrderText } from '#app/domain/carts/quick-order.ts'
import { fixedRows } from '#app/domain/carts/quick-order-check.ts'
import { checkPastedRows } from '#app/domain/carts/quick-order-queries.server.ts'
import { makeCatalog, makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact } from '#test/factories/people.ts'

let buyer: CartBuyer

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory()).id
  const bolt = await makeVariant({ categoryId, sku: 'BOLT-8', name: 'Hex bolt', onHand: '100' })
  const rare = await makeVariant({ categoryId, sku: 'RARE-1', onHand: '2' })
  const secret = await makeVariant({ categoryId, sku: 'SECRET-1', tags: ['secret'], onHand: '9' })
  await makeVariant({ categoryId, sku: 'NOPRICE', onHand: '9' })
  await makePriceList('base', [
    [bolt, '1', '2'],
    [bolt, '50', '1.50'],
    [rare, '1', '3'],
    [secret, '1', '3'],
  ])
  await makeQuantityRule('base', bolt, { minimum: '12', increment: '6' })
  await makeCatalog({ channel: 'wholesale' }, [
    ['include', 'all'],
    ['exclude', 'tag', 'secret'],
  ])
  const company = await makeCompany()
  const user = await makeContact(company.id, 'purchaser')
  buyer = {
    userId: user.id,
    company: { id: company.id, currency: 'EUR', ancestorIds: [], segmentIds: [] },
  }
})

const check = (text: string) =>
  checkPastedRows(buyer, { text, at: '2026-11-22T10:00:00.000Z', locale: 'en' })

describe('a pasted order', () => {
  test('has a verdict for every row', async () => {
    const { rows, ready, subtotal } = await check(
      'bolt-8 24\nBOLT-8 30\nRARE-1 3\nSECRET-1 1\nNOPRICE 1\nBOLT 12\nRARE-1x',
    )
    expect(rows.map(({ code, refusal }) => [code, refusal?.code ?? 'ok'])).toEqual([
      ['bolt-8', 'ok'],
      ['RARE-1', 'stock-not-enough'],
      ['SECRET-1', 'item-not-in-catalog'],
      ['NOPRICE', 'price-on-request'],
      ['BOLT', 'sku-unknown'],
      ['RARE-1x', 'sku-unknown'],
    ])
    expect(ready).toBe(1)
    expect(subtotal).toEqual({ amount: '81.00', currency: 'EUR' })
    expect(rows[4]?.suggestion).toBe('BOLT-8')
  })

  test('never suggests what is not in the buyer’s catalog', async () => {
    const { rows } = await check('SECRET 1')
    expect(rows[0]).toMatchObject({ refusal: { code: 'sku-unknown' }, suggestion: null })
  })

  test('is put right where it is known how', async () => {
    const wrong = await check('BOLT 12\nBOLT-8 5\nRARE-1')
    const fixed = quickOrderText(fixedRows(wrong))
    expect(fixed).toBe('BOLT-8\t12\nBOLT-8\t12\nRARE-1\t1')
    expect((await check(fixed)).rows.map(({ quantity, refusal }) => [quantity, refusal])).toEqual([
      ['24', null],
      ['1', null],
    ])
  })
})
