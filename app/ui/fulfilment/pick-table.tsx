import type { PickLine } from '#app/domain/fulfilment/pick-list.ts'
import { Badge } from '../badge.tsx'
import { TextField } from '../form/text-field.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'

/** Sorted by bin; on paper with a box to tick instead of a field. */
export function PickTable({ lines }: { lines: readonly PickLine[] }) {
  const t = useText('fulfilment')
  const columns: TableColumn<PickLine>[] = [
    { key: 'bin', header: t('bin'), card: 'figure', cell: (line) => <Bin {...line} /> },
    {
      key: 'product',
      header: t('product'),
      primary: true,
      cell: ({ sku, name }) => <LineName sku={sku} name={name} />,
    },
    { key: 'ordered', header: t('ordered'), numeric: true, cell: (line) => <Ordered {...line} /> },
    {
      key: 'allocated',
      header: t('allocated'),
      numeric: true,
      cell: ({ allocated, unitCode }) => <Quantity value={allocated} unit={unitCode} />,
    },
    { key: 'shipNow', header: t('shipNow'), numeric: true, cell: (line) => <ShipNow {...line} /> },
  ]
  return (
    <LineTable
      caption={t('pickList')}
      rows={lines}
      rowKey={({ position }) => position}
      columns={columns}
    />
  )
}

function Bin({ bin, warehouse }: PickLine) {
  return (
    <>
      <span className="block text-lead font-semibold numeric">{bin ?? '–'}</span>
      <span className="block text-small font-normal text-quiet">{warehouse}</span>
    </>
  )
}

function Ordered({ quantity, unitCode, backordered }: PickLine) {
  const t = useText('fulfilment')
  return (
    <>
      <Quantity value={quantity} unit={unitCode} />
      {/[1-9]/.test(backordered) && (
        <span className="block">
          <Badge tone="amber">
            <Quantity value={backordered} /> {t('backordered')}
          </Badge>
        </span>
      )}
    </>
  )
}

function ShipNow({ position, allocated }: PickLine) {
  const t = useText('fulfilment')
  return (
    <>
      <span className="print-only">☐</span>
      {/[1-9]/.test(allocated) && (
        <TextField
          name={`quantity-${position}`}
          label={t('quantityToShip', { position })}
          labelHidden
          inputMode="decimal"
          className="no-print w-28 md:ms-auto"
        />
      )}
    </>
  )
}
