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
import { insertQuote } from './new-quote-repository.server.ts'
import type { QuoteRequest } from './quote-form.ts'
import { replaceLines } from './quote-lines-repository.server.ts'
import type { QuoteRecord } from './quote-record.ts'
import { loadQuote } from './quote-repository.server.ts'
import { type DraftRefusal, sendDraft } from './send-draft.server.ts'

type Requester = CartBuyer & { impersonatorId: bigint | null }
type Request = QuoteRequest & { at: string }
type CartRefusal = 'quote-cart-changed' | 'quote-no-lines'
type Requested<Code extends string = never> = Result<{ number: string }, CartRefusal | Code>

/**
 * Turns the contact's open cart into a request: version 1 with today's list prices, their receipts and the prices hoped
 * for. The cart is used up. Refused where the cart is not the one that was seen. The company's rep is told by mail.
 */
export function requestQuote(
  contact: Requester,
  request: Request,
): Promise<Requested<DraftRefusal>> {
  return refusableTransaction(async (tx): Promise<Requested<DraftRefusal>> => {
    const draft = await openDraft(tx, contact, request)
    if (!draft.ok) return draft
    const actorId = contact.impersonatorId ?? contact.userId
    return sendDraft(tx, draft.value, { actorId, at: request.at })
  })
}

/** The same, kept for later: the request is the company's own, and the house sees nothing of it, until it is sent. */
export function draftQuote(contact: Requester, request: Request): Promise<Requested> {
  return refusableTransaction(async (tx): Promise<Requested> => {
    const draft = await openDraft(tx, contact, request)
    return draft.ok ? ok({ number: draft.value.number }) : draft
  })
}

async function openDraft(
  tx: Transaction,
  contact: Requester,
  request: Request,
): Promise<Result<QuoteRecord, CartRefusal>> {
  const cart = await lockOpenCart(tx, contact)
  if (!cart || cart.lines.length === 0) return refuse('quote-no-lines')
  if (cart.version !== request.cartVersion) return refuse('quote-cart-changed')
  const { lines, today } = await linesOf(tx, contact, request, cart)
  const { number } = await nextDocumentNumber(tx, 'quote', today)
  const { company, userId } = contact
  const { at, message, targetTotal, purchaseOrderNumber, requestedOn } = request
  const { id, versionId } = await insertQuote(tx, {
    ...{ number, companyId: company.id, currency: company.currency, requestedById: userId },
    ...{ status: 'draft', authorId: userId },
    ...{ targetTotal, message, purchaseOrderNumber, requestedOn, at },
  })
  await replaceLines(tx, versionId, lines)
  await closeCart(tx, cart.id, 'quoted')
  return ok(await loadQuote(tx, id))
}

async function linesOf(
  tx: Transaction,
  { company }: Requester,
  { targets, comments, at }: Request,
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
