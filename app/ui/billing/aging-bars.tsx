import type { AgingRow } from '#app/domain/billing/aging-table.ts'
import type { AgingBucket } from '#pricing/aging.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { bucketLabels } from './bucket-labels.ts'

const looks: readonly { bucket: AgingBucket; className: string }[] = [
  { bucket: 'current', className: 'text-green' },
  { bucket: '1-30', className: 'text-blue' },
  { bucket: '31-60', className: 'text-amber' },
  { bucket: '61-90', className: 'text-amber' },
  { bucket: '91+', className: 'text-red' },
]

/** Five bars of one currency; the table beside says the same in figures. Widths are for the eye, not amounts. */
export function AgingBars({ total }: { total: AgingRow }) {
  const t = useText('receivables')
  const locale = useFormattingLocale()
  const amounts = looks.map(({ bucket }) => Number(total.buckets[bucket].amount))
  const largest = Math.max(...amounts, 1)
  return (
    <figure className="panel p-4">
      <figcaption className="mb-3 text-small text-muted">
        {t('chart', { currency: total.currency })}
      </figcaption>
      <div className="grid gap-2" aria-hidden="true">
        {looks.map(({ bucket, className }, index) => (
          <div
            key={bucket}
            className="grid grid-cols-[6rem_1fr_auto] sm:grid-cols-[7rem_1fr_8rem] items-center gap-3"
          >
            <span className="text-small text-muted">{t(bucketLabels[bucket])}</span>
            <svg
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              className={`h-3 w-full ${className}`}
            >
              <title>{t(bucketLabels[bucket])}</title>
              <rect
                width={((amounts[index] ?? 0) / largest) * 100}
                height="6"
                fill="currentColor"
              />
            </svg>
            <span className="numeric text-end">{formatMoney(locale, total.buckets[bucket])}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
