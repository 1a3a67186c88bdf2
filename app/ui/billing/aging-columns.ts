import type { AgingRow } from '#app/domain/billing/aging-table.ts'
import { agingBuckets } from '#pricing/aging.ts'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import type { TableColumn } from '../table/table-column.ts'
import { bucketLabels } from './bucket-labels.ts'

export const agingTableSpec = {
  sorts: ['company'],
  defaultSort: 'company',
  filters: ['asOf'],
} as const

/** What the aging table shows, as an export writes it. */
export function agingColumns(i18n: I18n): TableColumn<AgingRow>[] {
  const t = textOf(i18n, 'receivables')
  const columns: [string, string, TableColumn<AgingRow>['value']][] = [
    ['code', t('account'), (row) => row.companyCode],
    ['company', t('company'), (row) => row.companyName],
    ...agingBuckets.map((bucket): [string, string, TableColumn<AgingRow>['value']] => [
      bucket,
      t(bucketLabels[bucket]),
      (row) => row.buckets[bucket],
    ]),
    ['unapplied', t('unapplied'), (row) => row.unapplied],
    ['kept', t('kept'), (row) => row.kept],
    ['balance', t('balance'), (row) => row.balance],
  ]
  return columns.map(([key, header, value]) => ({
    key,
    header,
    value: value ?? nothing,
    cell: nothing,
  }))
}

const nothing = () => null
