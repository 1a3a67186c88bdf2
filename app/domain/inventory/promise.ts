import { Decimal, zero } from '#pricing/decimal.ts'

/** What a document wants of an item, in base units. */
export type WantedLine = {
  /** The caller's own key of the line. */
  position: number
  variantId: bigint
  quantity: Decimal
  /** May be short: the item allows it and the buyer consents to partial shipment. */
  backorderAllowed: boolean
}

export type WantedItem = { variantId: bigint; quantity: Decimal; backorderAllowed: boolean }

/** What was promised of an item from which warehouses, and when the rest may come. */
export type PromisedItem = {
  variantId: bigint
  places: readonly { warehouseId: bigint; quantity: Decimal }[]
  available: Decimal
  /** The day on which enough is expected; null where nothing is on its way. */
  expectedOn: string | null
}

export type PromisedLine = {
  position: number
  places: readonly { warehouseId: bigint; quantity: Decimal }[]
  promised: Decimal
  short: Decimal
  expectedOn: string | null
}

/** Lines of one item are one wish: two of them can never both take the last unit. */
export function sumPerItem(lines: readonly WantedLine[]): WantedItem[] {
  const items = new Map<bigint, WantedItem>()
  for (const { variantId, quantity, backorderAllowed } of lines) {
    const item = items.get(variantId)
    items.set(variantId, {
      variantId,
      quantity: quantity.plus(item?.quantity ?? zero),
      backorderAllowed: backorderAllowed && (item?.backorderAllowed ?? true),
    })
  }
  return [...items.values()]
}

/** Gives what was promised per item to its lines, in document order; the later lines wait. */
export function shareAmongLines(
  lines: readonly WantedLine[],
  items: readonly PromisedItem[],
): PromisedLine[] {
  const left = new Map(
    items.map((item) => [item.variantId, item.places.map((place) => ({ ...place }))]),
  )
  const expected = new Map(items.map((item) => [item.variantId, item.expectedOn]))
  return lines.map(({ position, variantId, quantity }) => {
    const places = takeFrom(left.get(variantId) ?? [], quantity)
    const promised = places.reduce((sum, place) => sum.plus(place.quantity), zero)
    const short = quantity.minus(promised)
    const expectedOn = short.isZero() ? null : (expected.get(variantId) ?? null)
    return { position, places, promised, short, expectedOn }
  })
}

function takeFrom(places: { warehouseId: bigint; quantity: Decimal }[], wanted: Decimal) {
  let missing = wanted
  const taken: { warehouseId: bigint; quantity: Decimal }[] = []
  for (const place of places) {
    const quantity = Decimal.min(place.quantity, missing)
    if (quantity.isZero()) continue
    place.quantity = place.quantity.minus(quantity)
    missing = missing.minus(quantity)
    taken.push({ warehouseId: place.warehouseId, quantity })
  }
  return taken
}
