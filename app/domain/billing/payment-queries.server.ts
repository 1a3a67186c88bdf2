import { prisma } from '#app/db/client.server.ts'
import { toDay, toDecimal } from '#app/db/convert.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { companyWhere, ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'
import type { DiscountOffer } from './cash-discount.ts'
import { type DiscountOfferView, discountOfferView } from './cash-discount-view.ts'
import {
  type KeptPart,
  type KeptRow,
  keptPart,
  keptPayments,
} from './kept-payments-queries.server.ts'
import { loadOpenItems } from './open-items-repository.server.ts'
import { suggestAllocations } from './payment-allocation.ts'
import type { PaymentRow } from './payment-row.ts'
import { loadAwaitedOrders } from './prepayment-repository.server.ts'

const parts = {
  company: { select: { code: true, name: true } },
  allocations: {
    include: {
      invoice: { select: { number: true } },
      reversedBy: { select: { id: true } },
    },
    orderBy: { id: 'asc' as const },
  },
  reversedBy: { select: { number: true } },
  reversalOf: { select: { number: true } },
  refundOf: { select: { number: true } },
  refundOfCreditNote: { select: { number: true } },
  refunds: { select: { amount: true } },
} as const

export function findPaymentRows(
  scope: Scope,
  where: { number: string } | { id: { in: bigint[] } },
  db: Transaction = prisma,
) {
  return db.payment.findMany({ where: { ...ownedBy(scope), ...where }, include: parts })
}

type Row = Awaited<ReturnType<typeof findPaymentRows>>[number]

export async function findPaymentView(scope: Scope, number: string): Promise<PaymentRow | null> {
  const [row] = await findPaymentRows(scope, { number })
  if (!row) return null
  const [kept] = await prisma.$queryRaw<KeptRow[]>`
    SELECT kept, orders FROM (${keptPayments}) k WHERE id = ${row.id}`
  return paymentRow(row, keptPart(kept))
}

export function paymentRow(row: Row, { kept, orders }: KeptPart): PaymentRow {
  const view = (amount: Decimal) => moneyView({ amount, currency: row.currency })
  const applied = row.allocations.reduce(
    (sum, { amount }) => sum.plus(toDecimal(amount)),
    toDecimal('0'),
  )
  const refunded = row.refunds.reduce(
    (sum, { amount }) => sum.plus(toDecimal(amount)),
    toDecimal('0'),
  )
  const isIncoming = !row.reversalOf && !row.refundOf && !row.refundOfCreditNote
  const left =
    isIncoming && !row.reversedBy
      ? toDecimal(row.amount).minus(applied).plus(refunded).minus(kept)
      : toDecimal('0')
  return {
    number: row.number,
    companyCode: row.company.code,
    companyName: row.company.name,
    amount: view(toDecimal(row.amount)),
    unapplied: view(left),
    kept: view(kept),
    keptFor: orders,
    receivedOn: toDay(row.receivedOn),
    valueOn: toDay(row.valueOn),
    method: row.method,
    reference: row.reference,
    note: row.note,
    state: stateOf(row, left),
    allocations: row.allocations
      .filter(({ reversalOfId }) => reversalOfId === null)
      .map(({ id, invoice, amount, reversedBy }) => ({
        id: String(id),
        invoice: invoice.number,
        amount: view(toDecimal(amount)),
        isUndone: reversedBy !== null,
      })),
    cause: row.reversalOf?.number ?? row.refundOf?.number ?? row.refundOfCreditNote?.number ?? null,
  }
}

function stateOf(row: Row, left: Decimal): PaymentRow['state'] {
  if (row.reversalOf) return 'reversal'
  if (row.refundOf || row.refundOfCreditNote) return 'refund'
  if (row.reversedBy) return 'undone'
  return left.gt(0) ? 'unapplied' : 'applied'
}

export type OpenItemView = {
  invoice: string
  purchaseOrderNumber: string | null
  dueOn: string
  open: MoneyView
  /** What the payment would be set against it, and why. */
  suggested: string
  reason: 'reference' | 'amount' | 'oldest' | null
  /** What saves how much until when, as long as the value day is in time. */
  discount: DiscountOfferView | null
}

/** A company's open invoices with what a payment would be set against each; null outside the scope. */
export async function previewPayment(
  scope: Scope,
  payment: {
    company: string
    currency: string
    amount: Decimal
    /** Null while it is not known: no cash discount is reckoned with, and each is shown. */
    valueOn: CalendarDay | null
    reference: string | null
  },
): Promise<{ items: OpenItemView[]; unapplied: MoneyView } | null> {
  const { currency, amount, reference, valueOn } = payment
  const company = await prisma.company.findFirst({
    where: { AND: [companyWhere(scope), { code: payment.company }] },
    select: { id: true },
  })
  if (company === null) return null
  const items = await transaction((tx) => loadOpenItems(tx, company.id, currency))
  const awaited = await loadAwaitedOrders(prisma, { companyId: company.id, currency })
  const suggested = suggestAllocations(amount, reference, valueOn, items, awaited)
  const left = suggested.reduce((rest, part) => rest.minus(part.amount), amount)
  return {
    unapplied: moneyView({ amount: left, currency }),
    items: items.map((item) => {
      const part = suggested.find(({ invoiceNumber }) => invoiceNumber === item.invoiceNumber)
      return {
        invoice: item.invoiceNumber,
        purchaseOrderNumber: item.purchaseOrderNumber,
        dueOn: item.dueOn,
        open: moneyView({ amount: item.open, currency }),
        suggested: part?.amount.toFixed(2) ?? '',
        reason: part?.reason ?? null,
        discount: offerView(item.discount, { currency, valueOn }),
      }
    }),
  }
}

function offerView(
  offer: DiscountOffer | null,
  { currency, valueOn }: { currency: string; valueOn: CalendarDay | null },
): DiscountOfferView | null {
  return offer && (valueOn === null || valueOn <= offer.untilOn)
    ? discountOfferView(offer, currency)
    : null
}

/** Companies that money may come from, for the form's list. */
export async function listPayers(
  scope: Scope,
): Promise<{ code: string; name: string; currency: string }[]> {
  return prisma.company.findMany({
    where: { AND: [companyWhere(scope), { status: { not: 'closed' } }] },
    select: { code: true, name: true, currency: true },
    orderBy: { name: 'asc' },
  })
}
