import type { ImportProblemView, ImportRunView } from '#app/domain/imports/import-view.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

/** Every line that is wrong: where, what stands there, and what would be right. */
export function ImportProblems({
  run,
  problems,
}: {
  run: ImportRunView
  problems: readonly ImportProblemView[]
}) {
  const t = useText('imports')
  const count = run.report?.problemCount ?? problems.length
  return (
    <section className="mt-6 grid gap-2" aria-labelledby="problems">
      <div className="flex items-baseline justify-between">
        <h2 id="problems" className="text-lead font-semibold">
          {t('problems', { count })}
        </h2>
        <LinkButton to={`/desk/import/${run.id}/problems.csv`} icon="download" reloadDocument small>
          {t('problemsFile')}
        </LinkButton>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <thead>
            <tr>
              <th className="num">{t('line')}</th>
              <th>{t('column')}</th>
              <th>{t('value')}</th>
              <th>{t('problem')}</th>
              <th>{t('expected')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, value, code, expected }) => (
              <tr key={`${line}-${column}-${code}`}>
                <td className="num" data-label={t('line')}>
                  {line}
                </td>
                <td data-label={t('column')}>{column ?? '–'}</td>
                <td data-label={t('value')}>{value || '–'}</td>
                <td data-label={t('problem')}>{t(`problemCodes.${code}`)}</td>
                <td data-label={t('expected')}>{expected ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
