import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { shipOrder } from '#app/domain/fulfilment/ship-order.server.ts'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { dayOf, now } from '#app/http/clock.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { makeShop } from './orders.ts'
import { acceptance, granted, offer, type QuoteBuyer } from './quotes.ts'

type Shop = Awaited<ReturnType<typeof makeShop>>
type Clerk = { userId: bigint; scope: StaffScope }

/**
 * A quote that its buyer took: its order is shipped, invoiced, paid and then credited, so that the credit is left to be
 * set off. The number of the credit note.
 */
export async function settleQuote(
  shop: Shop,
  { buyer, clerk, salesRepId }: { buyer: QuoteBuyer; clerk: Clerk; salesRepId: bigint },
): Promise<string> {
  const scope = { kind: 'staff', salesRepId } as const
  const rep = { userId: salesRepId, mayApprove: false, scope }
  const fields = { validOn: '2099-12-31', 'price-1': '10.00' }
  const { number } = await offer(shop, { rep, buyer }, ['1'], fields)
  const order = granted(await acceptQuote(buyer.contact, await acceptance(number, { at: now() })))
  return creditPaid(clerk, buyer.company.code, order.number)
}

async function creditPaid(clerk: Clerk, company: string, orderNumber: string): Promise<string> {
  const at = now()
  const lines = [{ position: 1, quantity: new Decimal(1) }]
  const parcel = { orderNumber, carrier: 'Fan Courier', trackingNumber: null, lines, at }
  const { shipmentNumber } = granted(await shipOrder(clerk, parcel))
  const subject = { kind: 'shipment', number: shipmentNumber } as const
  const { invoiceNumber } = granted(await issueInvoice(clerk, { orderNumber, subject, at }))
  const where = { number: invoiceNumber }
  const { total } = await prisma.invoice.findUniqueOrThrow({ where })
  const amount = toDecimal(total.toString())
  granted(
    await recordPayment(clerk, {
      ...{ company, currency: 'EUR', amount, valueOn: dayOf(at, 'Europe/Bucharest') },
      ...{ method: 'transfer', reference: null, at },
      allocations: [{ invoiceNumber, amount }],
    }),
  )
  const wanted = { kind: 'whole' } as const
  const credited = await issueCreditNote(clerk, { invoiceNumber, wanted, reason: 'Damaged', at })
  return granted(credited).creditNoteNumber
}
