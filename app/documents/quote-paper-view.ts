import type { QuoteContent } from '#app/domain/quotes/quote-content.ts'
import type { QuotePaper } from '#app/domain/quotes/quote-paper.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import type { DocumentView } from './document-view.ts'
import { offerView } from './offer-view.ts'
import { paperText } from './paper-text.ts'

type PaperContent = QuoteContent & { paper: QuotePaper }

/** An offer that went out, printed from nothing but what was frozen with it. */
export function quotePaperView(content: PaperContent, url: string): DocumentView {
  const { paper, currency, totals, discountPercent } = content
  const { units, lines: printed, ...own } = paper
  const { t, percent } = paperText(paper.locale, currency)
  const byPosition = new Map(printed.map((line) => [line.position, line]))
  const isReduced = /[1-9]/.test(totals.allowance)
  const discount = t('quoteDiscount', { percent: percent(discountPercent) })
  return offerView(
    {
      ...own,
      ...{ kind: 'quote', currency, number: content.number, version: content.version, url },
      validUntil: content.validOn,
      note: content.comment,
      paymentTerms: content.paymentTerms as PaymentTerm | null,
      lines: content.lines.map((line) => ({
        ...line,
        id: String(line.position),
        name: byPosition.get(line.position)?.name ?? line.name,
        amount: line.lineAmount,
        net: line.lineAmount,
        taxCategory: byPosition.get(line.position)?.taxCategory ?? 'S',
        rate: byPosition.get(line.position)?.rate ?? '0',
      })),
      extras: isReduced ? [{ name: discount, amount: `-${totals.allowance}` }] : [],
      totals: {
        subtotal: totals.subtotal,
        taxExclusive: totals.net,
        taxTotal: totals.taxTotal,
        total: totals.total,
      },
    },
    units,
  )
}
