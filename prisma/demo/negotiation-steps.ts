import { prisma } from '#app/db/client.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { draftQuote, requestQuote } from '#app/domain/quotes/request-quote.server.ts'
import { counterQuote, reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { DemoBuyer } from './buyers.ts'
import { seedContract } from './contract.ts'
import type { Negotiation } from './negotiation.ts'

const everyCompany = { kind: 'staff', salesRepId: null } as const

/** Takes a negotiation as far as it comes, each step by whoever's turn it is. */
export async function negotiate(negotiation: Negotiation, buyer: DemoBuyer, at: string) {
  const { reaches } = negotiation
  const number = await request(negotiation, buyer, at)
  if (number === null || reaches === 'draft' || reaches === 'requested') return
  const { scope, userId } = buyer.contact
  if (reaches === 'cancelled')
    await moveQuote(scope, 'cancel', { number, actorId: userId, comment: null, at })
  else {
    await answerRequest(negotiation, number, at)
    await answerOffer(negotiation, buyer, number, at)
    if (reaches === 'contract') await seedContract(number, at)
  }
}

/** The house's part: a question, a refusal, or an offer. */
async function answerRequest(negotiation: Negotiation, number: string, at: string) {
  const { reaches } = negotiation
  const actorId = await repOf(negotiation.company)
  const scope = { kind: 'staff', salesRepId: actorId } as const
  const move = (step: Parameters<typeof moveQuote>[1], comment: string | null = null) =>
    moveQuote(scope, step, { number, actorId, comment, at })
  await move('takeIntoReview')
  if (reaches === 'inReview') return
  if (reaches === 'question')
    await move('askForInfo', 'Do you need all of it at once, or in two deliveries?')
  else if (reaches === 'refused') await move('refuse', 'Below what we pay for it ourselves.')
  else {
    await priceQuote(scope, { ...(await offer(negotiation, number, at)), number, actorId, at })
    await sendOffer({ userId: actorId, mayApprove: false, scope }, { number, at })
    await decide(negotiation, number, at)
    if (reaches === 'withdrawn')
      await reviseQuote(scope, 'withdraw', { number, actorId, comment: 'A slip in line 2.', at })
  }
}

/** The sales manager answers what is beyond the rep's limit. */
async function decide({ reaches }: Negotiation, number: string, at: string) {
  if (reaches !== 'approved' && reaches !== 'changesRequested') return
  const manager = await prisma.user.findFirstOrThrow({ where: { staffRole: 'salesManager' } })
  const [step, comment] =
    reaches === 'approved'
      ? (['approve', 'Once, for the opening.'] as const)
      : (['requestChanges', 'At most 15 per cent.'] as const)
  await moveQuote(everyCompany, step, { number, actorId: manager.id, comment, at })
}

async function request(
  { from, message, lots = 1, reaches }: Negotiation,
  { contact, assortment }: DemoBuyer,
  at: string,
): Promise<string | null> {
  const lines = [0, 1, 2, 3].flatMap((step) => {
    const variant = assortment[(from + step * 17) % assortment.length]
    const quantity = new Decimal(variant?.increment ?? 1).times((8 + step * 4) * lots)
    return variant ? [{ variantId: variant.id, unitCode: variant.unit, quantity }] : []
  })
  if (!(await addToCart(contact, { lines, at })).ok) return null
  const where = { userId: contact.userId, companyId: contact.company.id, status: 'open' } as const
  const cart = await prisma.cart.findFirstOrThrow({ where })
  const ask = reaches === 'draft' ? draftQuote : requestQuote
  const asked = await ask(contact, {
    cartVersion: cart.version,
    message,
    targetTotal: null,
    purchaseOrderNumber: null,
    requestedOn: null,
    targets: new Map(),
    comments: new Map(),
    at,
  })
  return asked.ok ? asked.value.number : null
}

async function repOf(code: string): Promise<bigint> {
  const { salesRepId } = await prisma.company.findUniqueOrThrow({ where: { code } })
  return salesRepId ?? 0n
}

async function offer({ percent = '5' }: Negotiation, number: string, at: string) {
  const lines = await prisma.quoteLine.findMany({ where: { quoteVersion: { quote: { number } } } })
  const validOn = new Date(at)
  validOn.setUTCDate(validOn.getUTCDate() + 30)
  return {
    comment: 'Our offer for the whole quantity.',
    discountPercent: new Decimal(0),
    validOn: validOn.toISOString().slice(0, 10),
    holdOn: null,
    partialAllowed: false,
    quantities: new Map(),
    prices: new Map(),
    discounts: new Map(lines.map(({ position }) => [String(position), new Decimal(percent)])),
    comments: new Map(),
    drops: new Map(),
    added: [],
    overrideReason: null,
  }
}

/** The buyer's part. */
async function answerOffer(
  { reaches, company }: Negotiation,
  { contact }: DemoBuyer,
  number: string,
  at: string,
) {
  const { scope, userId: actorId } = contact
  if (reaches === 'declined')
    await moveQuote(scope, 'decline', { number, actorId, comment: 'We found it cheaper.', at })
  if (reaches === 'countered') {
    const targets = new Map([['1', new Decimal('1.10')]])
    const counter = {
      message: 'Closer, but not there yet.',
      quantities: new Map(),
      targets,
      comments: new Map(),
      drops: new Map(),
    }
    await counterQuote(scope, { number, actorId, counter, at })
  }
  if (reaches !== 'accepted' && reaches !== 'contract') return
  const version = await prisma.quoteVersion.findFirstOrThrow({
    where: { quote: { number } },
    orderBy: { version: 'desc' },
  })
  const accepted = await acceptQuote(contact, {
    number,
    version: version.version,
    hash: version.hash ?? '',
    positions: null,
    shipToId: null,
    purchaseOrderNumber: `PO-${company}-Q`,
    requestedOn: null,
    note: null,
    at,
  })
  if (!accepted.ok) throw new Error(`${number}: ${accepted.refusal.code}`)
}
