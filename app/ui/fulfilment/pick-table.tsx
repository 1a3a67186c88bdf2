import type { PickLine } from '#app/domain/fulfilment/pick-list.ts'
import { Badge } from '../badge.tsx'
import { TwoLines } from '../billing/two-lines.tsx'
import { TextField } from '../form/text-field.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'

/** Sorted by bin; on paper with a box to tick instead of a field. */
export function PickTable({ lines }: { lines: readonly PickLine[] }) {
  const t = useText('fulfilment')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('pickList')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bin')}</th>
            <th scope="col">{t('product')}</th>
            <th scope="col" className="num">
              {t('ordered')}
            </th>
            <th scope="col" className="num">
              {t('allocated')}
            </th>
            <th scope="col" className="num">
              {t('shipNow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PickRow key={line.position} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PickRow({ line }: { line: PickLine }) {
  const t = useText('fulfilment')
  const { position, bin, warehouse, name, sku, unitCode, backordered, allocated } = line
  const isAllocated = /[1-9]/.test(allocated)
  return (
    <tr>
      <td data-label={t('bin')}>
        <TwoLines below={warehouse}>
          <span className="text-lead font-semibold numeric">{bin ?? '–'}</span>
        </TwoLines>
      </td>
      <td data-label={t('product')}>
        <TwoLines below={sku}>
          <span className="font-medium">{name}</span>
        </TwoLines>
      </td>
      <td className="num" data-label={t('ordered')}>
        <Quantity value={line.quantity} unit={unitCode} />
        {/[1-9]/.test(backordered) && (
          <span className="block">
            <Badge tone="amber">
              <Quantity value={backordered} /> {t('backordered')}
            </Badge>
          </span>
        )}
      </td>
      <td className="num" data-label={t('allocated')}>
        <Quantity value={allocated} unit={unitCode} />
      </td>
      <td className="num" data-label={t('shipNow')}>
        <span className="print-only">☐</span>
        {isAllocated && (
          <TextField
            name={`quantity-${position}`}
            label={t('quantityToShip', { position })}
            labelHidden
            inputMode="decimal"
            className="no-print ms-auto w-28"
          />
        )}
      </td>
    </tr>
  )
}
