import type { ReactNode } from 'react'
import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import { stateFilter } from '../table/state-column.tsx'
import type { TableList } from '../table/table-props.ts'
import { agreementColumns } from './agreement-columns.tsx'

type AgreementTableProps = TableList<AgreementRow> & {
  /** What starts the first one. */
  add: ReactNode
}

export function AgreementTable({ add, ...list }: AgreementTableProps) {
  const t = useText('agreements')
  const i18n = useI18n()
  const levels = (['company', 'segment', 'channel', 'base'] as const).map((value) => ({
    value,
    label: t(`levels.${value}`),
  }))
  const states = ['active', 'scheduled', 'ended', 'inactive']
  return (
    <DataTable
      {...list}
      caption={t('title')}
      rowKey={({ code }) => code}
      hrefOf={({ code }) => `/desk/agreements/${encodeURIComponent(code)}`}
      columns={agreementColumns(i18n)}
      searchable
      filters={[
        { key: 'level', label: t('level'), options: levels },
        stateFilter(i18n, 'agreement', { label: t('state'), states }),
      ]}
      exportHref="/desk/agreements.csv"
      empty={<EmptyState icon="check" title={t('empty')} action={add} />}
    />
  )
}
