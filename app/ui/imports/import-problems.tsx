import type { ImportProblemView, ImportRunView } from '#app/domain/imports/import-view.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { LineTable } from '../table/line-table.tsx'
import { expectedWords } from './expected-words.ts'
import { problemWords } from './problem-words.ts'

/** Every line that is wrong: where, what stands there, and what would be right. */
export function ImportProblems({
  run,
  problems,
}: {
  run: ImportRunView
  problems: readonly ImportProblemView[]
}) {
  const t = useText('imports')
  const lists = { priceFiles: useText('priceFiles'), priceChanges: useText('priceChanges') }
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
      <LineTable
        caption={t('problems', { count })}
        rows={problems}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'line',
            header: t('line'),
            numeric: true,
            cell: ({ line }) => line || '–',
          },
          { key: 'column', header: t('column'), cell: ({ column }) => column },
          { key: 'value', header: t('value'), cell: ({ value }) => value },
          {
            key: 'problem',
            header: t('problem'),
            primary: true,
            cell: (problem) => problemWords(problem, t, lists),
          },
          { key: 'expected', header: t('expected'), cell: (problem) => expectedWords(problem, t) },
        ]}
      />
    </section>
  )
}
