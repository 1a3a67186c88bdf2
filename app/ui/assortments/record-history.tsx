import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { Timeline } from '../timeline.tsx'

/** Which sentence says it, whatever kind of record it is; what is not named here is told as a change. */
const sentences = {
  created: 'created',
  saved: 'saved',
  'switched-off': 'switchedOff',
  'rule-added': 'ruleAdded',
  'rule-removed': 'ruleRemoved',
  'company-added': 'companyAdded',
  'company-removed': 'companyRemoved',
  'variants-added': 'variantsAdded',
  'variant-removed': 'variantRemoved',
} as const

const isKnown = (step: string): step is keyof typeof sentences => step in sentences

/** Who changed what of a catalog, segment or mix group, the newest first. */
export function RecordHistory({ events }: { events: readonly RecordEventView[] }) {
  const t = useText('assortments')
  if (events.length === 0) return null
  return (
    <Timeline
      title={t('history')}
      events={events.map(({ id, at, action, by, details }) => {
        const step = action.slice(action.indexOf('.') + 1)
        const sentence = isKnown(step) ? sentences[step] : 'other'
        return {
          ...{ id, at, by },
          what: t(`events.${sentence}`, details),
          detail: lineOf(t, details),
        }
      })}
    />
  )
}

function lineOf(t: Text<'assortments'>, details: RecordEventView['details']): string | undefined {
  const { effect, kind, target, skus } = details
  if (skus) return String(skus)
  if (effect !== 'include' && effect !== 'exclude') return undefined
  const known = (['category', 'brand', 'tag', 'product', 'all'] as const).find((k) => k === kind)
  return [t(`effects.${effect}`), known && t(`kinds.${known}`), target].filter(Boolean).join(' · ')
}
