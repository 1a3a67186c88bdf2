import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import { priceView } from '#app/domain/prices/price-view.ts'
import { type Refusal, refuse } from '#app/domain/result.ts'
import {
  type Decimal,
  lineAmount,
  moneyView,
  type PriceContext,
  preparePriceContext,
  type Resolution,
  resolveLines,
  snapQuantity,
  zero,
} from '#pricing/index.ts'
import { checkLine } from './check-lines.ts'
import type { TypedRow } from './quick-order.ts'
import type { QuickOrderView, QuickRefusal, QuickRowView } from './quick-order-view.ts'

/** What a typed code stands for, in the unit that the variant starts with. */
export type MatchedItem = {
  variantId: string
  sku: string
  name: string
  unit: string
  factor: string
  available: string
  backorderAllowed: boolean
}

export type MatchedRow = { item: MatchedItem | null; suggestion: string | null }

/** A verdict for every row; the rows that can be ordered are priced together, as the cart will. */
export function checkQuickOrder(
  typed: readonly TypedRow[],
  matches: ReadonlyMap<string, MatchedRow>,
  loaded: LoadedPrices,
): QuickOrderView {
  const context = preparePriceContext(loaded)
  const { currency, at, channel, taxMode } = loaded
  const checked = typed.map((row) => {
    const match = matches.get(row.code.toLowerCase()) ?? { item: null, suggestion: null }
    return { row, match, refusal: verdict(row, match.item, loaded, context) }
  })
  const sound = checked.flatMap(({ row, match, refusal }) =>
    match.item && row.quantity && !refusal
      ? [
          {
            code: row.code,
            variantId: match.item.variantId,
            unit: match.item.unit,
            quantity: row.quantity,
          },
        ]
      : [],
  )
  const resolutions = resolveLines(
    sound.map(({ variantId, unit, quantity }) => ({
      variantId,
      unit,
      quantity,
      currency,
      at,
      channel,
      taxMode,
    })),
    context,
  )
  const prices = new Map(sound.map(({ code }, index) => [code, resolutions[index]]))
  const rows = checked.map(({ row, match, refusal }) =>
    rowView(row, match, refusal, prices.get(row.code), { loaded, context }),
  )
  const ready = rows.filter((row) => row.refusal === null)
  const subtotal = ready.reduce((sum, { amount }) => (amount ? sum.plus(amount.amount) : sum), zero)
  return { rows, subtotal: moneyView({ amount: subtotal, currency }), ready: ready.length }
}

function verdict(
  { code, quantity }: TypedRow,
  item: MatchedItem | null,
  loaded: LoadedPrices,
  context: PriceContext,
): Refusal<QuickRefusal> | null {
  if (!item) return refuse('sku-unknown', { sku: code }).refusal
  if (!quantity) return refuse('quantity-missing', { sku: item.sku }).refusal
  const line = { variantId: BigInt(item.variantId), unitCode: item.unit, quantity }
  return checkLine(line, loaded, context) ?? stockVerdict(item, quantity)
}

function stockVerdict(item: MatchedItem, quantity: Decimal): Refusal<QuickRefusal> | null {
  if (item.backorderAllowed || quantity.times(item.factor).lte(item.available)) return null
  return refuse('stock-not-enough', { sku: item.sku, available: item.available }).refusal
}

function rowView(
  { code, quantity, lines }: TypedRow,
  { item, suggestion }: MatchedRow,
  refusal: Refusal<QuickRefusal> | null,
  resolution: Resolution | undefined,
  { loaded, context }: { loaded: LoadedPrices; context: PriceContext },
): QuickRowView {
  const priced = resolution?.ok && quantity ? { price: resolution.price, quantity } : null
  const { currency } = loaded
  const amount = priced && lineAmount(priced.price, priced.quantity, currency).amount
  return {
    code,
    quantity: quantity?.toString() ?? '',
    lines,
    ...shown(item),
    price: resolution ? priceView(loaded, resolution) : null,
    amount: amount && moneyView({ amount, currency }),
    refusal: refusal ?? unpriced(item, resolution),
    fixedQuantity: item && refusal ? fixedQuantity(context, item, quantity) : null,
    suggestion,
  }
}

function shown(item: MatchedItem | null) {
  if (!item) return { sku: null, name: null, unit: null, variantId: null }
  const { sku, name, unit, variantId } = item
  return { sku, name, unit, variantId }
}

function unpriced(item: MatchedItem | null, resolution: Resolution | undefined) {
  if (!item || !resolution || resolution.ok) return null
  return refuse('price-on-request', { sku: item.sku }).refusal
}

function fixedQuantity(
  context: PriceContext,
  item: MatchedItem,
  quantity: Decimal | null,
): string | null {
  const { rule } = context.offer(item.variantId, item.unit)
  const fixed = snapQuantity(rule, quantity ?? rule.minimum)
  return fixed && (!quantity || !fixed.eq(quantity)) ? fixed.toString() : null
}

/** The text again, with every quantity and SKU put right where it is known how. */
export function fixedRows(view: QuickOrderView): { code: string; quantity: string }[] {
  return view.rows.map(({ code, quantity, fixedQuantity: fixed, suggestion }) => ({
    code: suggestion ?? code,
    quantity: fixed ?? quantity,
  }))
}
