import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MixGroupRow } from '#app/domain/prices/mix-group-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'

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
    <LineTable
      caption={t('mix.title')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: ({ code, name }) => (
            <Link to={`/desk/mix-groups/${encodeURIComponent(code)}`} className="row-link">
              {name}
            </Link>
          ),
        },
        { key: 'code', header: t('code'), cell: ({ code }) => code },
        {
          key: 'variants',
          header: t('mix.variants'),
          numeric: true,
          cell: ({ variants }) => variants,
        },
        { key: 'lists', header: t('mix.lists'), numeric: true, cell: ({ lists }) => lists },
      ]}
    />
  )
}
