import { expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changeOnHand } from '#app/domain/inventory/change-on-hand.server.ts'
import { allocateBackorders } from '#app/domain/orders/allocate-backorders.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { checkoutOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeStaff } from '#test/factories/people.ts'

test('what comes in goes to the orders that wait for it, the earliest first', async () => {
  const shop = await makeShop({ goods: 1, onHand: '3', backorder: true })
  const sku = shop.variants[0]?.sku ?? ''
  const numbers: string[] = []
  for (const quantity of ['5', '4']) {
    const buyer = await makeBuyer(shop)
    await makeCart(buyer.contact, shop.variants, [quantity])
    const placed = await placeOrder(buyer.contact, checkoutOf())
    numbers.push(placed.ok ? placed.value.number : placed.refusal.code)
  }
  const lines = async () =>
    (
      await prisma.orderLine.findMany({
        where: { order: { number: { in: numbers } } },
        orderBy: { id: 'asc' },
      })
    ).map((line) => [line.allocatedQuantity, line.backorderedQuantity].map(String))
  expect(await lines()).toEqual([
    ['3', '2'],
    ['0', '4'],
  ])
  const { id: actorId } = await makeStaff('warehouse')
  const warehouse = shop.warehouse.code
  const receipt = { intent: 'receive', sku, warehouse, reason: 'delivery', actorId } as const
  expect(await changeOnHand({ ...receipt, quantity: '5' })).toMatchObject({ ok: true })
  expect(await allocateBackorders()).toBe(2)
  expect(await lines()).toEqual([
    ['5', '0'],
    ['3', '1'],
  ])
  expect(await allocateBackorders()).toBe(0)
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
