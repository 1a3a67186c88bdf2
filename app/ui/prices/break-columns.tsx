import { Quantity } from '../format/quantity.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import type { TableColumn } from '../table/table-column.ts'

type BreakRow = { sku: string; name: string; minimumQuantity: string; unit: string }

/** What a row of a price list is of: the item and from which quantity on. */
export function breakColumns<Row extends BreakRow>(i18n: I18n): TableColumn<Row>[] {
  const t = textOf(i18n, 'priceLists')
  return [
    { key: 'sku', header: t('sku'), cell: ({ sku }) => sku, primary: true },
    { key: 'product', header: t('product'), cell: ({ name }) => name },
    {
      key: 'minimum',
      header: t('minimum'),
      numeric: true,
      cell: ({ minimumQuantity, unit }) => <Quantity value={minimumQuantity} unit={unit} />,
    },
  ]
}
