import type { OfferFiguresView } from '#app/domain/quotes/offer-figures.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { Totals } from '../totals.tsx'

type SummaryProps = {
  figures: OfferFiguresView
  currency: string
  /** What its author may give alone, in percent; not given: nothing is being decided. */
  limit?: string | null
}

/** What the offer comes to, what it leaves, and whether its author may send it by themselves. */
export function OfferSummary({ figures, currency, limit }: SummaryProps) {
  const t = useText('quotes')
  const money = (amount: string) => <Money value={{ amount, currency }} />
  return (
    <div className="grid gap-4">
      <Totals
        rows={[
          { id: 'list', label: t('atListPrices'), value: money(figures.listTotal) },
          { id: 'goods', label: t('goods'), value: money(figures.subtotal) },
          { id: 'discount', label: t('discount'), value: money(figures.allowance) },
          { id: 'net', label: t('net'), value: money(figures.net), strong: true },
          { id: 'vat', label: t('vat'), value: money(figures.taxTotal) },
          { id: 'total', label: t('totalGross'), value: money(figures.total), strong: true },
          {
            id: 'margin',
            label: t('margin'),
            value: figures.margin ? <Percent percent={figures.margin} /> : '–',
          },
        ]}
      />
      {limit !== undefined && <LimitNotice figures={figures} limit={limit} />}
    </div>
  )
}

function LimitNotice({ figures, limit }: { figures: OfferFiguresView; limit: string | null }) {
  const t = useText('quotes')
  const { reasons, largestDiscount: percent } = figures
  if (reasons.length === 0) return <Notice tone="green">{t('withinLimit')}</Notice>
  return (
    <Notice tone="amber">
      {reasons.includes('discount') && <p>{t('beyondLimit', { percent, limit: limit ?? '0' })}</p>}
      {reasons.includes('floor') && <p>{t('floorNeeds')}</p>}
    </Notice>
  )
}
