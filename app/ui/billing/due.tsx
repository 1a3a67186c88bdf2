import { Day } from '../format/day.tsx'
import { useText } from '../i18n/use-text.ts'

/** A due day, and how long it is past where something is still open. */
export function Due({ on, daysOverdue }: { on: string; daysOverdue: number }) {
  const t = useText('invoices')
  return (
    <span>
      <Day value={on} />
      {daysOverdue > 0 && (
        <span className="block text-small text-red">{t('overdueBy', { count: daysOverdue })}</span>
      )}
    </span>
  )
}
