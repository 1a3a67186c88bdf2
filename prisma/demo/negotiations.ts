import { prisma } from '#app/db/client.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import { expireQuotes } from '#app/domain/quotes/expire-quotes.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { requestQuote } from '#app/domain/quotes/request-quote.server.ts'
import { counterQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { type DemoBuyer, demoBuyers } from './buyers.ts'
import { seedContract } from './contract.ts'

/** How far a negotiation has come, and the discount that the rep gives on every line. */
type Negotiation = {
  company: string
  from: number
  message: string
  daysAgo: number
  percent?: string
  reaches: 'requested' | 'inReview' | 'question' | 'sent' | 'countered' | 'declined' | 'contract'
}

const negotiations: Negotiation[] = [
  {
    company: 'LOND',
    from: 210,
    message: 'For the autumn catalogue.',
    daysAgo: 45,
    percent: '5',
    reaches: 'sent',
  },
  {
    company: 'BELV',
    from: 30,
    message: 'We refit two dining rooms in spring. Can you do better on these?',
    daysAgo: 1,
    reaches: 'requested',
  },
  {
    company: 'HELI',
    from: 60,
    message: 'Regular call-off, please quote.',
    daysAgo: 2,
    reaches: 'inReview',
  },
  {
    company: 'ALPH',
    from: 90,
    message: 'For the new season in Poiana.',
    daysAgo: 3,
    reaches: 'question',
  },
  {
    company: 'BELV',
    from: 120,
    message: 'We would take a full year at once.',
    daysAgo: 4,
    percent: '25',
    reaches: 'sent',
  },
  {
    company: 'NORD',
    from: 150,
    message: 'Site in Berlin, delivery in two parts.',
    daysAgo: 5,
    percent: '8',
    reaches: 'sent',
  },
  {
    company: 'EVEN',
    from: 12,
    message: 'Catering for the wedding season.',
    daysAgo: 6,
    percent: '6',
    reaches: 'countered',
  },
  {
    company: 'HELV',
    from: 180,
    message: 'Compare with last year, please.',
    daysAgo: 8,
    percent: '5',
    reaches: 'declined',
  },
  {
    company: 'BIST',
    from: 48,
    message: 'Opening of our second place: please fix the prices until the end of next year.',
    daysAgo: 10,
    percent: '7',
    reaches: 'contract',
  },
]

/** Negotiations in every state, each brought there by the people whose turn it was. */
export async function seedNegotiations(now: string): Promise<void> {
  const buyers = await demoBuyers()
  for (const negotiation of negotiations) {
    const buyer = buyers.get(negotiation.company)
    if (buyer) await negotiate(negotiation, buyer, instant(now, negotiation.daysAgo))
  }
  await expireQuotes(now)
}

function instant(now: string, daysAgo: number): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - daysAgo)
  return day.toISOString()
}

async function negotiate(negotiation: Negotiation, buyer: DemoBuyer, at: string) {
  const { reaches } = negotiation
  const number = await request(negotiation, buyer, at)
  if (number === null || reaches === 'requested') return
  const actorId = await repOf(negotiation.company)
  const scope = { kind: 'staff', salesRepId: actorId } as const
  await moveQuote(scope, 'takeIntoReview', { number, actorId, comment: null, at })
  if (reaches === 'inReview') return
  if (reaches === 'question') {
    const comment = 'Do you need all of it at once, or in two deliveries?'
    await moveQuote(scope, 'askForInfo', { number, actorId, comment, at })
    return
  }
  await priceQuote(scope, { ...(await offer(negotiation, number, at)), number, actorId, at })
  await sendOffer({ userId: actorId, mayApprove: false, scope }, { number, at })
  await answer(negotiation, buyer, number, at)
  if (reaches === 'contract') await seedContract(number, at)
}

async function request(
  { from, message }: Negotiation,
  { contact, assortment }: DemoBuyer,
  at: string,
): Promise<string | null> {
  const lines = [0, 1, 2, 3].flatMap((step) => {
    const variant = assortment[(from + step * 17) % assortment.length]
    const quantity = new Decimal(variant?.increment ?? 1).times(8 + step * 4)
    return variant ? [{ variantId: variant.id, unitCode: variant.unit, quantity }] : []
  })
  if (!(await addToCart(contact, { lines, at })).ok) return null
  const where = { userId: contact.userId, companyId: contact.company.id, status: 'open' } as const
  const cart = await prisma.cart.findFirstOrThrow({ where })
  const asked = await requestQuote(contact, {
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
  }
}

async function answer(
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
  if (reaches !== 'contract') return
  const version = await prisma.quoteVersion.findFirstOrThrow({
    where: { quote: { number } },
    orderBy: { version: 'desc' },
  })
  await acceptQuote(contact, {
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
}
