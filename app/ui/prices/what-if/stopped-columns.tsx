import { Link } from '@remix-run/react'
import type { StoppedView } from '#app/domain/reports/what-if/stopped-view.ts'
import { formatMoney } from '../../format/format-money.ts'
import { Money } from '../../format/money.tsx'
import type { I18n } from '../../i18n/create-i18n.ts'
import { useI18n } from '../../i18n/i18n-context.tsx'
import { formattingLocales } from '../../i18n/locale.ts'
import { textOf, useText } from '../../i18n/use-text.ts'
import type { TableColumn } from '../../table/table-column.ts'
import { CompanyLink, DocumentLink, type MayOpen } from './line-links.tsx'

/** The columns of the table and of its export. */
export function stoppedColumns(i18n: I18n, may: MayOpen, base: string): TableColumn<StoppedView>[] {
  const t = textOf(i18n, 'whatIf')
  const goods = (key: 'before' | 'after', header: string): TableColumn<StoppedView> => ({
    ...{ key, header, numeric: true, sortable: key === 'after' },
    cell: (row) => <Money value={row[key]} />,
    value: (row) => row[key],
  })
  return [
    {
      key: 'document',
      header: t('document'),
      primary: true,
      sortable: true,
      cell: (row) => <DocumentLink line={row} may={may} />,
      value: ({ kind, documentNumber }) => documentNumber ?? t(`kinds.${kind}`),
    },
    {
      key: 'company',
      header: t('buyer'),
      sortable: true,
      cell: (row) => <CompanyLink line={row} may={may} />,
      value: ({ company }) => company?.name ?? t('retail'),
    },
    {
      key: 'stops',
      header: t('stops.label'),
      cell: (row) => <Stops row={row} base={base} />,
      value: (row) => stopsOf(i18n, row).join('; '),
    },
    goods('before', t('goodsBefore')),
    goods('after', t('goodsAfter')),
  ]
}

function Stops({ row, base }: { row: StoppedView; base: string }) {
  const t = useText('whatIf')
  const reasons = stopsOf(useI18n(), row)
  const { documentNumber, lost, wasStopped } = row
  return (
    <>
      {reasons.map((reason) => (
        <span key={reason} className="block">
          {reason}
        </span>
      ))}
      {wasStopped && <span className="block text-small text-quiet">{t('stops.before')}</span>}
      {lost > 0 && documentNumber && (
        <Link
          to={`${base}/warnings?q=${encodeURIComponent(documentNumber)}&flag=lost`}
          className="text-small text-link"
        >
          {t('stops.which')}
        </Link>
      )}
    </>
  )
}

/** A sentence for each. */
function stopsOf(i18n: I18n, { lost, refused, limit }: StoppedView): string[] {
  const t = textOf(i18n, 'whatIf')
  const locale = formattingLocales[i18n.language]
  const amounts = limit && {
    limit: formatMoney(locale, limit.limit),
    difference: formatMoney(locale, limit.difference),
  }
  return [
    ...(lost > 0 ? [t('stops.lostLines', { count: lost })] : []),
    ...(refused > 0 ? [t('stops.refusedLines', { count: refused })] : []),
    ...(limit && amounts ? [t(`stops.${limit.code}`, amounts)] : []),
  ]
}
