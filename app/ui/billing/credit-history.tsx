import { useText } from '../i18n/use-text.ts'
import type { receivables } from '../locales/en/receivables.ts'
import { Timeline } from '../timeline.tsx'

type Change = {
  id: string
  at: string
  by: string | null
  details: Readonly<Record<string, string>>
}
type Field = keyof (typeof receivables)['fields']

/** Who changed what a company may owe, newest first. */
export function CreditHistory({ changes }: { changes: readonly Change[] }) {
  const t = useText('receivables')
  if (changes.length === 0) return null
  return (
    <Timeline
      title={t('history')}
      events={changes.map(({ id, at, by, details }) => ({
        id,
        at,
        what: t('changed'),
        by: by ?? undefined,
        detail: (
          <ul className="text-small">
            {Object.entries(details).map(([field, change]) => (
              <li key={field}>
                {t(`fields.${field as Field}`)}: {change}
              </li>
            ))}
          </ul>
        ),
      }))}
    />
  )
}
