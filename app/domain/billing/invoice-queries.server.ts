import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import { moneyView } from '#pricing/money.ts'
import {
  type DiscountJson,
  discountedInvoice,
  discountJson,
} from './cash-discount-repository.server.ts'
import { invoiceDiscountView } from './cash-discount-view.ts'
import { creditableQuantities } from './credit-note.ts'
import type { InvoiceContent } from './invoice-content.ts'
import type { InvoiceState, InvoiceView, Settlement } from './invoice-standing.ts'
import { standing, stateOf } from './invoice-standing-queries.server.ts'

type Standing = {
  id: bigint
  open: { toString(): string }
  today: string
  discount: DiscountJson | null
  days_overdue: number
  state: InvoiceState
}

/** A document of the scope as it stands at the instant; null where there is none. */
export async function findInvoice(
  scope: Scope,
  number: string,
  at: string,
): Promise<InvoiceView | null> {
  const row = await prisma.invoice.findFirst({
    where: { ...ownedBy(scope), number, origin: 'portal' },
    include: {
      company: { select: { code: true, name: true } },
      correctedBy: { orderBy: { id: 'asc' } },
    },
  })
  if (row === null) return null
  const [now] = await prisma.$queryRaw<Standing[]>`
    WITH i AS (${standing(at)} WHERE i.id = ${row.id})
    SELECT i.id, i.open, i.days_overdue, ${stateOf} AS state, (i.due_on + i.days_overdue)::text AS today,
      (SELECT ${discountJson} FROM invoice i WHERE i.id = ${row.id}) AS discount FROM i`
  const content = row.content as unknown as InvoiceContent
  const { currency } = content
  const view = (amount: { toString(): string }) =>
    moneyView({ amount: toDecimal(amount), currency })
  const goodsNotes = row.correctedBy.filter(({ cashDiscount }) => !cashDiscount)
  const credited = goodsNotes.map((note) => note.content as unknown as InvoiceContent)
  const open = toDecimal(now?.open ?? '0')
  const left = creditableQuantities(content, credited)
  return {
    content,
    companyCode: row.company?.code ?? null,
    companyName: row.company?.name ?? content.buyer.name,
    state: now?.state ?? 'open',
    daysOverdue: open.gt(0) ? (now?.days_overdue ?? 0) : 0,
    open: view(open),
    settled: view(toDecimal(row.total).minus(open)),
    settlements: await settlementsOf(row.id, currency),
    creditNotes: row.correctedBy.map((note) => ({
      number: note.number,
      issuedOn: note.issuedOn.toISOString().slice(0, 10),
      total: view(note.total),
      isDiscount: note.cashDiscount,
    })),
    discount: now?.discount
      ? invoiceDiscountView(discountedInvoice(now.discount, { currency, open }), now.today)
      : null,
    creditable:
      content.kind === 'invoice'
        ? content.lines.map(({ id }) => (left.get(id) ?? toDecimal('0')).toFixed())
        : [],
    issuedAt: row.createdAt.toISOString(),
    hash: row.hash,
  }
}

async function settlementsOf(invoiceId: bigint, currency: string): Promise<Settlement[]> {
  const rows = await prisma.paymentAllocation.findMany({
    where: { OR: [{ invoiceId }, { creditNoteId: invoiceId }], reversalOfId: null },
    include: {
      payment: { select: { number: true } },
      creditNote: { select: { number: true, cashDiscount: true } },
      invoice: { select: { number: true } },
      reversedBy: { select: { id: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => {
    const isOwnNote = row.creditNoteId === invoiceId
    const note = row.creditNote?.cashDiscount ? 'cashDiscount' : 'creditNote'
    const kind = row.payment ? 'payment' : note
    return {
      id: String(row.id),
      document: isOwnNote
        ? row.invoice.number
        : (row.payment?.number ?? row.creditNote?.number ?? ''),
      kind: isOwnNote ? 'invoice' : kind,
      amount: moneyView({ amount: toDecimal(row.amount), currency }),
      at: row.at.toISOString(),
      isUndone: row.reversedBy !== null,
    }
  })
}

/** What a document says, for printing; null where it is not in the scope. */
export async function findInvoiceContent(
  scope: Scope,
  number: string,
): Promise<InvoiceContent | null> {
  const row = await prisma.invoice.findFirst({
    where: { ...ownedBy(scope), number, origin: 'portal' },
    select: { content: true },
  })
  return row && (row.content as unknown as InvoiceContent)
}
