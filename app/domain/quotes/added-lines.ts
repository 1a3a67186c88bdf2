import {
  checkLine,
  checkRules,
  type LineRefusal,
  unrevealed,
} from '#app/domain/carts/check-lines.ts'
import type { WantedLine } from '#app/domain/carts/stored-cart.ts'
import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import type { Refusal } from '#app/domain/result.ts'
import { preparePriceContext, zero } from '#pricing/index.ts'
import type { AddedLine, OpenLine, QuoteRecordLine } from './quote-record.ts'

/** A line of a draft as its form leaves it; `field` names where its quantity was typed, if it is another than before. */
export type DraftRow = { line: OpenLine; field: string | null }

/** What keeps a quantity from standing in a draft, and the field where it was typed. */
export type LineFault = { field: string; refusal: Refusal<LineRefusal> }

/** The lines that were kept, then those that were added; more of a variant and unit that is there raises its line. */
export function draftRows(
  stored: readonly QuoteRecordLine[],
  kept: readonly QuoteRecordLine[],
  added: readonly AddedLine[],
): DraftRow[] {
  const before = new Map(stored.map(({ position, quantity }) => [position, quantity]))
  const rows: DraftRow[] = kept.map((line) => {
    const isSame = before.get(line.position)?.eq(line.quantity)
    return { line, field: isSame ? null : `quantity-${line.position}` }
  })
  for (const { field, ...wanted } of added) {
    const present = rows.find(({ line }) => isSameGoods(line, wanted))
    if (!present) rows.push({ line: newLine(wanted), field })
    else {
      present.line = { ...present.line, quantity: present.line.quantity.plus(wanted.quantity) }
      present.field = field
    }
  }
  return rows
}

const isSameGoods = (one: WantedLine, other: WantedLine) =>
  one.variantId === other.variantId && one.unitCode === other.unitCode

/** Its price base is that of the price that is found for it. */
function newLine(wanted: WantedLine): OpenLine {
  return {
    ...wanted,
    targetPrice: null,
    listPrice: null,
    priceBase: null,
    unitPrice: null,
    discountPercent: zero,
    comment: null,
    receipt: null,
  }
}

/**
 * The one check of quantities, for every row whose quantity is another than before. A buyer adds what their catalog
 * shows; the house may offer what it does not. Of what was there before only the quantity is in question.
 */
export function draftFaults(
  rows: readonly DraftRow[],
  loaded: LoadedPrices,
  by: 'buyer' | 'house',
): LineFault[] {
  const context = preparePriceContext(loaded)
  return rows.flatMap(({ line, field }) => {
    if (!field) return []
    const refusal = checkLine(line, loaded, context)
    const mayBeHidden = by === 'house' || !field.startsWith('add-')
    if (refusal?.code !== 'item-not-in-catalog' || !mayBeHidden)
      return refusal ? [{ field, refusal: unrevealed(refusal) }] : []
    const broken = checkRules(line, loaded, context)
    return broken ? [{ field, refusal: broken }] : []
  })
}

/** A fault that a reason may override; goods that are not sold cannot be offered for any reason. */
export const isOfQuantity = ({ refusal }: LineFault) => refusal.code.startsWith('quantity-')
