import { approvalReasons } from '#app/domain/quotes/offer-limit.ts'
import type { QuoteFigures } from '#app/domain/quotes/quote-figures.ts'
import { Decimal, moneyView } from '#pricing/index.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { Totals } from '../totals.tsx'

export type AuthorView = { mayApprove: boolean; limitPercent: string | null }

/** What the offer comes to, what it leaves, and whether its author may send it by themselves. */
export function OfferSummary(props: {
  figures: QuoteFigures
  currency: string
  /** None: nothing is being decided. */
  author: AuthorView | null
}) {
  const t = useText('quotes')
  const { figures, currency, author } = props
  const money = (amount: Decimal) => <Money value={moneyView({ amount, currency })} />
  const { marginPercent } = figures
  return (
    <div className="grid gap-4">
      <Totals
        rows={[
          { id: 'list', label: t('listPrice'), value: money(figures.listTotal) },
          { id: 'goods', label: t('goods'), value: money(figures.subtotal) },
          { id: 'discount', label: t('discount'), value: money(figures.allowance.negated()) },
          { id: 'net', label: t('net'), value: money(figures.net), strong: true },
          { id: 'vat', label: t('vat'), value: money(figures.taxTotal) },
          { id: 'total', label: t('totalGross'), value: money(figures.total), strong: true },
          {
            id: 'margin',
            label: t('margin'),
            value: marginPercent ? <Percent percent={marginPercent.toFixed(2)} /> : '–',
          },
        ]}
      />
      {author && <LimitNotice figures={figures} author={author} />}
    </div>
  )
}

function LimitNotice({ figures, author }: { figures: QuoteFigures; author: AuthorView }) {
  const t = useText('quotes')
  const { mayApprove, limitPercent } = author
  const limit = limitPercent === null ? null : new Decimal(limitPercent)
  const reasons = approvalReasons(figures, { mayApprove, limitPercent: limit })
  if (reasons.length === 0) return <Notice tone="green">{t('withinLimit')}</Notice>
  const percent = figures.discountPercent.toFixed(2)
  return (
    <Notice tone="amber">
      {reasons.includes('discount') && (
        <p>{t('beyondLimit', { percent, limit: limitPercent ?? '0' })}</p>
      )}
      {reasons.includes('floor') && <p>{t('floorNeeds')}</p>}
    </Notice>
  )
}
