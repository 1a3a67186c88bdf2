import { Link } from '@remix-run/react'
import { formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { type TableState, tableHref, withoutFilters } from './table-state.ts'

export function NothingMatches({ state }: { state: TableState }) {
  const t = useText('table')
  // Counting happens with the rows: a page past the last one knows neither.
  const isPastEnd = state.page > 1
  const back = isPastEnd ? { page: 1 } : withoutFilters(state)
  return (
    <div className="grid justify-items-center gap-3 py-12 text-muted">
      <p>{t(isPastEnd ? 'pastEnd' : 'nothingMatches')}</p>
      <Link to={tableHref(state, back)} className="button button-secondary">
        {t(isPastEnd ? 'firstPage' : 'clearFilters')}
      </Link>
    </div>
  )
}

export function TableFooterCount(props: { state: TableState; shown: number; total: number }) {
  const { state, shown, total } = props
  const t = useText('table')
  const locale = useFormattingLocale()
  const figure = (count: number) => formatQuantity(locale, String(count))
  if (shown === 0) return <span />
  const first = figure(state.offset + 1)
  const last = figure(state.offset + shown)
  return (
    <span className="numeric text-small text-quiet">
      {t('range', { first, last, total: figure(total) })}
    </span>
  )
}
