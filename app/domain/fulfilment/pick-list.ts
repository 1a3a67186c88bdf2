import type { MoneyView } from '#pricing/money.ts'

export type PickLine = {
  position: number
  sku: string
  name: string
  unitCode: string
  bin: string | null
  warehouse: string | null
  quantity: string
  allocated: string
  backordered: string
  shipped: string
}

export type OrderToPick = {
  number: string
  status: string
  companyName: string
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  shipTo: Record<string, string | null> | null
  /** By bin, as one walks. */
  lines: PickLine[]
  shipments: { number: string; shippedOn: string; carrier: string; invoice: string | null }[]
  warehouses: { code: string; name: string }[]
  total: MoneyView
}
