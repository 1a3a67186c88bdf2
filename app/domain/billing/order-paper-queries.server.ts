import { prisma } from '#app/db/client.server.ts'
import { toDay, toDecimal } from '#app/db/convert.server.ts'
import { ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import { currencyDecimals } from '#pricing/money.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import { exemptionOf, type TaxCategoryCode } from '#pricing/tax.ts'
import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedLine,
  PrintedTaxGroup,
  PrintedTotals,
} from './invoice-content.ts'
import { printedAddress } from './printed-address.ts'

/** A placed order as it is confirmed on paper: figures as stored with it. */
export type OrderPaper = {
  number: string
  locale: string
  currency: string
  issuedOn: string
  purchaseOrderNumber: string | null
  requestedOn: string | null
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  lines: readonly PrintedLine[]
  /** Charges, and allowances with a minus. */
  extras: readonly { name: string; amount: string }[]
  groups: readonly PrintedTaxGroup[]
  totals: Pick<PrintedTotals, 'subtotal' | 'taxExclusive' | 'taxTotal' | 'total'>
  /** Paid before the order goes on, where that is a part of it. */
  deposit: string | null
  paymentTerms: PaymentTerm | null
}

function readOrder(scope: Scope, number: string) {
  return prisma.order.findFirst({
    where: { ...ownedBy(scope), number, origin: 'portal' },
    include: {
      company: true,
      lines: { orderBy: { position: 'asc' } },
      charges: { orderBy: { position: 'asc' } },
      taxGroups: true,
    },
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof readOrder>>>

/** An order of the scope; null where there is none. */
export async function findOrderPaper(scope: Scope, number: string): Promise<OrderPaper | null> {
  const order = await readOrder(scope, number)
  if (order === null) return null
  const { currency } = order
  const text = (amount: { toString(): string }) =>
    toDecimal(amount).toFixed(currencyDecimals(currency))
  return {
    number: order.number,
    locale: order.company?.locale ?? 'en',
    currency,
    issuedOn: toDay(order.orderedOn),
    purchaseOrderNumber: order.purchaseOrderNumber,
    requestedOn: order.requestedOn && toDay(order.requestedOn),
    buyer: buyerOf(order),
    shipTo: printedAddress(order.shippingAddress),
    lines: order.lines.map((line) => lineOf(line, currency)),
    extras: order.charges.map(({ name, amount }) => ({ name, amount: text(amount) })),
    groups: order.taxGroups.map((group) => ({
      taxCategory: group.vatCategory,
      rate: toDecimal(group.taxRate).toFixed(),
      taxable: text(group.taxable),
      tax: text(group.tax),
      exemption: exemptionOf(group.vatCategory as TaxCategoryCode)?.reason ?? null,
    })),
    totals: {
      subtotal: text(order.subtotal),
      taxExclusive: text(toDecimal(order.total).minus(toDecimal(order.taxTotal))),
      taxTotal: text(order.taxTotal),
      total: text(order.total),
    },
    deposit: isPart(order) ? text(order.deposit) : null,
    paymentTerms: order.paymentTerms as PaymentTerm | null,
  }
}

function isPart({ deposit, total }: Row): boolean {
  return toDecimal(deposit).gt(0) && toDecimal(deposit).lt(toDecimal(total))
}

function buyerOf({ company, billingAddress }: Row): PrintedBuyer {
  const address = printedAddress(billingAddress)
  return {
    code: company?.code ?? null,
    name: company?.legalName ?? company?.name ?? address?.name ?? '',
    vatNumber: company?.vatNumber ?? null,
    registrationNumber: company?.registrationNumber ?? null,
    address,
  }
}

function lineOf(line: Row['lines'][number], currency: string): PrintedLine {
  const amount = toDecimal(line.lineAmount).toFixed(currencyDecimals(currency))
  return {
    id: String(line.id),
    name: line.name,
    sku: line.sku,
    unitCode: line.unitCode,
    quantity: toDecimal(line.quantity).toFixed(),
    unitPrice: toDecimal(line.unitPrice).toFixed(),
    priceBase: line.priceBase,
    discountPercent: toDecimal(line.discountPercent).toFixed(),
    amount,
    net: amount,
    taxCategory: line.vatCategory,
    rate: toDecimal(line.taxRate).toFixed(),
  }
}
