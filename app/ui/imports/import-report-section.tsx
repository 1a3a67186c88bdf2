import type { ImportReportView, ImportRunView } from '#app/domain/imports/import-view.ts'
import { Figures } from '../figures.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

/** Taken plus left out plus refused is what the file holds: by lines, and in orders by amount. */
export function ImportReportSection({
  run,
  report,
}: {
  run: ImportRunView
  report: ImportReportView
}) {
  const t = useText('imports')
  if (report.unreadable) {
    const { code, line, file } = report.unreadable
    return (
      <Notice tone="red">{t(`unreadable.${code}`, { line: line ?? 1, file: file ?? '' })}</Notice>
    )
  }
  const names = ['read', 'taken', 'leftOut', 'refused'] as const
  return (
    <div className="grid gap-4">
      <Figures
        figures={names.map((name) => ({
          label: t(name),
          value: <Quantity value={String(report[name].lines)} />,
          detail: report.read.amount === '0.00' ? null : <Quantity value={report[name].amount} />,
        }))}
      />
      <p>
        {t(run.status === 'done' ? 'outcome' : 'outcomePreview', {
          created: report.created,
          updated: report.updated,
          unchanged: report.unchanged,
        })}
      </p>
      {report.kinds.length > 0 && (
        <Tallies
          title={t('byKind')}
          rows={report.kinds.map(({ kind, lines, amount }) => ({
            name: t(`lineKinds.${kind}`),
            lines,
            amount,
          }))}
        />
      )}
      {report.reasons.length > 0 && (
        <Tallies
          title={t('reasons')}
          rows={report.reasons.map(({ reason, lines }) => ({ name: reason, lines, amount: null }))}
        />
      )}
    </div>
  )
}

function Tallies({
  title,
  rows,
}: {
  title: string
  rows: { name: string; lines: number; amount: string | null }[]
}) {
  const t = useText('imports')
  return (
    <table className="table max-w-2xl">
      <caption className="text-left font-semibold">{title}</caption>
      <thead>
        <tr>
          <th>{t('what')}</th>
          <th className="num">{t('lines')}</th>
          <th className="num">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, lines, amount }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num">
              <Quantity value={String(lines)} />
            </td>
            <td className="num">{amount === null ? '–' : <Quantity value={amount} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
