import { claimRequest } from '#app/db/idempotency.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { zero } from '#pricing/decimal.ts'
import { closeCartAndAnswer, lockCartToOrder } from './cart-for-order-repository.server.ts'
import type { OrderStatus } from './order-status.ts'
import { type LineRefusal, priceOrderLines } from './price-order-lines.ts'
import { takeQuotas } from './quota-repository.server.ts'
import type { Submission, SubmissionRefusal } from './submission.ts'
import { submitOrder } from './submit-order.server.ts'

/** Who orders, as the session knows them. */
export type OrderingContact = {
  userId: bigint
  impersonatorId: bigint | null
  scope: CompanyScope
  company: Submission['company']
}

/** What the checkout form says. Prices, amounts and the company never come from it; `seenTotal` is only compared. */
export type Checkout = {
  cartVersion: number
  idempotencyKey: string
  shipToId: bigint | null
  billToId: bigint | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  partialShipment?: boolean | null
  seenTotal?: string | null
  /** ISO instant. */
  at: string
}

export type PlacedOrder = { number: string; status: OrderStatus }
export type PlaceRefusal =
  | SubmissionRefusal
  | LineRefusal
  | 'cart-changed'
  | 'price-changed'
  | 'key-used-otherwise'

type Placed = Result<PlacedOrder, PlaceRefusal>

/**
 * Places the contact's open cart as an order: prices, quantity rules, order rules, stock, credit and the company's
 * approval rules are decided again inside one transaction of at most 15 statements. The same key gives the same answer;
 * with another body it is refused (`key-used-otherwise`). Refusals write nothing.
 */
export function placeOrder(contact: OrderingContact, checkout: Checkout): Promise<Placed> {
  const { at, idempotencyKey, ...body } = checkout
  const request = {
    actor: `user:${contact.userId}:${contact.scope.companyId}`,
    key: idempotencyKey,
    route: 'checkout',
    body: { ...body, shipToId: text(body.shipToId), billToId: text(body.billToId) },
  }
  return refusableTransaction(async (tx): Promise<Placed> => {
    const claim = await claimRequest(tx, request)
    if (claim.outcome === 'mismatch') return refuse('key-used-otherwise')
    if (claim.outcome === 'answered') return ok(claim.response as PlacedOrder)
    const cart = await lockCartToOrder(tx, contact.scope, contact.userId)
    if (cart?.version !== checkout.cartVersion) return refuse('cart-changed')
    const placed = await orderCart(tx, contact, checkout, cart)
    if (!placed.ok) return placed
    const { number, status } = placed.value
    const response = { number, status }
    await closeCartAndAnswer(tx, cart.id, { actor: request.actor, key: request.key, response })
    return ok(response)
  })
}

type Cart = NonNullable<Awaited<ReturnType<typeof lockCartToOrder>>>

async function orderCart(
  tx: Transaction,
  contact: OrderingContact,
  checkout: Checkout,
  cart: Cart,
) {
  const { at } = checkout
  const loaded = await loadPriceContext(tx, {
    variantIds: cart.lines.map(({ variantId }) => variantId),
    buyer: companyBuyer(contact.company),
    at,
  })
  const priced = priceOrderLines(cart.lines, loaded)
  if (!priced.ok) return priced
  const taken = await takeQuotas(tx, priced.value.quotas)
  if (!taken.ok) return taken
  const submission = {
    ...submissionOf(contact, checkout, cart.id),
    lines: priced.value.lines,
    orderRules: loaded.orderRules,
  }
  return submitOrder(tx, submission, loaded.today)
}

/** What a checkout means before prices are known. */
export function submissionOf(
  { company, userId, impersonatorId }: OrderingContact,
  checkout: Omit<Checkout, 'cartVersion' | 'idempotencyKey'>,
  cartId: bigint,
): Omit<Submission, 'lines' | 'orderRules'> {
  const { partialShipment, seenTotal, at, shipToId, billToId } = checkout
  const { purchaseOrderNumber, requestedOn, note } = checkout
  return {
    company,
    principalId: userId,
    actorId: impersonatorId ?? userId,
    source: { cartId },
    shipToId,
    billToId,
    purchaseOrderNumber,
    requestedOn,
    note,
    partialShipment: partialShipment ?? null,
    paymentTerms: null,
    discountPercent: zero,
    seenTotal: seenTotal ?? null,
    at,
  }
}

const text = (id: bigint | null) => (id === null ? null : String(id))
