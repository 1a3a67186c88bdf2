import { prisma } from '#app/db/client.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import type { Result } from '#app/domain/result.ts'
import { dayOf, now } from '#app/http/clock.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { makeAgreement, makePriceList } from './agreements.ts'
import { makeVariant } from './goods.ts'
import { checkoutOf, makeBuyer, makeCart, type makeShop } from './orders.ts'
import { makeContact, signIn } from './people.ts'
import { acceptance, draft, offer } from './quotes.ts'
import { settleQuote } from './settled-papers.ts'

type Shop = Awaited<ReturnType<typeof makeShop>>
type Clerk = { userId: bigint; scope: StaffScope }
type Buyer = Awaited<ReturnType<typeof makeBuyer>>

export type CompanyWorld = Awaited<ReturnType<typeof makeCompanyWorld>>

/** One company with a product of its own, a colleague, and orders, papers and money in every position. */
export async function makeCompanyWorld(
  shop: Shop,
  { clerk, salesRepId }: { clerk: Clerk; salesRepId: bigint },
) {
  const buyer = await makeBuyer(shop, { company: { salesRepId } })
  const { company, address, contact } = buyer
  const secret = await makeVariant({ categoryId: shop.category.id, onHand: '50' })
  await makePriceList({ companyId: company.id }, [[secret, '1', '9.00']])
  const placed = await order(shop, buyer)
  const ordered = await order(shop, buyer)
  const money = await paid(company.code, ordered, clerk)
  const quote = await quoteSent(shop, buyer, salesRepId)
  const creditNote = await settleQuote(shop, { buyer, clerk, salesRepId })
  const waiting = await waitingOrder(shop, buyer)
  const notSent = await draft(shop, buyer, ['4', '2'], { message: 'Not yet' })
  const cart = await makeCart(contact, shop.variants, ['2', '3'])
  const line = await prisma.cartLine.findFirstOrThrow({ where: { cartId: cart.id } })
  const records = {
    company: company.code,
    order: placed,
    waiting: waiting.number,
    contentHash: waiting.contentHash ?? '',
    address: String(address.id),
    cartLine: String(line.id),
    secret: String(secret.id),
    draft: notSent,
    purchaser: await contactIdOf(contact.userId),
    creditNote,
    agreement: (await makeAgreement({ companyId: company.id })).code,
    product: secret.sku.toLowerCase(),
    ...quote,
    ...money,
    ...(await colleague(company.id)),
    personalList: await personalList(company.id, contact.userId),
  }
  return { ...buyer, secret, records }
}

/** The number of an order of three pieces. */
async function order(shop: Shop, { contact }: Buyer): Promise<string> {
  await makeCart(contact, shop.variants, ['1', '2'])
  return value(await placeOrder(contact, checkoutOf({ at: now() }))).number
}

/** Shipped, invoiced, and paid in part; and shipped once more without an invoice. */
async function paid(company: string, orderNumber: string, clerk: Clerk) {
  const at = now()
  const parcel = { orderNumber, carrier: 'Fan Courier', trackingNumber: null, at }
  const one = (position: number) => ({ lines: [{ position, quantity: new Decimal(1) }] })
  const first = value(await shipOrder(clerk, { ...parcel, ...one(1) }))
  const second = value(await shipOrder(clerk, { ...parcel, ...one(2) }))
  const subject = { kind: 'shipment', number: first.shipmentNumber } as const
  const { invoiceNumber } = value(await issueInvoice(clerk, { orderNumber, subject, at }))
  const { paymentNumber } = value(
    await recordPayment(clerk, {
      company,
      currency: 'EUR',
      amount: new Decimal('5.00'),
      valueOn: dayOf(at, 'Europe/Bucharest'),
      method: 'transfer',
      reference: null,
      allocations: [{ invoiceNumber, amount: new Decimal('5.00') }],
      at,
    }),
  )
  return {
    shippedOrder: orderNumber,
    shipment: first.shipmentNumber,
    openShipment: second.shipmentNumber,
    invoice: invoiceNumber,
    payment: paymentNumber,
  }
}

/** An offer that the buyer may accept. */
async function quoteSent(shop: Shop, buyer: Buyer, userId: bigint) {
  const rep = { userId, mayApprove: false, scope: { kind: 'staff', salesRepId: userId } } as const
  const fields = { validOn: '2099-12-31', 'price-1': '10.00' }
  const { number } = await offer(shop, { rep, buyer }, ['3'], fields)
  const { hash, version } = await acceptance(number)
  return { quote: number, quoteHash: hash, quoteVersion: String(version) }
}

async function contactIdOf(userId: bigint): Promise<string> {
  return String((await prisma.contact.findFirstOrThrow({ where: { userId } })).id)
}

/** Every order of this company needs an approver from now on. */
async function waitingOrder(shop: Shop, buyer: Buyer) {
  const tiers = [[{ role: 'approver' }]]
  await prisma.approvalRule.create({
    data: { companyId: buyer.company.id, name: 'All', predicate: {}, tiers },
  })
  await makeContact(buyer.company.id, 'approver')
  const number = await order(shop, buyer)
  return prisma.order.findUniqueOrThrow({ where: { number } })
}

async function colleague(companyId: bigint) {
  const user = await makeContact(companyId, 'viewer')
  await signIn(user)
  const { id } = await prisma.contact.findFirstOrThrow({ where: { userId: user.id } })
  const session = await prisma.session.findFirstOrThrow({ where: { userId: user.id } })
  return { contact: String(id), session: session.id }
}

/** A finished price list of the company's own. */
async function personalList(companyId: bigint, userId: bigint) {
  const { id } = await prisma.personalPriceList.create({
    data: {
      ...{ companyId, userId, format: 'csv', locale: 'en', status: 'done', fileName: 'list' },
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
      parts: { create: { position: 0, content: Buffer.from('SKU') } },
    },
  })
  return String(id)
}

function value<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
