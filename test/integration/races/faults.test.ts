import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { checkoutOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
beforeAll(async () => {
  shop = await makeShop({ freight: true })
})

/** Everything that placement writes to, as one text. */
async function checksum(): Promise<string> {
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT concat_ws(' ', (SELECT count(*) FROM orders), (SELECT count(*) FROM order_line), (SELECT count(*) FROM order_event),
      (SELECT count(*) FROM order_allocation), (SELECT count(*) FROM ledger_entry), (SELECT count(*) FROM mail_message),
      (SELECT count(*) FROM outbox_message), (SELECT count(*) FROM idempotency), (SELECT count(*) FROM stock_movement),
      (SELECT sum(allocated + reserved) FROM stock_level), (SELECT string_agg(concat(status, version), ',' ORDER BY id) FROM cart),
      (SELECT string_agg(next_number::text, ',' ORDER BY id) FROM document_series),
      (SELECT sum(commitment) FROM company_balance)) AS "all"`
  return row?.all ?? ''
}

/** Lets every statement through until the given one, which never reaches the database. */
function failingAt(fault: number) {
  const texts: string[] = []
  texts.push = (text: string) => {
    texts[texts.length] = text
    if (texts.length === fault) throw new Error(`fault at statement ${fault}`)
    return texts.length
  }
  return { statements: 0, texts }
}

test('a failure at any statement of a placement leaves nothing behind', async () => {
  const buyer = await makeBuyer(shop)
  await makeCart(buyer.contact, shop.variants, ['1', '2', '3', '4', '5'])
  const counted = failingAt(0)
  const before = await checksum()
  const other = await makeBuyer(shop)
  await makeCart(other.contact, shop.variants, ['1', '2', '3', '4', '5'])
  await countStatements(counted, () => placeOrder(other.contact, checkoutOf()))
  const statements = counted.texts.length
  expect(statements).toBeGreaterThan(10)
  const placedOnce = await checksum()
  expect(placedOnce).not.toBe(before)

  // The first opens the transaction, the last commits it: what is between is the work.
  for (let fault = 2; fault < statements; fault += 1) {
    const placing = countStatements(failingAt(fault), () => placeOrder(buyer.contact, checkoutOf()))
    await expect(placing, `statement ${fault}`).rejects.toThrow()
    expect(await checksum(), `after a fault at statement ${fault}`).toBe(placedOnce)
  }
  expect(await placeOrder(buyer.contact, checkoutOf())).toMatchObject({ ok: true })
  expect((await verifyDatabase()).filter(({ violations }) => violations.length > 0)).toEqual([])
})
