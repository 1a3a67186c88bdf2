import { prisma } from '#app/db/client.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { findCartToOrder } from './cart-for-order-repository.server.ts'
import { type CheckoutView, checkoutView } from './checkout-view.ts'
import { composeOrder, decideStatus } from './draft-order.ts'
import { type OrderingContact, type PlaceRefusal, submissionOf } from './place-order.server.ts'
import { priceOrderLines } from './price-order-lines.ts'
import { loadSubmissionFacts } from './submission-facts-repository.server.ts'

type Asked = { shipToId: bigint | null; at: string }

/**
 * The buyer's cart as it would be ordered now, composed by the very functions that place it, without writing anything.
 * Refuses as placing would where there is nothing to show: an empty cart, a line that may not be ordered.
 */
export async function getCheckout(
  contact: OrderingContact,
  { shipToId, at }: Asked,
): Promise<Result<CheckoutView, PlaceRefusal>> {
  const cart = await findCartToOrder(prisma, contact.scope, contact.userId)
  if (!cart || cart.lines.length === 0) return refuse('no-lines')
  const loaded = await loadPriceContext(prisma, {
    variantIds: cart.lines.map(({ variantId }) => variantId),
    buyer: companyBuyer(contact.company),
    at,
  })
  const priced = priceOrderLines(cart.lines, loaded)
  if (!priced.ok) return priced
  const none = { billToId: null, purchaseOrderNumber: null, requestedOn: null, note: null }
  const submission = {
    ...submissionOf(contact, { shipToId, at, ...none }, cart.id),
    lines: priced.value.lines,
    orderRules: loaded.orderRules,
  }
  const [stored, addresses] = await Promise.all([
    loadSubmissionFacts(prisma, { ...submission, today: loaded.today, takesId: false }),
    listAddresses(contact),
  ])
  const { purchaseOrderNumberRequired } = stored.company
  const facts = { ...stored, company: { ...stored.company, purchaseOrderNumberRequired: false } }
  const draft = composeOrder(submission, facts)
  if (!draft.ok) return draft
  const decided = decideStatus(draft.value)
  const outcome = decided.ok ? decided.value.status : null
  const refusal = decided.ok ? null : decided.refusal
  const extras = { version: cart.version, addresses, outcome, refusal, purchaseOrderNumberRequired }
  return ok(checkoutView(draft.value, extras))
}

async function listAddresses({ scope }: OrderingContact): Promise<CheckoutView['addresses']> {
  const rows = await prisma.address.findMany({
    where: { companyId: scope.companyId, active: true },
    orderBy: [{ defaultShipping: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    omit: {
      companyId: true,
      externalCode: true,
      active: true,
      defaultBilling: true,
      defaultShipping: true,
    },
  })
  return rows.map((row) => ({ ...row, id: String(row.id) }))
}
