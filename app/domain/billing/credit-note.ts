import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { nextCreditNote } from '#pricing/credit-note.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { InvoiceTotals } from '#pricing/invoiceable-order.ts'
import { printedFigures, printedItem } from './compose-invoice.ts'
import type { InvoiceContent } from './invoice-content.ts'
import { totalsOf } from './invoiced-order.ts'

/** Everything that is left, or quantities by line position; charges of no line come back with everything only. */
export type CreditWanted =
  | { kind: 'whole' }
  | { kind: 'lines'; lines: readonly { position: number; quantity: Decimal }[] }

export type CreditRefusal = 'credit_nothing_left' | 'credit_over_invoiced'

/** What each line of an invoice still has to credit, by line id. */
export function creditableQuantities(
  invoice: InvoiceContent,
  credited: readonly InvoiceContent[],
): Map<string, Decimal> {
  const taken = new Map<string, Decimal>()
  for (const { id, quantity } of credited.flatMap(({ lines }) => lines))
    taken.set(id, (taken.get(id) ?? zero).minus(quantity))
  return new Map(
    invoice.lines.map(({ id, quantity }) => [
      id,
      new Decimal(quantity).minus(taken.get(id) ?? zero),
    ]),
  )
}

/**
 * The figures of an invoice's next credit note, all negative: amounts by cumulative difference over the invoice, so
 * that its credit notes together never exceed it. Refuses more of a line than is left, and nothing.
 */
export function draftCreditNote(
  invoice: InvoiceContent,
  credited: readonly InvoiceContent[],
  wanted: CreditWanted,
): Result<InvoiceTotals, CreditRefusal> {
  const left = creditableQuantities(invoice, credited)
  const { number } = invoice
  const quantities = new Map(left)
  if (wanted.kind === 'lines') {
    quantities.clear()
    for (const { position, quantity } of wanted.lines) {
      const line = invoice.lines[position - 1]
      if (!line || quantity.gt(left.get(line.id) ?? zero))
        return refuse('credit_over_invoiced', { position, number })
      quantities.set(line.id, quantity)
    }
  }
  const done = new Set(credited.flatMap(({ charges }) => charges.map(({ id }) => id)))
  const free = invoice.charges.filter(({ id, lineId }) => lineId === null && !done.has(id))
  const charges = new Set(wanted.kind === 'whole' ? free.map(({ id }) => id) : [])
  const isNothing = [...quantities.values()].every((quantity) => quantity.isZero())
  if (isNothing && charges.size === 0) return refuse('credit_nothing_left', { number })
  return ok(
    nextCreditNote(totalsOf(invoice), credited.map(totalsOf), {
      quantities: new Map([...quantities].filter(([, quantity]) => quantity.gt(0))),
      charges,
    }),
  )
}

type Head = { number: string; issuedOn: CalendarDay; reason: string }

/** What the credit note says: parties and prices of its invoice, its own figures. */
export function composeCreditNote(
  invoice: InvoiceContent,
  totals: InvoiceTotals,
  { number, issuedOn, reason }: Head,
): InvoiceContent {
  const { received: _, ...printed } = invoice
  const { currency } = printed
  const original = <Item extends { id: string }>(items: readonly Item[], id: string): Item => {
    const found = items.find((item) => item.id === id)
    if (!found) throw new RangeError(`${invoice.number} has no ${id}`)
    return found
  }
  return {
    ...printed,
    kind: 'creditNote',
    number,
    issuedOn,
    dueOn: issuedOn,
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    reason,
    lines: totals.lines.map((line) => ({
      ...original(invoice.lines, line.id),
      ...printedItem(line, currency),
      quantity: line.quantity.toFixed(),
    })),
    allowances: totals.allowances.map((share) => ({
      ...original(invoice.allowances, share.id),
      ...printedItem(share, currency),
    })),
    charges: totals.charges.map((charge) => ({
      ...original(invoice.charges, charge.id),
      ...printedItem(charge, currency),
    })),
    ...printedFigures(totals),
    paymentTerms: null,
    dues: [],
    cashDiscount: null,
  }
}
