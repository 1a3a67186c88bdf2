import type { RevisionFields } from '#app/domain/prices/price-revision.ts'
import { Status } from '../badge.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'

/** What a saving did to the list's own fields: before and after. */
export function FieldChangeList({ fields }: { fields: RevisionFields }) {
  const t = useText('priceLists')
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  return (
    <ul className="grid gap-1 text-muted">
      {entries.map(([name, { before, after }]) => (
        <li key={name} className="flex flex-wrap items-center gap-x-2">
          <span>{t(`fields.${name as 'name'}`)}:</span>
          <FieldValue name={name} value={before} />
          <span aria-hidden="true">→</span>
          <FieldValue name={name} value={after} />
        </li>
      ))}
    </ul>
  )
}

type Value = string | number | boolean | null

function FieldValue({ name, value }: { name: string; value: Value }) {
  const t = useText('priceLists')
  const words = useText('words')
  if (value === null || value === '') return <span>–</span>
  if (typeof value === 'boolean') return <span>{words(value ? 'yes' : 'no')}</span>
  if (name === 'status') return <Status kind="priceList" state={String(value)} />
  if (name === 'validFrom' || name === 'validUntil') return <Instant value={String(value)} />
  if (name === 'mode') return <span>{t(`modes.${value as 'allUnits'}`)}</span>
  if (name === 'aggregation') return <span>{t(`aggregations.${value as 'line'}`)}</span>
  return (
    <span className="text-ink">{name === 'overallPercent' ? `${value} %` : String(value)}</span>
  )
}
