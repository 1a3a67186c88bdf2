import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import { type Refusal, refuse } from '#app/domain/result.ts'
import {
  checkQuantity,
  Decimal,
  type PriceContext,
  type QuantityViolation,
  zero,
} from '#pricing/index.ts'
import type { StoredCartLine, WantedLine } from './stored-cart.ts'

export type LineRefusal =
  | 'item-unknown'
  | 'item-not-in-catalog'
  | 'quantity-precision'
  | 'quantity-increment'
  | 'quantity-minimum'
  | 'quantity-maximum'

const codes = {
  PRECISION: 'quantity-precision',
  INCREMENT: 'quantity-increment',
  MINIMUM: 'quantity-minimum',
  MAXIMUM: 'quantity-maximum',
} as const satisfies Record<QuantityViolation['code'], LineRefusal>

/** Quantities of the same variant and unit are one line, in the order of their first. */
export function mergeWanted(lines: readonly WantedLine[]): WantedLine[] {
  const merged = new Map<string, WantedLine>()
  for (const line of lines) {
    const key = `${line.variantId} ${line.unitCode}`
    const quantity = line.quantity.plus(merged.get(key)?.quantity ?? zero)
    merged.set(key, { ...line, quantity })
  }
  return [...merged.values()]
}

/**
 * Whether a quantity of a variant may stand in this buyer's cart: known and sold in that unit, in their catalog, and by
 * the quantity rules. The one check of every way in; a refusal names the nearest quantities that would do.
 */
export function checkLine(
  line: WantedLine,
  loaded: LoadedPrices,
  context: PriceContext,
): Refusal<LineRefusal> | null {
  const variantId = String(line.variantId)
  const item = loaded.items.get(variantId)
  if (!item?.orderable || !isSoldBy(context, variantId, line.unitCode)) {
    return refuse('item-unknown', { sku: item?.sku ?? '' }).refusal
  }
  const offer = context.offer(variantId, line.unitCode)
  if (!offer.isVisible) return refuse('item-not-in-catalog', { sku: item.sku }).refusal
  return checkRules(line, loaded, context)
}

/** The quantity rules alone, of something that is sold in that unit. */
export function checkRules(
  { variantId, unitCode, quantity }: WantedLine,
  loaded: LoadedPrices,
  context: PriceContext,
): Refusal<LineRefusal> | null {
  const id = String(variantId)
  const [violation] = checkQuantity(context.offer(id, unitCode).rule, quantity)
  return violation ? quantityRefusal(loaded.items.get(id)?.sku ?? '', id, violation) : null
}

function isSoldBy(context: PriceContext, variantId: string, unit: string): boolean {
  const { baseUnit, units } = context.variant(variantId)
  return unit === baseUnit || units.some((each) => each.unit === unit)
}

function quantityRefusal(
  sku: string,
  variantId: string,
  { code, limit, quantity, below, above, origin }: QuantityViolation,
): Refusal<LineRefusal> {
  return refuse(codes[code], {
    sku,
    variantId,
    limit: limit.toString(),
    quantity: quantity.toString(),
    below: below?.toString() ?? '',
    above: above?.toString() ?? '',
    origin: origin?.agreementName ?? '',
  }).refusal
}

/** By its id anybody may ask for anything: what this buyer may not see is as unknown as what is not there. */
export function unrevealed<Code extends string>(refusal: Refusal<Code>) {
  const isHidden = ['item-not-in-catalog', 'item-unknown'].includes(refusal.code)
  return isHidden ? refuse('item-unknown', { sku: '' }).refusal : refusal
}

/**
 * The same for an addition to what the cart holds of the variant and unit: the sum is what the rules are asked about,
 * and the quantities that would do are what to add instead.
 */
export function checkAddition(
  line: WantedLine,
  present: readonly StoredCartLine[],
  loaded: LoadedPrices,
  context: PriceContext,
): Refusal<LineRefusal> | null {
  const held = present.find(
    ({ variantId, unitCode }) => variantId === line.variantId && unitCode === line.unitCode,
  )
  if (!held) return checkLine(line, loaded, context)
  const merged = { ...line, quantity: line.quantity.plus(held.quantity) }
  const refusal = checkLine(merged, loaded, context)
  if (!refusal) return null
  const { below, above } = refusal.parameters
  const parameters = {
    ...refusal.parameters,
    below: lessHeld(below, held.quantity),
    above: lessHeld(above, held.quantity),
  }
  return { ...refusal, parameters }
}

function lessHeld(total: string | number | undefined, held: Decimal): string {
  if (total === undefined || total === '') return ''
  const more = new Decimal(total).minus(held)
  return more.gt(0) ? more.toString() : ''
}
