import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'

type NamedRow = { code: string; name: string }

type NamedTableProps<Row> = {
  caption: string
  rows: readonly Row[]
  /** The folder of their pages, as in '/desk/segments'. */
  base: string
  /** What each counts; zero of them is a figure too. */
  counts: readonly { key: keyof Row & string; header: string }[]
  empty: ComponentProps<typeof EmptyState>
}

/** Records that are little more than a name, all of them: there are few. */
export function NamedTable<Row extends NamedRow>(props: NamedTableProps<Row>) {
  const { caption, rows, base, counts, empty } = props
  const t = useText('assortments')
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState {...empty} />
      </div>
    )
  const columns: TableColumn<Row>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ code, name }) => (
        <Link to={`${base}/${encodeURIComponent(code)}`} className="row-link">
          {name}
        </Link>
      ),
    },
    { key: 'code', header: t('code'), cell: ({ code }) => code },
    ...counts.map(({ key, header }) => ({
      key,
      header,
      numeric: true,
      cell: (row: Row) => Number(row[key]),
    })),
  ]
  return <LineTable caption={caption} rows={rows} rowKey={({ code }) => code} columns={columns} />
}
