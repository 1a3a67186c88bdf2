import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { TaxGroup } from '#pricing/document.ts'
import type { TaxCategoryCode } from '#pricing/tax.ts'
import type { DiscountedInvoice } from './cash-discount.ts'
import type { InvoiceContent, PrintedTaxGroup } from './invoice-content.ts'

type Numeric = { toString(): string }
type GroupsJson = readonly PrintedTaxGroup[]

export type DiscountJson = {
  percent: string
  untilOn: string
  groups: GroupsJson
  credited: readonly GroupsJson[]
  granted: readonly GroupsJson[]
  settled: string
  timely: string
}

/** What a cash discount of `invoice i` is decided on; null where its terms have none. */
export const discountJson = Prisma.sql`CASE WHEN jsonb_typeof(i.content->'cashDiscount') = 'object' THEN (
  SELECT jsonb_build_object('percent', i.content#>>'{paymentTerms,cashDiscount,percent}',
    'untilOn', i.content#>>'{cashDiscount,untilOn}', 'groups', i.content->'groups',
    'credited', (SELECT coalesce(jsonb_agg(n.content->'groups'), '[]') FROM invoice n
      WHERE n.corrects_id = i.id AND NOT n.cash_discount),
    'granted', (SELECT coalesce(jsonb_agg(n.content->'groups'), '[]') FROM invoice n
      WHERE n.corrects_id = i.id AND n.cash_discount),
    'settled', coalesce(sum(a.amount), 0)::text,
    'timely', coalesce(sum(a.amount) FILTER (WHERE coalesce(p.value_on, n.issued_on)
      <= (i.content#>>'{cashDiscount,untilOn}')::date), 0)::text)
  FROM payment_allocation a LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN invoice n ON n.id = a.credit_note_id
  WHERE a.invoice_id = i.id AND n.corrects_id IS DISTINCT FROM i.id) END`

export function discountedInvoice(
  json: DiscountJson,
  { currency, open }: { currency: string; open: Decimal },
): DiscountedInvoice {
  return {
    currency,
    open,
    percent: json.percent,
    untilOn: json.untilOn,
    groups: json.groups.map((group) => taxGroup(group, 1)),
    credited: json.credited.flat().map((group) => taxGroup(group, -1)),
    granted: json.granted.flat().map((group) => taxGroup(group, -1)),
    settled: new Decimal(json.settled),
    timely: new Decimal(json.timely),
  }
}

/** Credit notes print negative figures. */
function taxGroup({ taxCategory, rate, taxable, tax }: PrintedTaxGroup, sign: 1 | -1): TaxGroup {
  return {
    taxCategory: taxCategory as TaxCategoryCode,
    rate: new Decimal(rate),
    taxable: new Decimal(taxable).times(sign),
    tax: new Decimal(tax).times(sign),
  }
}

export type InvoiceWithDiscount = {
  id: bigint
  companyId: bigint
  orderId: bigint | null
  content: InvoiceContent
  recipient: string | null
  discount: DiscountedInvoice
}

/** Those of the invoices whose terms grant a cash discount, the oldest first. Lock the company for settling first. */
export async function loadDiscounted(
  tx: Transaction,
  invoiceIds: readonly bigint[],
): Promise<InvoiceWithDiscount[]> {
  type Row = Omit<InvoiceWithDiscount, 'discount'> & { open: Numeric; discount: DiscountJson }
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i.company_id AS "companyId", i.order_id AS "orderId", i.content, u.email::text AS recipient,
      i.total - coalesce((SELECT sum(amount) FROM payment_allocation WHERE invoice_id = i.id), 0) AS open,
      ${discountJson} AS discount
    FROM invoice i LEFT JOIN orders o ON o.id = i.order_id LEFT JOIN users u ON u.id = o.principal_id
    WHERE i.id = ANY (${[...invoiceIds]}::bigint[]) AND i.company_id IS NOT NULL AND i.kind = 'invoice'
      AND jsonb_typeof(i.content->'cashDiscount') = 'object'
    ORDER BY i.id`
  return rows.map(({ open, discount, ...invoice }) => ({
    ...invoice,
    discount: discountedInvoice(discount, {
      currency: invoice.content.currency,
      open: toDecimal(open),
    }),
  }))
}

/** The invoices that a payment stands against. */
export async function invoicesOfPayment(tx: Transaction, paymentId: bigint): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT invoice_id AS id FROM payment_allocation WHERE payment_id = ${paymentId}
    GROUP BY invoice_id HAVING sum(amount) <> 0`
  return rows.map(({ id }) => id)
}

type Later = { id: bigint; paymentId: bigint | null; creditNoteId: bigint | null; amount: Numeric }

/**
 * Takes so much of what counts from a day after the window off the invoice, the newest first, by reversing rows; the rest
 * of a part stands again. It is unapplied credit from then on.
 */
export async function freeLateMoney(
  tx: Transaction,
  { invoiceId, untilOn, amount }: { invoiceId: bigint; untilOn: string; amount: Decimal },
  actor: { actorId: bigint; at: string },
): Promise<void> {
  const parts = await tx.$queryRaw<Later[]>`
    SELECT a.id, a.payment_id AS "paymentId", a.credit_note_id AS "creditNoteId", a.amount
    FROM payment_allocation a LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN invoice n ON n.id = a.credit_note_id
    WHERE a.invoice_id = ${invoiceId} AND a.amount > 0 AND n.corrects_id IS DISTINCT FROM a.invoice_id
      AND coalesce(p.value_on, n.issued_on) > ${untilOn}::date
      AND NOT EXISTS (SELECT FROM payment_allocation r WHERE r.reversal_of_id = a.id) ORDER BY a.id DESC`
  let left = amount
  for (const { id, amount: whole, ...source } of parts) {
    if (left.lte(0)) return
    const stays = Decimal.max(0, toDecimal(whole).minus(left))
    left = left.minus(toDecimal(whole).minus(stays))
    const off = { ...source, invoiceId, amount: toDecimal(whole).negated().toFixed() }
    await tx.paymentAllocation.create({ data: { ...off, reversalOfId: id, ...actor } })
    if (stays.gt(0))
      await tx.paymentAllocation.create({
        data: { ...source, invoiceId, amount: stays.toFixed(), ...actor },
      })
  }
  if (left.gt(0)) throw new Error(`${left} of late money is not on invoice ${invoiceId}`)
}
