import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { startPicking } from '#app/domain/fulfilment/start-picking.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import { makeDepositTerm, makeDesk, orderOf } from '#test/factories/paid-orders.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let desk: Awaited<ReturnType<typeof makeDesk>>
let makeBuyer: Awaited<ReturnType<typeof makeDepositTerm>>
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  desk = await makeDesk(shop)
  makeBuyer = await makeDepositTerm()
})

/** All at once, with a connection for each at hand: else the first is through before the others have theirs. */
async function race<Value>(attempts: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  await Promise.all(attempts.map(() => prisma.$executeRaw`SELECT pg_sleep(0.2)`))
  return Promise.all(attempts.map((attempt) => attempt()))
}

async function adds() {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
}

test('of six deposits with money for one, one order is placed', async () => {
  const buyer = await makeBuyer(shop)
  const orders = []
  for (let made = 0; made < 6; made += 1) orders.push(await desk.order(buyer))
  await desk.pay(buyer, '18.15')
  const answers = await race(
    orders.map(
      ({ number }) =>
        () =>
          desk.confirm(number),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  await adds()
})

test('an order released while its payment is undone waits in the end, whoever comes first', async () => {
  for (let round = 0; round < 6; round += 1) {
    const buyer = await makeBuyer(shop)
    const { number, deposit } = await desk.order(buyer)
    const payment = await desk.pay(buyer, String(deposit), number)
    const release = () => desk.confirm(number)
    const undo = () => desk.undo(payment)
    const answers = await race<{ ok: boolean }>(round % 2 ? [release, undo] : [undo, release])
    expect(answers[round % 2]?.ok).toBe(true)
    expect(await orderOf(number)).toMatchObject({ status: 'pendingPayment', committed: false })
  }
  await adds()
})

test('payments recorded and undone at once leave as many orders under way as are paid for', async () => {
  const buyer = await makeBuyer(shop)
  const orders = []
  const payments: string[] = []
  for (let made = 0; made < 4; made += 1) {
    const { number } = await desk.order(buyer)
    payments.push(await desk.pay(buyer, '18.15', number))
    expect((await desk.confirm(number)).ok).toBe(true)
    orders.push(number)
  }
  const answers = await race<unknown>([
    ...payments.map((payment) => () => desk.undo(payment)),
    ...orders.map((orderNumber) => () => startPicking(desk.clerk, { orderNumber, at })),
    () => desk.pay(buyer, '18.15'),
    () => desk.order(buyer),
  ])
  expect(answers).toHaveLength(10)
  const states = await Promise.all(orders.map(async (number) => (await orderOf(number)).status))
  const underWay = states.filter((status) => status !== 'pendingPayment')
  expect(underWay.length).toBeLessThanOrEqual(1)
  await adds()
})
