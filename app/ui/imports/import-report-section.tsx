import type { ImportReportView, ImportRunView } from '#app/domain/imports/import-view.ts'
import { Figures } from '../figures.tsx'
import { formatQuantity } from '../format/format-number.ts'
import { Quantity } from '../format/quantity.tsx'
import { Sum } from '../format/sum.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
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
  const locale = useFormattingLocale()
  const counted = (records: number) => formatQuantity(locale, String(records))
  if (report.unreadable) {
    const { code, line, file } = report.unreadable
    return (
      <Notice tone="red">{t(`unreadable.${code}`, { line: line ?? 1, file: file ?? '' })}</Notice>
    )
  }
  const names = ['read', 'taken', 'leftOut', 'refused'] as const
  const hasAmounts = report.read.amount !== '0.00'
  return (
    <div className="grid gap-4">
      <Figures
        figures={names.map((name) => ({
          label: t(name === 'taken' && run.status !== 'done' ? 'wouldBeTaken' : name),
          value: <Quantity value={String(report[name].lines)} />,
          detail: hasAmounts ? <Sum value={report[name].amount} /> : null,
        }))}
      />
      <p>
        {t(run.status === 'done' ? 'outcome' : 'outcomePreview', {
          created: counted(report.created),
          updated: counted(report.updated),
          unchanged: counted(report.unchanged),
        })}
      </p>
      {report.assumedEncoding && (
        <Notice tone="amber">
          {t('assumedEncoding', { encoding: report.assumedEncoding.replace('windows', 'Windows') })}
        </Notice>
      )}
      {report.unusedColumns && (
        <Notice tone="amber">
          {t('unusedColumns', { names: report.unusedColumns.join(', ') })}
        </Notice>
      )}
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
          {rows.some(({ amount }) => amount !== null) && <th className="num">{t('amount')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, lines, amount }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num">
              <Quantity value={String(lines)} />
            </td>
            {amount !== null && (
              <td className="num">
                <Sum value={amount} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
