import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedSeller,
} from '#app/domain/billing/invoice-content.ts'
import type { DocumentView, Fact } from './document-view.ts'
import { paperParties } from './paper-parties.ts'
import { paperText, type UnitNames } from './paper-text.ts'

/** A shipment as the warehouse packs it; `open` is what is still to come of the line. */
export type PackingSlip = {
  locale: string
  number: string
  shippedOn: string
  carrier: string
  trackingNumber: string | null
  orderNumber: string
  purchaseOrderNumber: string | null
  seller: PrintedSeller
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  lines: readonly {
    sku: string
    name: string
    unitCode: string
    ordered: string
    shipped: string
    open: string
  }[]
}

/** What is in the parcel, without prices, with a line to sign on. */
export function packingSlipView(slip: PackingSlip, units: UnitNames = {}): DocumentView {
  const text = paperText(slip.locale, 'EUR', units)
  const { t, day, quantity, unit } = text
  const facts: (Fact | null)[] = [
    { label: t('facts.number'), value: slip.number },
    { label: t('facts.shippedOn'), value: day(slip.shippedOn) },
    { label: t('facts.carrier'), value: slip.carrier },
    slip.trackingNumber ? { label: t('facts.tracking'), value: slip.trackingNumber } : null,
    { label: t('facts.orderNumber'), value: slip.orderNumber },
    slip.purchaseOrderNumber
      ? { label: t('facts.purchaseOrder'), value: slip.purchaseOrderNumber }
      : null,
  ]
  const column = (key: string, label: string) =>
    ({ key, label, width: 78, align: 'right' }) as const
  return {
    ...paperParties(slip.seller, slip.buyer, slip.shipTo, text),
    title: t('titles.packingSlip'),
    number: slip.number,
    facts: facts.filter((fact) => fact !== null),
    opening: t('parcelNote', { count: slip.lines.length }),
    columns: [
      { key: 'position', label: t('columns.position'), width: 22, align: 'left' },
      { key: 'item', label: t('columns.item'), width: 0, align: 'left' },
      column('ordered', t('columns.ordered')),
      column('shipped', t('columns.shipped')),
      column('open', t('columns.open')),
    ],
    rows: slip.lines.map((line, index) => ({
      cells: {
        position: String(index + 1),
        item: line.name,
        ordered: `${quantity(line.ordered)} ${unit(line.unitCode)}`,
        shipped: `${quantity(line.shipped)} ${unit(line.unitCode)}`,
        open: line.open === '0' ? '' : `${quantity(line.open)} ${unit(line.unitCode)}`,
      },
      detail: line.sku,
    })),
    taxTable: null,
    totals: [],
    payment: null,
    notes: [],
    signature: { title: t('received'), line: t('signature') },
  }
}
