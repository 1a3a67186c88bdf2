import { Form } from '@remix-run/react'
import type { PriceRowView } from '#app/domain/prices/price-list-view.ts'
import { IconButton } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Money } from '../format/money.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { useActionsColumn } from '../table/actions-column.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableState } from '../table/table-state.ts'
import { breakColumns } from './break-columns.tsx'
import { PriceWindow } from './price-window.tsx'

export const priceRowSpec = { sorts: ['product'], defaultSort: 'product', pageSize: 100 } as const

/** The rows of a list by product and break. */
export function PriceRowTable(props: {
  state: TableState
  rows: readonly PriceRowView[]
  total: number
  currency: string
  canEdit: boolean
}) {
  const { state, rows, total, currency, canEdit } = props
  const t = useText('priceLists')
  const i18n = useI18n()
  const actions = useActionsColumn('actions')
  return (
    <DataTable
      caption={t('rows')}
      state={state}
      rows={rows}
      total={total}
      rowKey={({ id }) => id}
      searchable
      columns={[
        ...breakColumns(i18n),
        {
          key: 'price',
          header: t('price'),
          numeric: true,
          cell: (row) => <Money value={{ amount: row.unitPrice, currency }} />,
        },
        {
          key: 'priceBase',
          header: t('priceBase'),
          numeric: true,
          cell: ({ priceBase }) => priceBase,
        },
        { key: 'window', header: t('window'), cell: (row) => <PriceWindow {...row} /> },
        ...(canEdit ? [{ ...actions, cell: (row: PriceRowView) => <RowActions row={row} /> }] : []),
      ]}
      empty={<EmptyState icon="tag" title={t('noRows')} />}
    />
  )
}

function RowActions({ row }: { row: PriceRowView }) {
  const t = useText('priceLists')
  const words = useText('words')
  const named = { sku: row.sku, minimum: row.minimumQuantity }
  return (
    <Form method="post" className="flex justify-end gap-1">
      <LinkButton kind="quiet" small to={`?edit=${row.id}`} aria-label={t('editOf', named)}>
        {words('actions.edit')}
      </LinkButton>
      <input type="hidden" name="rowId" value={row.id} />
      <IconButton
        type="submit"
        name="intent"
        value="remove"
        icon="close"
        small
        label={t('removeRow', named)}
      />
    </Form>
  )
}
