import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import type { CartBuyer } from '#app/domain/carts/cart-buyer.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { closeCart, lockOpenCart } from '#app/domain/carts/cart-repository.server.ts'
import { changeCartLine, removeFromCart } from '#app/domain/carts/change-cart.server.ts'
import { Decimal } from '#pricing/index.ts'
import {
  makeAgreement,
  makeCatalog,
  makePriceList,
  makeQuantityRule,
} from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact } from '#test/factories/people.ts'

const at = '2026-11-22T10:00:00.000Z'
type Variant = Awaited<ReturnType<typeof makeVariant>>
let categoryId: bigint
let bolt: Variant
let cable: Variant
let buyer: CartBuyer

beforeAll(async () => {
  await makeHouse()
  categoryId = (await makeCategory()).id
  bolt = await makeVariant({ categoryId, sku: 'BOLT', boxOf: '10', onHand: '100' })
  cable = await makeVariant({ categoryId, sku: 'CABLE', precision: 2, onHand: '5' })
  await makePriceList('base', [
    [bolt, '1', '10'],
    [bolt, '24', '9'],
    [cable, '1', '1.25'],
  ])
  await makeQuantityRule('base', bolt, { minimum: '6', increment: '6' })
})

beforeEach(async () => {
  const company = await makeCompany()
  const user = await makeContact(company.id, 'purchaser')
  buyer = {
    userId: user.id,
    company: { id: company.id, currency: 'EUR', ancestorIds: [], segmentIds: [] },
  }
})

const add = (...lines: [Variant, string, string?][]) =>
  addToCart(buyer, {
    at,
    lines: lines.map(([{ id }, quantity, unitCode = 'pc']) => {
      return { variantId: id, unitCode, quantity: new Decimal(quantity) }
    }),
  })
const show = async () => {
  const cart = await getCart(buyer, { at, locale: 'en' })
  if (!cart) throw new Error('no cart')
  return cart
}
const lines = async () =>
  (await show()).lines.map(({ sku, unit, quantity }) => [sku, unit, quantity])

describe('adding', () => {
  test('merges lines of the same variant and unit, and keeps units apart', async () => {
    await add([bolt, '6'], [bolt, '6'], [bolt, '1', 'box'])
    await add([bolt, '12'])
    expect(await lines()).toEqual([
      ['BOLT', 'pc', '24'],
      ['BOLT', 'box', '1'],
    ])
  })

  test('a quantity that breaks a rule is refused with the nearest ones that do not', async () => {
    expect(await add([cable, '1'], [bolt, '8'])).toMatchObject({
      refusal: {
        code: 'quantity-increment',
        parameters: { sku: 'BOLT', limit: '6', below: '6', above: '12' },
      },
    })
    expect(await getCart(buyer, { at, locale: 'en' })).toMatchObject({ lines: [] })
    expect(await add([cable, '0.125'])).toMatchObject({ refusal: { code: 'quantity-precision' } })
  })

  test('what is not sold, not in the catalog or not sold by that unit is refused', async () => {
    const draft = await makeVariant({ categoryId, status: 'draft' })
    expect(await add([draft, '1'])).toMatchObject({ refusal: { code: 'item-unknown' } })
    expect(await add([cable, '1', 'box'])).toMatchObject({ refusal: { code: 'item-unknown' } })
    expect(await add([{ ...bolt, id: 999_999n }, '6'])).toMatchObject({
      refusal: { code: 'item-unknown' },
    })
    const closed = await makeVariant({ categoryId, tags: ['closed'] })
    await makeCatalog({ companyId: buyer.company.id }, [['exclude', 'tag', 'closed']])
    expect(await add([closed, '1'])).toMatchObject({ refusal: { code: 'item-not-in-catalog' } })
  })

  test('takes at most five statements beside the session', async () => {
    await add([bolt, '6'])
    const count = { statements: 0, texts: [] }
    await countStatements(count, () => add([bolt, '6']))
    expect(count.statements).toBeLessThanOrEqual(5)
  })

  test('ten additions at once all count', async () => {
    await Promise.all(Array.from({ length: 10 }, () => add([bolt, '6'])))
    expect(await lines()).toEqual([['BOLT', 'pc', '60']])
    expect((await show()).version).toBe(11)
  })
})

describe('the cart', () => {
  test('prices all lines by pricing and adds them up with VAT', async () => {
    await add([bolt, '24'], [cable, '1.5'])
    const cart = await show()
    expect(cart.lines.map(({ lineAmount }) => lineAmount?.amount)).toEqual(['216.00', '1.88'])
    expect(cart.totals).toMatchObject({
      subtotal: { amount: '217.88' },
      taxTotal: { amount: '45.75' },
      total: { amount: '263.63', currency: 'EUR' },
    })
    expect(cart.orderable).toBe(true)
  })

  test('says how much more makes a line cheaper', async () => {
    await add([bolt, '18'])
    expect((await show()).lines[0]?.price?.next).toMatchObject({
      moreQuantity: '6',
      unitPrice: '9.00',
    })
  })

  test('of another member state with a valid VAT number bears no VAT', async () => {
    await prisma.company.update({ where: { id: buyer.company.id }, data: { vatNumberValid: true } })
    await prisma.address.create({
      data: {
        companyId: buyer.company.id,
        name: 'Werk',
        line1: 'x',
        city: 'Ulm',
        countryCode: 'DE',
        defaultShipping: true,
      },
    })
    await add([bolt, '6'])
    const { totals } = await show()
    expect(totals).toMatchObject({ taxTotal: { amount: '0.00' }, groups: [{ taxCategory: 'K' }] })
  })

  test('checks again what was fine when it was added', async () => {
    await add([cable, '5.5'])
    expect((await show()).lines[0]?.refusal).toMatchObject({ code: 'stock-not-enough' })
    await makeQuantityRule({ companyId: buyer.company.id }, cable, { minimum: '10' })
    expect((await show()).lines[0]?.refusal).toMatchObject({
      code: 'quantity-minimum',
      parameters: { above: '10', below: '' },
    })
    expect((await show()).orderable).toBe(false)
  })

  test('names an item without a price as on request', async () => {
    const special = await makeVariant({ categoryId, onHand: '1' })
    await add([special, '1'])
    expect((await show()).lines[0]).toMatchObject({
      price: null,
      refusal: { code: 'price-on-request' },
    })
  })

  test('below the order minimum is not orderable', async () => {
    const agreement = await makeAgreement({ companyId: buyer.company.id })
    await prisma.orderRule.create({
      data: { agreementId: agreement.id, currency: 'EUR', minimum: '100' },
    })
    await add([bolt, '6'])
    expect((await show()).limits).toMatchObject([
      { code: 'ORDER_MINIMUM', difference: { amount: '40.00' } },
    ])
  })
})

describe('changing', () => {
  test('sets a quantity by the same rules, and takes the line out at nothing', async () => {
    await add([bolt, '6'], [cable, '1'])
    const [line] = (await show()).lines
    const lineId = BigInt(line?.id ?? 0)
    expect(await changeCartLine(buyer, { lineId, quantity: new Decimal(7), at })).toMatchObject({
      refusal: { code: 'quantity-increment' },
    })
    await changeCartLine(buyer, { lineId, quantity: new Decimal(12), at })
    expect(await lines()).toEqual([
      ['BOLT', 'pc', '12'],
      ['CABLE', 'pc', '1'],
    ])
    await changeCartLine(buyer, { lineId, quantity: new Decimal(0), at })
    expect(await lines()).toEqual([['CABLE', 'pc', '1']])
    await removeFromCart(buyer, null)
    expect(await lines()).toEqual([])
  })

  test('never reaches a line of another company', async () => {
    await add([bolt, '6'])
    const foreign = BigInt((await show()).lines[0]?.id ?? 0)
    const company = await makeCompany()
    const thief = { userId: buyer.userId, company: { ...buyer.company, id: company.id } }
    await addToCart(thief, {
      at,
      lines: [{ variantId: cable.id, unitCode: 'pc', quantity: new Decimal(1) }],
    })
    expect(
      await changeCartLine(thief, { lineId: foreign, quantity: new Decimal(12), at }),
    ).toMatchObject({ refusal: { code: 'cart-line-gone' } })
    await removeFromCart(thief, [foreign])
    expect(await lines()).toEqual([['BOLT', 'pc', '6']])
  })

  test('a cart that was ordered is closed: the next addition opens another', async () => {
    await add([bolt, '6'])
    await transaction(async (tx) => {
      const cart = await lockOpenCart(tx, buyer)
      expect(cart).toMatchObject({ version: 2, lines: [{ unitCode: 'pc' }] })
      await closeCart(tx, cart?.id ?? 0n, 'ordered')
    })
    await add([bolt, '12'])
    expect(await lines()).toEqual([['BOLT', 'pc', '12']])
  })
})
