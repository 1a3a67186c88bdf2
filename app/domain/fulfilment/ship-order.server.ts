import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { idempotentTransaction } from '#app/db/idempotent.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueShipmentMail } from '#app/jobs/mails/shipment-mail.server.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { planShipment, type ShipmentRefusal } from './shipment.ts'
import { lockOrderToShip, saveShipment } from './shipment-repository.server.ts'
import { findWarehouseId } from './warehouse-queries.server.ts'

export type Shipping = {
  orderNumber: string
  /** By line position, in the ordered unit. */
  lines: readonly { position: number; quantity: Decimal }[]
  carrier: string
  trackingNumber: string | null
  /** Code of the warehouse the goods leave from; null takes the one that holds them all. */
  warehouse?: string | null
  idempotencyKey?: string
  at: string
}

type Shipped = { shipmentNumber: string }

type Refused = ShipmentRefusal | 'order_not_found' | 'key_reused'

/**
 * Goods leave: allocated stock becomes shipped, whole or in part, with a shipment of its own and a mail to the buyer.
 * Refuses an order that is held or done and more than is allocated; the same form posted twice ships once.
 */
export function shipOrder(
  staff: { userId: bigint; scope: Scope },
  shipping: Shipping,
): Promise<Result<Shipped, Refused>> {
  const { orderNumber, lines, carrier, trackingNumber, warehouse = null, at } = shipping
  const body = { orderNumber, lines, carrier, trackingNumber, warehouse }
  const key = shipping.idempotencyKey ?? ''
  const claim = { actor: `user:${staff.userId}`, key, route: 'shipments', body }
  return idempotentTransaction<Shipped, Refused>(claim, async (tx) => {
    const order = await lockOrderToShip(tx, staff.scope, orderNumber, at)
    if (order === null) return refuse('order_not_found', { number: orderNumber })
    const wanted = new Map(lines.map(({ position, quantity }) => [position, quantity]))
    const warehouseId = warehouse === null ? null : await findWarehouseId(tx, warehouse)
    const planned = planShipment(order, wanted, warehouseId)
    if (!planned.ok) return planned
    const { number } = await nextDocumentNumber(tx, 'shipment', order.today)
    await saveShipment(tx, {
      number,
      orderId: order.id,
      plan: planned.value,
      carrier,
      trackingNumber,
      shippedOn: order.today,
      actorId: staff.userId,
      at,
    })
    await enqueueShipmentMail(tx, order, { number, carrier, trackingNumber })
    return ok({ shipmentNumber: number })
  })
}
