/** A level as the desk lists it; decimal strings in base units. */
export type StockRow = {
  id: string
  sku: string
  name: string
  warehouse: string
  unitCode: string
  onHand: string
  allocated: string
  reserved: string
  quarantined: string
  safety: string
  available: string
  bin: string | null
}
