import { prisma } from '#app/db/client.server.ts'
import { confirmPrepayment } from '#app/domain/billing/confirm-prepayment.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { refundCredit } from '#app/domain/billing/refund-credit.server.ts'
import { undoPayment } from '#app/domain/billing/undo-payment.server.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { Decimal, netTerm } from '#pricing/index.ts'
import { at, checkoutOf, makeBuyer, makeCart, type makeShop } from './orders.ts'
import { makeStaff } from './people.ts'

export const today = '2026-06-15'
const scope = { kind: 'staff', salesRepId: null } as const
type Shop = Awaited<ReturnType<typeof makeShop>>
type Buyer = Awaited<ReturnType<typeof makeBuyer>>

export const orderOf = (number: string) =>
  prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true } })

/** Everything that happens to money and orders at the desk; five pieces at 10.00 and VAT an order, 60.50. */
export async function makeDesk(shop: Shop, clock: Readonly<{ at: string }> = { at }) {
  const clerk = { userId: (await makeStaff('finance')).id, scope }
  const step = {
    actorId: clerk.userId,
    reason: null,
    get at() {
      return clock.at
    },
    get today() {
      return clock.at.slice(0, 10)
    },
  }

  async function order({ contact }: Pick<Buyer, 'contact'>, pieces = '5') {
    await makeCart(contact, shop.variants, [pieces])
    const placed = await placeOrder(contact, checkoutOf({ at: clock.at }))
    if (!placed.ok) throw new Error(placed.refusal.code)
    return orderOf(placed.value.number)
  }

  async function pay(
    { company }: Pick<Buyer, 'company'>,
    amount: string,
    reference: string | null = null,
  ) {
    const paid = await recordPayment(clerk, {
      company: company.code,
      currency: 'EUR',
      amount: new Decimal(amount),
      valueOn: step.today,
      method: 'transfer',
      reference,
      allocations: 'suggested',
      allowDuplicate: true,
      at: clock.at,
    })
    if (!paid.ok) throw new Error(paid.refusal.code)
    return paid.value.paymentNumber
  }

  async function issue(orderNumber: string, shipment?: string) {
    const subject = shipment
      ? ({ kind: 'shipment', number: shipment } as const)
      : ({ kind: 'rest' } as const)
    const issued = await issueInvoice(clerk, { orderNumber, subject, at: clock.at })
    if (!issued.ok) throw new Error(issued.refusal.code)
    return prisma.invoice.findUniqueOrThrow({
      where: { number: issued.value.invoiceNumber },
      include: { allocations: { orderBy: { id: 'asc' } }, dues: { orderBy: { position: 'asc' } } },
    })
  }

  async function ship(orderNumber: string, pieces: string) {
    const lines = [{ position: 1, quantity: new Decimal(pieces) }]
    const shipped = await shipOrder(clerk, {
      orderNumber,
      lines,
      carrier: 'FAN',
      trackingNumber: null,
      at: clock.at,
    })
    if (!shipped.ok) throw new Error(shipped.refusal.code)
    return shipped.value.shipmentNumber
  }

  return {
    clerk,
    step,
    order,
    pay,
    issue,
    ship,
    confirm: (number: string) => confirmPrepayment(scope, { ...step, number }),
    undo: (paymentNumber: string) =>
      undoPayment(clerk, { paymentNumber, reason: 'Bounced', at: clock.at }),
    refund: (sourceNumber: string, amount: string) =>
      refundCredit(clerk, {
        sourceNumber,
        amount: new Decimal(amount),
        valueOn: step.today,
        method: 'transfer',
        reference: null,
        at: clock.at,
      }),
  }
}

/** Buyers on account whose term asks for 30 % with the order, 18.15 of 60.50. */
export async function makeDepositTerm() {
  const { id } = await prisma.paymentTerms.create({
    data: {
      code: 'DEP30',
      name: '30 % deposit',
      rule: { ...netTerm(30), deposit: { percent: '30' } },
    },
  })
  return (shop: Shop, given: Parameters<typeof makeBuyer>[1] = {}) =>
    makeBuyer(shop, { ...given, company: { paymentTermsId: id } })
}
