import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { Timeline } from '../timeline.tsx'

/** Which sentence says it; what is not named here is told as a change. */
const sentences = {
  'agreement.created': 'created',
  'agreement.edited': 'edited',
  'agreement.made-from-quote': 'madeFromQuote',
  'agreement.list-attached': 'listAttached',
  'agreement.list-detached': 'listDetached',
  'agreement.catalog-attached': 'catalogAttached',
  'agreement.catalog-detached': 'catalogDetached',
  'agreement.rule-saved': 'ruleSaved',
  'agreement.rule-removed': 'ruleRemoved',
  'agreement.order-rule-saved': 'orderRuleSaved',
  'agreement.order-rule-removed': 'orderRuleRemoved',
} as const

const limits = ['minimum', 'maximum', 'increment'] as const

const isKnown = (action: string): action is keyof typeof sentences => action in sentences

/** Who changed what of an agreement, the newest first. */
export function AgreementHistory({ events }: { events: readonly RecordEventView[] }) {
  const t = useText('agreements')
  if (events.length === 0) return null
  return (
    <Timeline
      title={t('history')}
      events={events.map(({ id, at, action, by, details }) => ({
        id,
        at,
        what: isKnown(action) ? t(`events.${sentences[action]}`, details) : t('events.other'),
        by: by ?? undefined,
        detail: limitsOf(t, details),
      }))}
    />
  )
}

/** What a saved rule says, as it was saved. */
function limitsOf(t: Text<'agreements'>, details: RecordEventView['details']): string | undefined {
  const said = limits.flatMap((field) => {
    const value = details[field]
    if (value === undefined) return []
    return [`${t(field)} ${value === 'none' ? t('unlimited') : value}`]
  })
  return said.join(' · ') || undefined
}
