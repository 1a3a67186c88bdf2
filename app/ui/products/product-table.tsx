import type { DeskProductRow } from '#app/domain/catalog/desk-product.ts'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Quantity } from '../format/quantity.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'

export const productSpec = {
  sorts: ['name', 'brand', 'category', 'status', 'variants', 'onHand'],
  defaultSort: 'name',
  filters: ['status'],
  pageSize: 50,
} as const

type ProductTableProps = TableList<DeskProductRow> & { editable: boolean }

export function ProductTable({ editable, ...list }: ProductTableProps) {
  const t = useText('products')
  const i18n = useI18n()
  const states = ['draft', 'active', 'discontinued']
  return (
    <DataTable
      {...list}
      caption={t('title')}
      rowKey={({ slug }) => slug}
      hrefOf={({ slug }) => `/desk/products/${slug}`}
      searchable
      filters={[stateFilter(i18n, 'product', { key: 'status', label: t('status'), states })]}
      columns={productColumns(i18n)}
      exportHref="/desk/products.csv"
      bulk={editable && <StateButtons />}
      empty={
        <EmptyState
          icon="box"
          title={t('empty')}
          action={<LinkButton to="/desk/import">{t('toImport')}</LinkButton>}
        />
      }
    />
  )
}

function StateButtons() {
  const t = useText('products')
  return (
    <>
      <Button small name="status" value="active">
        {t('activate')}
      </Button>
      <Button small name="status" value="discontinued">
        {t('discontinue')}
      </Button>
    </>
  )
}

/** The columns of the list and of its export. */
export function productColumns(i18n: I18n): TableColumn<DeskProductRow>[] {
  const t = textOf(i18n, 'products')
  return [
    { key: 'name', header: t('name'), sortable: true, cell: ({ name }) => name, primary: true },
    { key: 'brand', wide: true, header: t('brand'), sortable: true, cell: ({ brand }) => brand },
    { key: 'category', header: t('category'), sortable: true, cell: ({ category }) => category },
    stateColumn(i18n, 'product', {
      key: 'status',
      header: t('status'),
      sortable: true,
      of: ({ status }) => status,
    }),
    {
      key: 'variants',
      header: t('variants'),
      numeric: true,
      sortable: true,
      cell: ({ variants }) => variants,
    },
    {
      key: 'onHand',
      header: t('onHand'),
      numeric: true,
      sortable: true,
      cell: ({ onHand }) => <Quantity value={onHand} />,
      value: ({ onHand }) => onHand,
    },
  ]
}
