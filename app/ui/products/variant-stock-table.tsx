import type { DeskVariant } from '#app/domain/catalog/desk-product.ts'
import { Status } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { useMay } from '../layout/use-may.ts'
import { LinkButton } from '../link-button.tsx'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'

/** The variants of a product: how they are sold and how many there are. */
export function VariantStockTable({ variants }: { variants: readonly DeskVariant[] }) {
  const t = useText('products')
  const figure = (key: 'onHand' | 'allocated' | 'available'): TableColumn<DeskVariant> => ({
    key,
    header: t(key),
    numeric: true,
    cell: (variant) => <Quantity value={variant[key]} unit={variant.baseUnit} />,
  })
  const mayAsk = useMay()('desk:prices')
  const ask: TableColumn<DeskVariant> = {
    key: 'ask',
    header: t('askPrice'),
    card: 'actions',
    cell: ({ sku }) => (
      <LinkButton small to={`/desk/price-lists/ask?sku=${encodeURIComponent(sku)}`}>
        {t('askPrice')}
      </LinkButton>
    ),
  }
  return (
    <LineTable
      caption={t('variants')}
      rows={variants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'sku',
          header: t('sku'),
          primary: true,
          cell: ({ sku }) => <b className="font-medium whitespace-nowrap">{sku}</b>,
        },
        { key: 'name', header: t('name'), cell: ({ name }) => name || '–' },
        {
          key: 'units',
          header: t('units'),
          cell: ({ baseUnit, units }) => [baseUnit, ...units].join(', '),
        },
        {
          key: 'status',
          header: t('status'),
          card: 'state',
          cell: ({ status }) => <Status kind="product" state={status} />,
        },
        figure('onHand'),
        figure('allocated'),
        figure('available'),
        ...(mayAsk ? [ask] : []),
      ]}
    />
  )
}
