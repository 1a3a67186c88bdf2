import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { SegmentRow } from '#app/domain/companies/segment-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'

/** All segments: there are few of them. */
export function SegmentTable({ rows, add }: { rows: readonly SegmentRow[]; add: ReactNode }) {
  const t = useText('assortments')
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState icon="building" title={t('segments.empty')} action={add} />
      </div>
    )
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('code')}</th>
            <th className="num">{t('segments.companies')}</th>
            <th className="num">{t('segments.agreements')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, companies, agreements }) => (
            <tr key={code}>
              <td className="primary-cell">
                <Link to={`/desk/segments/${encodeURIComponent(code)}`} className="row-link">
                  {name}
                </Link>
              </td>
              <td data-label={t('code')}>{code}</td>
              <td className="num" data-label={t('segments.companies')}>
                {companies}
              </td>
              <td className="num" data-label={t('segments.agreements')}>
                {agreements}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
