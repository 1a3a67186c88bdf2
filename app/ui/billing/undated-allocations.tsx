import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'
import { type OpenItemRow, OpenItems } from './open-items.tsx'

/** What the money could pay, while its value date is missing: it decides on cash discounts, and nothing is recorded. */
export function UndatedAllocations({ items }: { items: readonly OpenItemRow[] }) {
  const t = useText('payments')
  return (
    <section className="mt-6 grid gap-3">
      <h2>{t('allocation')}</h2>
      <Notice tone="amber">{t('valueOnMissing')}</Notice>
      {items.length > 0 ? (
        <OpenItems items={items} isDated={false} />
      ) : (
        <p className="text-muted">{t('nothingOpen')}</p>
      )}
    </section>
  )
}
