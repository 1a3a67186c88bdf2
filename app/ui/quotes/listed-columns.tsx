import type { AskedLineView } from '#app/domain/quotes/quote-view.ts'
import { Quantity } from '../format/quantity.tsx'
import type { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { UnitPrice } from '../unit-price.tsx'

/** What a line of a request and of an offer begin with: the product, how much, and its price by the lists. */
export function listedColumns<Line extends Omit<AskedLineView, 'targetPrice'>>(
  t: ReturnType<typeof useText<'quotes'>>,
  currency: string,
): TableColumn<Line>[] {
  return [
    {
      key: 'product',
      header: t('product'),
      primary: true,
      cell: ({ sku, name, comment }) => <LineName {...{ sku, name, comment }} />,
    },
    {
      key: 'quantity',
      header: t('quantity'),
      numeric: true,
      cell: ({ quantity, unitCode }) => <Quantity value={quantity} unit={unitCode} />,
    },
    {
      key: 'listPrice',
      header: t('listPrice'),
      numeric: true,
      cell: ({ listPrice, priceBase }) => (
        <UnitPrice amount={listPrice} {...{ priceBase, currency }} />
      ),
    },
  ]
}
