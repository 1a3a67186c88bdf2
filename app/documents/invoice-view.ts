import type { InvoiceContent, PrintedItem } from '#app/domain/billing/invoice-content.ts'
import type { DocumentView, Fact, TotalRow } from './document-view.ts'
import { groupedIban, paperParties } from './paper-parties.ts'
import { type PaperText, paperText, type UnitNames } from './paper-text.ts'
import { discountLines, exemptionNotes, pricedLines, taxTable } from './priced-lines.ts'
import { termsText } from './terms-text.ts'

/** An issued invoice or credit note, printed from its immutable content in the company's language. */
export function invoiceView(content: InvoiceContent, units: UnitNames = {}): DocumentView {
  const text = paperText(content.locale, content.currency, units)
  const { t } = text
  const { seller, buyer, shipTo, kind, number, groups, currency } = content
  return {
    ...paperParties(seller, buyer, shipTo, text),
    title: t(`titles.${titleOf(content)}`),
    number,
    facts: factsOf(content, text),
    opening: openingOf(content, text),
    ...(content.purpose === 'cashDiscount'
      ? discountLines(content, text)
      : pricedLines(content.lines, currency, text)),
    taxTable: taxTable(groups, text),
    totals: totalsOf(content, text),
    payment: kind === 'invoice' ? paymentOf(content, text) : null,
    notes: [
      ...(content.taxMode === 'gross' ? [t('grossNote')] : []),
      ...exemptionNotes(groups, text),
    ],
    signature: null,
  }
}

function titleOf({ kind, purpose, totals }: InvoiceContent) {
  if (purpose !== 'cashDiscount') return kind
  return totals.total.startsWith('-') ? 'cashDiscount' : 'cashDiscountWithdrawn'
}

/** Why the document is there. */
function openingOf(content: InvoiceContent, { t, money }: PaperText): string | null {
  const { purpose, corrects, totals, reason } = content
  const isGrant = totals.total.startsWith('-')
  const words = { number: corrects?.number ?? '', amount: money(totals.total.replace('-', '')) }
  const lines = [
    purpose && t(isGrant ? 'discountGranted' : 'discountWithdrawn', words),
    reason && t('reason', { reason }),
  ]
  return lines.filter(Boolean).join('\n') || null
}

function factsOf(content: InvoiceContent, text: PaperText): Fact[] {
  const { t, day } = text
  const { order, shipment, corrects, buyer, paymentTerms } = content
  const facts: (Fact | null)[] = [
    { label: t('facts.number'), value: content.number },
    { label: t('facts.issuedOn'), value: day(content.issuedOn) },
    content.kind === 'invoice' ? { label: t('facts.dueOn'), value: day(content.dueOn) } : null,
    corrects && {
      label: t('facts.corrects'),
      value: t('facts.correctsOf', { number: corrects.number, day: day(corrects.issuedOn) }),
    },
    paymentTerms && { label: t('facts.terms'), value: termsText(paymentTerms, text) },
    buyer.code ? { label: t('facts.customer'), value: buyer.code } : null,
    order?.purchaseOrderNumber
      ? { label: t('facts.purchaseOrder'), value: order.purchaseOrderNumber }
      : null,
    order && { label: t('facts.orderNumber'), value: order.number },
    shipment && { label: t('facts.shipment'), value: shipment.number },
    shipment && { label: t('facts.shippedOn'), value: day(shipment.shippedOn) },
  ]
  return facts.filter((fact) => fact !== null)
}

function totalsOf(
  { kind, taxMode, totals, received, ...content }: InvoiceContent,
  text: PaperText,
) {
  const { t, money } = text
  const isDiscount = content.purpose === 'cashDiscount'
  const item = (sign: string) => (one: PrintedItem) => ({
    label: text.charge(one.name),
    value: money(`${sign}${one.amount}`.replace('--', '')),
  })
  const isNet = taxMode === 'net'
  const rows: TotalRow[] = [
    ...(isNet && !isDiscount
      ? [{ label: t('totals.subtotal'), value: money(totals.subtotal) }]
      : []),
    ...(isDiscount ? [] : byName(content.allowances, text).map(item('-'))),
    ...byName(content.charges, text).map(item('')),
    { label: t('totals.net'), value: money(totals.taxExclusive) },
    { label: t('totals.vat'), value: money(totals.taxTotal) },
    ...(received
      ? [
          { label: t('totals.total'), value: money(totals.total) },
          { label: t('totals.received'), value: money(`-${received.amount}`) },
        ]
      : []),
    ...(content.cashDiscount?.isEarned
      ? [{ label: t('totals.cashDiscount'), value: money(`-${content.cashDiscount.amount}`) }]
      : []),
    {
      label: t(`totals.${totalName({ ...content, kind, totals })}`),
      value: money(received?.payable ?? totals.total),
      strong: true,
    },
  ]
  return rows
}

function totalName({ kind, purpose, totals }: Pick<InvoiceContent, 'kind' | 'purpose' | 'totals'>) {
  if (kind === 'invoice') return 'totalDue'
  return purpose && !totals.total.startsWith('-') ? 'total' : 'credited'
}

/** The shares of one allowance in several VAT groups carry their rate, so that no two rows read the same. */
function byName(items: readonly PrintedItem[], text: PaperText): PrintedItem[] {
  const isAlone = (item: PrintedItem) => items.filter(({ name }) => name === item.name).length === 1
  return items.map((item) =>
    isAlone(item) ? item : { ...item, name: `${text.charge(item.name)} (${item.rate})` },
  )
}

function paymentOf(content: InvoiceContent, text: PaperText): DocumentView['payment'] {
  const { t, money, day } = text
  const { seller, dues, cashDiscount } = content
  const facts: (Fact | null)[] = [
    { label: t('payment.beneficiary'), value: seller.legalName },
    { label: t('payment.reference'), value: content.number },
    seller.iban ? { label: t('payment.iban'), value: groupedIban(seller.iban) } : null,
    seller.bic
      ? { label: t('payment.bic'), value: [seller.bic, seller.bankName].filter(Boolean).join(', ') }
      : null,
    ...(dues.length > 1 && !cashDiscount?.isEarned
      ? dues.map(({ dueOn, amount }) => ({ label: day(dueOn), value: money(amount) }))
      : []),
  ]
  return {
    title: t('payment.title'),
    facts: facts.filter((fact) => fact !== null),
    note:
      cashDiscount &&
      t(cashDiscount.isEarned ? 'payment.cashDiscountEarned' : 'payment.cashDiscount', {
        day: day(cashDiscount.untilOn),
        amount: money(cashDiscount.amount),
      }),
  }
}
