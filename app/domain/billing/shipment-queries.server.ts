import { prisma } from '#app/db/client.server.ts'
import { toDay, toDecimal } from '#app/db/convert.server.ts'
import { ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import type { PrintedAddress, PrintedBuyer } from './invoice-content.ts'
import { printedAddress } from './printed-address.ts'

export type ShipmentView = {
  number: string
  shippedOn: string
  carrier: string
  trackingNumber: string | null
  warehouse: string
  orderNumber: string
  orderStatus: string
  purchaseOrderNumber: string | null
  companyName: string
  locale: string
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  /** The invoice that bills it, once there is one. */
  invoice: string | null
  lines: readonly {
    sku: string
    name: string
    unitCode: string
    ordered: string
    shipped: string
    /** Still to come of the order's line. */
    open: string
  }[]
}

/** A shipment of the scope with what is in it; null where there is none. */
export async function findShipment(scope: Scope, number: string): Promise<ShipmentView | null> {
  const row = await prisma.shipment.findFirst({
    where: { number, order: { ...ownedBy(scope) } },
    include: {
      warehouse: { select: { name: true } },
      invoices: { where: { kind: 'invoice' }, select: { number: true } },
      lines: { include: { orderLine: true }, orderBy: { orderLine: { position: 'asc' } } },
      order: { include: { company: true } },
    },
  })
  if (row === null) return null
  const { order } = row
  const { company } = order
  const billing = printedAddress(order.billingAddress)
  return {
    number: row.number,
    shippedOn: toDay(row.shippedOn),
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    warehouse: row.warehouse.name,
    orderNumber: order.number,
    orderStatus: order.status,
    purchaseOrderNumber: order.purchaseOrderNumber,
    companyName: company?.name ?? billing?.name ?? '',
    locale: company?.locale ?? 'en',
    buyer: {
      code: company?.code ?? null,
      name: company?.legalName ?? company?.name ?? billing?.name ?? '',
      vatNumber: company?.vatNumber ?? null,
      registrationNumber: company?.registrationNumber ?? null,
      address: billing,
    },
    shipTo: printedAddress(order.shippingAddress),
    invoice: row.invoices[0]?.number ?? null,
    lines: row.lines.map(({ quantity, orderLine: line }) => ({
      sku: line.sku,
      name: line.name,
      unitCode: line.unitCode,
      ordered: toDecimal(line.quantity).toFixed(),
      shipped: toDecimal(quantity).toFixed(),
      open: toDecimal(line.quantity)
        .minus(toDecimal(line.shippedQuantity))
        .minus(toDecimal(line.cancelledQuantity))
        .toFixed(),
    })),
  }
}
