import type { AgingRow } from '#app/domain/billing/aging-table.ts'
import { Figures } from '../figures.tsx'
import { isZero } from '../format/amount-sign.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

/** What is open, what of it is overdue, credit in favour, and what was paid for orders, one line a currency. */
export function InvoiceFigures({ totals }: { totals: readonly AgingRow[] }) {
  const t = useText('invoices')
  return (
    <>
      {totals.map((row) => (
        <Figures
          key={row.currency}
          figures={[
            { label: t('totalDue'), value: <Money value={row.open} /> },
            {
              label: t('overdueTotal'),
              value: (
                <span className={/[1-9]/.test(row.overdue.amount) ? 'text-red' : ''}>
                  <Money value={row.overdue} />
                </span>
              ),
              href: '?state=overdue',
            },
            { label: t('notDueYet'), value: <Money value={row.buckets.current} /> },
            { label: t('credit'), value: <Money value={row.unapplied} /> },
            ...(isZero(row.kept)
              ? []
              : [{ label: t('keptForOrders'), value: <Money value={row.kept} /> }]),
          ]}
        />
      ))}
    </>
  )
}
