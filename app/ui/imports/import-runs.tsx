import { Link } from '@remix-run/react'
import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'

/** What came in so far, newest first. */
export function ImportRuns({ runs }: { runs: readonly ImportRunView[] }) {
  const t = useText('imports')
  if (runs.length === 0) return <EmptyState title={t('empty')} />
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th>{t('file')}</th>
            <th>{t('kind')}</th>
            <th>{t('state')}</th>
            <th className="num">{t('taken')}</th>
            <th className="num">{t('refused')}</th>
            <th>{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link className="text-link" to={`/desk/import/${run.id}`}>
                  {run.fileName}
                </Link>
              </th>
              <td data-label={t('kind')}>{t(`kinds.${run.kind}`)}</td>
              <td data-label={t('state')}>
                <Status kind="import" state={run.status} />
              </td>
              <td className="num" data-label={t('taken')}>
                {run.report?.taken.lines ?? '–'}
              </td>
              <td className="num" data-label={t('refused')}>
                {run.report?.refused.lines ?? '–'}
              </td>
              <td data-label={t('when')}>
                <Instant value={run.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
