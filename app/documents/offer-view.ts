import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedLine,
  PrintedSeller,
  PrintedTaxGroup,
  PrintedTotals,
} from '#app/domain/billing/invoice-content.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import type { DocumentView, Fact } from './document-view.ts'
import { paperParties } from './paper-parties.ts'
import { paperText, type UnitNames } from './paper-text.ts'
import { exemptionNotes, pricedLines, taxTable } from './priced-lines.ts'
import { termsText } from './terms-text.ts'

/** A quote version or a placed order: lines and totals as stored with it. */
export type Offer = {
  kind: 'quote' | 'orderConfirmation'
  locale: string
  currency: string
  number: string
  /** Of a quote: its version and its last valid day. */
  version: number | null
  validUntil: string | null
  issuedOn: string
  purchaseOrderNumber: string | null
  requestedOn: string | null
  seller: PrintedSeller
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  lines: readonly PrintedLine[]
  /** Allowances are negative here. */
  extras: readonly { name: string; amount: string }[]
  groups: readonly PrintedTaxGroup[]
  totals: Pick<PrintedTotals, 'subtotal' | 'taxExclusive' | 'taxTotal' | 'total'>
  /** Of an order: what is paid before it goes on, where that is a part of it. */
  deposit?: string | null
  paymentTerms: PaymentTerm | null
  note: string | null
  /** Where a quote is accepted. */
  url: string | null
}

export function offerView(offer: Offer, units: UnitNames = {}): DocumentView {
  const text = paperText(offer.locale, offer.currency, units)
  const { t, day, money } = text
  const { totals, validUntil, url } = offer
  const facts: (Fact | null)[] = [
    { label: t('facts.number'), value: offer.number },
    offer.version === null ? null : { label: t('facts.version'), value: String(offer.version) },
    { label: t('facts.issuedOn'), value: day(offer.issuedOn) },
    validUntil ? { label: t('facts.validUntil'), value: day(validUntil) } : null,
    offer.purchaseOrderNumber
      ? { label: t('facts.purchaseOrder'), value: offer.purchaseOrderNumber }
      : null,
    offer.requestedOn ? { label: t('facts.requestedOn'), value: day(offer.requestedOn) } : null,
    offer.paymentTerms && { label: t('facts.terms'), value: termsText(offer.paymentTerms, text) },
    offer.buyer.code ? { label: t('facts.customer'), value: offer.buyer.code } : null,
  ]
  return {
    ...paperParties(offer.seller, offer.buyer, offer.shipTo, text),
    title: t(`titles.${offer.kind}`),
    number: offer.number,
    facts: facts.filter((fact) => fact !== null),
    opening: offer.note ?? (offer.kind === 'orderConfirmation' ? t('confirmationNote') : null),
    ...pricedLines(offer.lines, offer.currency, text),
    taxTable: taxTable(offer.groups, text),
    totals: [
      { label: t('totals.subtotal'), value: money(totals.subtotal) },
      ...offer.extras.map(({ name, amount }) => ({
        label: text.charge(name),
        value: money(amount),
      })),
      { label: t('totals.net'), value: money(totals.taxExclusive) },
      { label: t('totals.vat'), value: money(totals.taxTotal) },
      { label: t('totals.total'), value: money(totals.total), strong: true },
      ...(offer.deposit ? [{ label: t('totals.deposit'), value: money(offer.deposit) }] : []),
    ],
    payment: null,
    notes: [
      ...(validUntil && url ? [t('quoteNote', { day: day(validUntil), url })] : []),
      ...exemptionNotes(offer.groups, text),
    ],
    signature: null,
  }
}

/** A placed order, confirmed: an offer without version, validity and note. */
export function orderConfirmationView(
  order: Omit<Offer, 'kind' | 'version' | 'validUntil' | 'note' | 'url'>,
  units: UnitNames = {},
): DocumentView {
  const without = { version: null, validUntil: null, note: null, url: null }
  return offerView({ ...order, ...without, kind: 'orderConfirmation' }, units)
}
