import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MixGroupRow } from '#app/domain/prices/mix-group-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'

/** All mix groups: there are few of them. */
export function MixGroupTable({ rows, add }: { rows: readonly MixGroupRow[]; add: ReactNode }) {
  const t = useText('assortments')
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState icon="box" title={t('mix.empty')} action={add} />
      </div>
    )
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('code')}</th>
            <th className="num">{t('mix.variants')}</th>
            <th className="num">{t('mix.lists')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, variants, lists }) => (
            <tr key={code}>
              <td className="primary-cell">
                <Link to={`/desk/mix-groups/${encodeURIComponent(code)}`} className="row-link">
                  {name}
                </Link>
              </td>
              <td data-label={t('code')}>{code}</td>
              <td className="num" data-label={t('mix.variants')}>
                {variants}
              </td>
              <td className="num" data-label={t('mix.lists')}>
                {lists}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
