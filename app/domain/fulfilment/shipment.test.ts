import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { planShipment, type ShippableLine, type ShippableOrder } from './shipment.ts'

const decimal = (value: number) => new Decimal(value)
const line = (position: number, more: Partial<ShippableLine> = {}): ShippableLine => ({
  id: BigInt(position),
  position,
  variantId: BigInt(100 + position),
  factor: decimal(12),
  quantity: decimal(10),
  allocated: decimal(10),
  shipped: decimal(0),
  cancelled: decimal(0),
  invoiced: decimal(0),
  ...more,
})
const order = (more: Partial<ShippableOrder> = {}): ShippableOrder => ({
  id: 1n,
  number: 'O-2026-00001',
  status: 'placed',
  lines: [line(1), line(2)],
  held: [
    { lineId: 1n, warehouseId: 5n, quantity: decimal(120) },
    { lineId: 2n, warehouseId: 6n, quantity: decimal(120) },
  ],
  ...more,
})
const wanted = (...pairs: [number, number][]) =>
  new Map(pairs.map(([position, quantity]) => [position, decimal(quantity)]))

describe('a shipment', () => {
  test('takes base units from the warehouse that holds them', () => {
    expect(planShipment(order(), wanted([1, 4]), null)).toMatchObject({
      value: { warehouseId: 5n, status: 'partiallyShipped', lines: [{ lineId: 1n }] },
    })
  })
  test('of all that is left ends the order, completed where it is invoiced', () => {
    const lines = [line(1, { quantity: decimal(10), cancelled: decimal(3), allocated: decimal(7) })]
    expect(planShipment(order({ lines }), wanted([1, 7]), null)).toMatchObject({
      value: { status: 'shipped' },
    })
    const invoiced = lines.map((one) => ({ ...one, invoiced: decimal(7) }))
    expect(planShipment(order({ lines: invoiced }), wanted([1, 7]), null)).toMatchObject({
      value: { status: 'completed' },
    })
  })
  test('of one line whole leaves the order open for the other; both must be invoiced to end it', () => {
    const sent = { shipped: decimal(10), allocated: decimal(0) }
    const one = order({ lines: [line(1), line(2)] })
    expect(planShipment(one, wanted([1, 10]), null)).toMatchObject({
      value: { status: 'partiallyShipped' },
    })
    const half = order({ lines: [line(1, { invoiced: decimal(10) }), line(2, sent)] })
    expect(planShipment(half, wanted([1, 10]), null)).toMatchObject({
      value: { status: 'shipped' },
    })
  })
  test('leaves from the warehouse that was asked for, or not at all', () => {
    expect(planShipment(order(), wanted([1, 4]), 5n)).toMatchObject({ value: { warehouseId: 5n } })
    expect(planShipment(order(), wanted([1, 4]), 6n)).toMatchObject({
      refusal: { code: 'shipment_needs_warehouse', parameters: { number: 'O-2026-00001' } },
    })
  })
  test.each([
    ['an order on hold', order({ status: 'onHold' }), wanted([1, 1]), 'order_not_shippable'],
    ['nothing', order(), wanted([1, 0]), 'shipment_empty'],
    ['more than is allocated', order(), wanted([1, 11]), 'shipment_over_allocated'],
    ['goods of two warehouses', order(), wanted([1, 1], [2, 1]), 'shipment_needs_warehouse'],
  ])('of %s is refused', (_, from, quantities, code) => {
    expect(planShipment(from, quantities, null)).toMatchObject({ refusal: { code } })
  })
})
