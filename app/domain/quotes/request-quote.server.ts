import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { CartBuyer } from '#app/domain/carts/cart-buyer.ts'
import { closeCart, lockOpenCart } from '#app/domain/carts/cart-repository.server.ts'
import type { StoredCart } from '#app/domain/carts/stored-cart.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { zero } from '#pricing/index.ts'
import { listPrices } from './list-prices.ts'
import type { QuoteRequest } from './quote-form.ts'
import { insertQuote, replaceLines } from './quote-lines-repository.server.ts'
import { loadQuote, saveStep } from './quote-repository.server.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'

type Requester = CartBuyer & { impersonatorId: bigint | null }
type Requested = Result<{ number: string }, 'quote-cart-changed' | 'quote-no-lines'>

/**
 * Turns the contact's open cart into a request: version 1 with today's list prices, their receipts and the prices hoped
 * for. The cart is used up. Refused where the cart is not the one that was seen. The company's rep is told by mail.
 */
export function requestQuote(
  contact: Requester,
  request: QuoteRequest & { at: string },
): Promise<Requested> {
  return refusableTransaction(async (tx): Promise<Requested> => {
    const cart = await lockOpenCart(tx, contact)
    if (!cart || cart.lines.length === 0) return refuse('quote-no-lines')
    if (cart.version !== request.cartVersion) return refuse('quote-cart-changed')
    const { lines, today } = await linesOf(tx, contact, request, cart)
    const { number } = await nextDocumentNumber(tx, 'quote', today)
    const { company, userId } = contact
    const { at, message, targetTotal, purchaseOrderNumber, requestedOn } = request
    const { id, versionId } = await insertQuote(tx, {
      number,
      companyId: company.id,
      currency: company.currency,
      requestedById: userId,
      targetTotal,
      message,
      purchaseOrderNumber,
      requestedOn,
      at,
    })
    await replaceLines(tx, versionId, lines)
    await closeCart(tx, cart.id, 'quoted')
    const quote = await loadQuote(tx, id)
    await saveStep(
      tx,
      quote,
      { quote: 'requested', version: 'draft' },
      { kind: 'requested', actorId: contact.impersonatorId ?? userId, comment: message, at },
    )
    await tellAboutQuote(tx, quote, 'requested', { audience: 'rep', comment: message })
    return ok({ number })
  })
}

async function linesOf(
  tx: Transaction,
  { company }: Requester,
  { targets, comments, at }: QuoteRequest & { at: string },
  cart: StoredCart,
) {
  const loaded = await loadPriceContext(tx, {
    variantIds: cart.lines.map(({ variantId }) => variantId),
    buyer: companyBuyer(company),
    at,
  })
  const prices = listPrices(cart.lines, loaded)
  const lines = cart.lines.map((line, index) => ({
    variantId: line.variantId,
    unitCode: line.unitCode,
    quantity: line.quantity,
    targetPrice: targets.get(String(line.id)) ?? null,
    listPrice: prices[index]?.listPrice ?? null,
    priceBase: prices[index]?.priceBase ?? 1,
    unitPrice: null,
    discountPercent: zero,
    comment: comments.get(String(line.id)) ?? line.note,
    receipt: prices[index]?.receipt ?? null,
  }))
  return { lines, today: loaded.today }
}
