import { Link } from '@remix-run/react'
import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'

/** What came in so far, newest first. */
export function ImportRuns({ runs }: { runs: readonly ImportRunView[] }) {
  const t = useText('imports')
  if (runs.length === 0) return <EmptyState title={t('empty')} />
  return (
    <LineTable
      caption={t('title')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          header: t('file'),
          primary: true,
          cell: (run) => (
            <Link className="row-link" to={runHref(run)}>
              {run.fileName}
            </Link>
          ),
        },
        { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: 'state',
          header: t('state'),
          card: 'state',
          cell: ({ status }) => <Status kind="import" state={status} />,
        },
        {
          key: 'taken',
          header: t('taken'),
          numeric: true,
          cell: ({ status, report }) => lines(status === 'done' ? report?.taken : undefined),
        },
        {
          key: 'refused',
          header: t('refused'),
          numeric: true,
          cell: ({ report }) => lines(report?.refused),
        },
        { key: 'when', header: t('when'), cell: ({ createdAt }) => <Instant value={createdAt} /> },
      ]}
    />
  )
}

function lines(tally: { lines: number } | undefined) {
  return tally ? <Quantity value={String(tally.lines)} /> : '–'
}

/** A file of a price list is decided on beside its list. */
function runHref({ id, priceList }: ImportRunView): string {
  if (!priceList) return `/desk/import/${id}`
  return `/desk/price-lists/${encodeURIComponent(priceList.code)}/files/${id}`
}
