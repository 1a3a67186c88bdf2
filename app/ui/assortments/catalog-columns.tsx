import type { AssortmentRow } from '#app/domain/catalog/assortment-view.ts'
import { Badge } from '../badge.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import type { TableColumn } from '../table/table-column.ts'

export const assortmentSpec = { sorts: ['name'], defaultSort: 'name', pageSize: 50 } as const

export function catalogColumns(i18n: I18n): TableColumn<AssortmentRow>[] {
  const t = textOf(i18n, 'assortments')
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, primary: true },
    { key: 'code', header: t('code'), cell: ({ code }) => code },
    {
      key: 'state',
      header: t('state'),
      cell: ({ active }) => (
        <Badge tone={active ? 'green' : 'neutral'}>{t(active ? 'on' : 'off')}</Badge>
      ),
    },
    { key: 'includes', header: t('includes'), numeric: true, cell: ({ includes }) => includes },
    { key: 'excludes', header: t('excludes'), numeric: true, cell: ({ excludes }) => excludes },
    { key: 'usedBy', header: t('usedBy'), numeric: true, cell: ({ usedBy }) => usedBy },
  ]
}
