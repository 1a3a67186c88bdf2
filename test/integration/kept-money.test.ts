import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findCompanyAccount } from '#app/domain/billing/company-account-queries.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { getAging } from '#app/domain/billing/receivables-queries.server.ts'
import { getStatement } from '#app/domain/billing/statement-queries.server.ts'
import { type CreditPart, creditParts } from '#app/domain/credit/credit-part.ts'
import { exposure } from '#app/domain/credit/credit-position.ts'
import { loadCreditPosition } from '#app/domain/credit/credit-queries.server.ts'
import type { CreditView } from '#app/domain/credit/credit-view.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { getAccountOverview } from '#app/domain/reports/account-overview-queries.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { negated } from '#app/ui/format/amount-sign.ts'
import { addDays } from '#pricing/calendar-day.ts'
import { Decimal } from '#pricing/decimal.ts'
import { netTerm, type PaymentTerm } from '#pricing/index.ts'
import { makeBuyer, makeShop } from '#test/factories/orders.ts'
import { makeDesk } from '#test/factories/paid-orders.ts'

const scope = { kind: 'staff', salesRepId: null } as const
const clock = { at: '2026-06-15T09:00:00.000Z' }
const currency = 'EUR'
type Buyer = Awaited<ReturnType<typeof makeBuyer>>
let desk: Awaited<ReturnType<typeof makeDesk>>
const buyers: Buyer[] = []

let shop: Awaited<ReturnType<typeof makeShop>>
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  desk = await makeDesk(shop, clock)
  const termsOf = async (code: string, more: Partial<PaymentTerm>) => {
    const rule = { ...netTerm(30), cashDiscount: { percent: '3', days: 10 }, ...more }
    const { id } = await prisma.paymentTerms.create({ data: { code, name: code, rule } })
    return { company: { paymentTermsId: id } }
  }
  const prepaid = { schedule: { rule: 'PREPAID' } } as const
  buyers.push(
    await makeBuyer(shop, await termsOf('DEP', { deposit: { percent: '30' } })),
    await makeBuyer(shop, { ...(await termsOf('PRE', prepaid)), credit: false }),
  )
})

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const ship = (orderNumber: string) =>
  shipOrder(desk.clerk, {
    orderNumber,
    lines: [{ position: 1, quantity: new Decimal(5) }],
    carrier: 'FAN',
    trackingNumber: null,
    at: clock.at,
  })

type Happening = {
  buyer: Buyer
  waiting: string
  deposit: string
  placed: string
  payment: string
  invoice: string
  /** What the invoice has to pay. */
  open: string
}

/** What may happen to a company's orders and money; what is refused, or has nothing to happen to, does not. */
const happenings: ((to: Happening) => Promise<unknown>)[] = [
  ({ buyer }) => desk.order(buyer),
  ({ buyer, waiting, deposit }) => desk.pay(buyer, deposit, waiting),
  ({ buyer }) => desk.pay(buyer, '25.00'),
  ({ waiting }) => desk.confirm(waiting),
  ({ waiting }) => desk.confirm(waiting),
  ({ placed: orderNumber }) => ship(orderNumber),
  ({ placed: orderNumber }) =>
    issueInvoice(desk.clerk, { orderNumber, subject: { kind: 'rest' }, at: clock.at }),
  ({ placed: number }) => cancelOrder(scope, { ...desk.step, number }),
  ({ invoice: invoiceNumber }) =>
    issueCreditNote(desk.clerk, {
      invoiceNumber,
      wanted: { kind: 'lines', lines: [{ position: 1, quantity: new Decimal(2) }] },
      reason: 'Damaged',
      at: clock.at,
    }),
  ({ buyer, open, invoice }) => desk.pay(buyer, open, invoice),
  ({ payment }) => desk.undo(payment),
  ({ payment }) => desk.refund(payment, '5.00'),
]

async function happens(buyer: Buyer, chance: () => number) {
  const where = { companyId: buyer.company.id }
  const any = <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)]
  const orders = await prisma.order.findMany({ where, orderBy: { id: 'asc' } })
  const payments = await prisma.payment.findMany({
    where: { ...where, amount: { gt: 0 } },
    orderBy: { id: 'asc' },
  })
  const invoice = any(
    await prisma.invoice.findMany({
      where: { ...where, kind: 'invoice' },
      include: { allocations: true },
      orderBy: { id: 'asc' },
    }),
  )
  const settled = invoice?.allocations.map(({ amount }) => String(amount)) ?? []
  const open = new Decimal(String(invoice?.total ?? 0)).minus(sum(settled))
  const waiting = any(orders.filter(({ status }) => status === 'pendingPayment'))
  const placed = any(orders.filter(({ status }) => status === 'placed' || status === 'shipped'))
  const to = {
    buyer,
    waiting: waiting?.number ?? 'none',
    deposit: String(waiting?.deposit ?? '12.00'),
    placed: placed?.number ?? 'none',
    payment: any(payments)?.number ?? 'none',
    invoice: invoice?.number ?? 'none',
    open: open.gt(0) ? open.toFixed(2) : '3.00',
  }
  await any(happenings)?.(to)
}

const figures = async ({ company }: Buyer, day: string) => {
  const rows = await getAging(scope, { asOf: day, company: company.code })
  const { open, unapplied, kept, balance } = rows[0] ?? {}
  return [open, unapplied, kept, balance].map((view) => view?.amount ?? '0.00')
}

/** As the screens show it today: every one of them the same figures, which add up. */
async function checked(buyer: Buyer) {
  const { today } = desk.step
  const { id: companyId, code } = buyer.company
  const [open, unapplied, kept, balance] = await figures(buyer, today)
  const used = exposure(await loadCreditPosition(prisma, { companyId, currency, today }))
  const account = await findCompanyAccount(scope, code, today)
  const own = account?.currencies[0]?.credit
  expect([own?.balance.amount, own?.kept.amount]).toEqual([balance, kept])
  expect(sum([balance, kept, own?.openOrders.amount])).toBe(used.toFixed(2))
  expect(own?.exposure.amount).toBe(used.toFixed(2))
  if (own) await addsUp(own, code)
  const overview = await getAccountOverview(
    { kind: 'company', companyId },
    { currency, role: 'administrator', today },
  )
  expect(overview.credit).toEqual(own)
  const period = { from: '2026-01-01', until: today }
  const statement = await getStatement(scope, { company: code, currency, ...period })
  expect(statement?.closing.amount).toBe(balance)
  expect(Object.values(statement?.madeOf ?? {}).map(({ amount }) => amount)).toEqual([
    open,
    unapplied,
    kept,
  ])
  expect(sum([open, `-${unapplied}`, `-${kept}`])).toBe(balance)
  return [open, unapplied, kept, balance]
}

/** The limit less its parts is what is left, and the parts that are orders are the orders of their lists. */
async function addsUp(credit: CreditView, company: string) {
  const { limit, balance, kept, openOrders, waiting, others, available } = credit
  const parts = [balance, kept, openOrders, waiting, others]
  if (limit)
    expect(sum([limit.amount, ...parts.map((part) => part && negated(part).amount)])).toBe(
      available?.amount,
    )
  const shares = await Promise.all(creditParts.map((part) => sharesOf(company, part)))
  const told = [openOrders, kept, waiting, credit.held]
  expect(shares.map(({ amount }) => amount)).toEqual(told.map(({ amount }) => amount))
  for (const { kind, orders } of shares) listed.set(kind, (listed.get(kind) ?? 0) + orders)
}
const listed = new Map<string, number>()

/** What the orders that a part's list shows have of it. */
async function sharesOf(company: string, kind: CreditPart) {
  const asked = { q: '', sort: 'number', descending: false, pageSize: 1000, offset: 0 }
  const filters = { company: [company], currency: [currency], credit: [kind] }
  const { rows } = await listOrders(scope, { ...asked, filters })
  const orders = await prisma.order.findMany({
    where: { number: { in: rows.map(({ number }) => number) } },
    include: { invoices: { where: { kind: 'invoice' } } },
  })
  const shares = orders.map(({ total, deposit, invoices }) => {
    const invoiced = sum(invoices.map((invoice) => String(invoice.total)))
    const [whole, paid] = [new Decimal(String(total)), new Decimal(String(deposit))]
    if (kind === 'committed') return whole.minus(Decimal.max(paid, invoiced)).toFixed(2)
    if (kind === 'kept') return paid.minus(invoiced).toFixed(2)
    return whole.minus(paid).toFixed(2)
  })
  expect(shares).not.toContain('0.00')
  return { kind, amount: sum(shares), orders: rows.length }
}

const sum = (amounts: readonly (string | null | undefined)[]) =>
  amounts.reduce((all, amount) => all.plus(amount ?? '0'), new Decimal(0)).toFixed(2)

describe('balance, money kept for orders and open orders', () => {
  test('add up to the exposure day by day, and a past day says what it said then', async () => {
    const chance = seeded(20_260_615)
    const told: { buyer: Buyer; day: string; figures: (string | undefined)[] }[] = []
    for (let days = 0; days < 14; days += 1) {
      for (const buyer of buyers) {
        for (let step = 0; step < 4; step += 1) await happens(buyer, chance)
        told.push({ buyer, day: desk.step.today, figures: await checked(buyer) })
      }
      clock.at = `${addDays(desk.step.today, 1)}T09:00:00.000Z`
    }
    expect(told.filter(({ figures: [, , kept] }) => kept !== '0.00').length).toBeGreaterThan(5)
    expect([...listed.values()].filter((orders) => orders > 5).length).toBeGreaterThan(2)
    for (const { buyer, day, figures: then } of told)
      expect([day, await figures(buyer, day)]).toEqual([day, then])
  })

  test('of a branch are its own, though its orders are decided on those of the group', async () => {
    const parent = await makeBuyer(shop, { limit: '500.00' })
    await prisma.creditAccount.updateMany({
      where: { companyId: parent.company.id },
      data: { sharedWithChildren: true },
    })
    const branch = await makeBuyer(shop, { parentId: parent.company.id, credit: false })
    await desk.order(parent)
    await desk.order(branch, '1')
    const account = await findCompanyAccount(scope, branch.company.code, desk.step.today)
    expect(account?.currencies[0]).toMatchObject({
      account: null,
      credit: {
        hasAccount: true,
        isShared: true,
        owner: { code: parent.company.code },
        limit: { amount: '500.00' },
        openOrders: { amount: '12.10' },
        exposure: { amount: '12.10' },
        others: { amount: '60.50' },
        available: { amount: '427.40' },
      },
    })
  })

  test('and the books hold', async () => {
    const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
    expect(broken).toEqual([])
  })
})
