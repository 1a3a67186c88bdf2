import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { SegmentRow } from '#app/domain/companies/segment-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'

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
    <LineTable
      caption={t('segments.title')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: ({ code, name }) => (
            <Link to={`/desk/segments/${encodeURIComponent(code)}`} className="row-link">
              {name}
            </Link>
          ),
        },
        { key: 'code', header: t('code'), cell: ({ code }) => code },
        {
          key: 'companies',
          header: t('segments.companies'),
          numeric: true,
          cell: ({ companies }) => companies,
        },
        {
          key: 'agreements',
          header: t('segments.agreements'),
          numeric: true,
          cell: ({ agreements }) => agreements,
        },
      ]}
    />
  )
}
