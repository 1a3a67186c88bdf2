import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'

type Line = { sku: string; name: string; unitCode: string; ordered: string; shipped: string }

/** What is in a parcel. */
export function ShippedLines({ lines }: { lines: readonly Line[] }) {
  const t = useText('fulfilment')
  return (
    <LineTable
      caption={t('lines')}
      rows={lines}
      rowKey={({ sku }) => sku}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ sku, name }) => <LineName sku={sku} name={name} />,
        },
        {
          key: 'ordered',
          header: t('ordered'),
          numeric: true,
          cell: ({ ordered, unitCode }) => <Quantity value={ordered} unit={unitCode} />,
        },
        {
          key: 'shipped',
          header: t('shipped'),
          numeric: true,
          cell: ({ shipped, unitCode }) => <Quantity value={shipped} unit={unitCode} />,
        },
      ]}
    />
  )
}
