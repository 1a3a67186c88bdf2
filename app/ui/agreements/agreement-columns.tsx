import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import { stateColumn } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { AgreementWindow } from './agreement-window.tsx'
import { audienceName } from './audience-names.ts'

export const agreementSpec = {
  sorts: ['name', 'code', 'audience', 'state'],
  defaultSort: 'name',
  filters: ['level', 'state'],
  pageSize: 50,
} as const

/** The columns of the list and of its export. */
export function agreementColumns(i18n: I18n): TableColumn<AgreementRow>[] {
  const t = textOf(i18n, 'agreements')
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, primary: true, sortable: true },
    {
      key: 'code',
      header: t('code'),
      cell: ({ code }) => <span className="nowrap">{code}</span>,
      value: ({ code }) => code,
      sortable: true,
    },
    { key: 'level', header: t('level'), cell: ({ level }) => t(`levels.${level}`) },
    {
      key: 'audience',
      header: t('audience'),
      cell: (row) => audienceName(i18n, row),
      sortable: true,
    },
    stateColumn(i18n, 'agreement', {
      header: t('state'),
      sortable: true,
      of: ({ state }) => state,
    }),
    {
      key: 'window',
      header: t('window'),
      wide: true,
      cell: (row) => <AgreementWindow {...row} />,
      value: ({ validFrom, validOn }) =>
        validFrom || validOn ? `${validFrom ?? ''}/${validOn ?? ''}` : t('always'),
    },
    {
      key: 'lists',
      header: t('columnLists'),
      numeric: true,
      wide: true,
      cell: ({ lists }) => lists,
    },
    {
      key: 'catalogs',
      header: t('columnCatalogs'),
      numeric: true,
      wide: true,
      cell: ({ catalogs }) => catalogs,
    },
    {
      key: 'rules',
      header: t('columnRules'),
      numeric: true,
      wide: true,
      cell: ({ rules }) => rules,
    },
  ]
}
