import { expireQuotes } from '#app/domain/quotes/expire-quotes.server.ts'
import { seedBegunQuotes } from './begun-quotes.ts'
import { demoBuyers } from './buyers.ts'
import type { Negotiation } from './negotiation.ts'
import { negotiate } from './negotiation-steps.ts'

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
    reaches: 'waitsForManager',
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
  {
    company: 'CAFE',
    from: 66,
    message: 'New cups for the counter.',
    daysAgo: 7,
    percent: '20',
    reaches: 'approved',
  },
  {
    company: 'DUNA',
    from: 96,
    message: 'For three shops at once.',
    daysAgo: 5,
    percent: '30',
    reaches: 'changesRequested',
  },
  {
    company: 'LOND',
    from: 130,
    message: 'Spring range, first look.',
    daysAgo: 9,
    percent: '6',
    reaches: 'withdrawn',
  },
  {
    company: 'EVEN',
    from: 24,
    message: 'Glasses for one evening only.',
    daysAgo: 11,
    reaches: 'cancelled',
  },
  {
    company: 'ALPH',
    from: 36,
    message: 'At cost, please.',
    daysAgo: 12,
    reaches: 'refused',
  },
  {
    company: 'BELV',
    from: 75,
    message: 'New crockery for the large hall.',
    daysAgo: 2,
    lots: 5,
    percent: '9',
    reaches: 'accepted',
  },
  {
    company: 'BELV',
    from: 52,
    message: 'For the garden, once the terrace is decided.',
    daysAgo: 0,
    reaches: 'draft',
  },
  {
    company: 'HELV',
    from: 205,
    message: 'For our branch in Bern, please.',
    daysAgo: 1,
    percent: '4',
    reaches: 'accepted',
  },
]

/** Negotiations in every state, each brought there by the people whose turn it was; what was offered long ago expires. */
export async function seedNegotiations(now: string): Promise<void> {
  const buyers = await demoBuyers()
  for (const negotiation of negotiations) {
    const buyer = buyers.get(negotiation.company)
    if (buyer) await negotiate(negotiation, buyer, instant(now, negotiation.daysAgo))
  }
  await seedBegunQuotes(instant(now, 8))
  await expireQuotes(now)
}

function instant(now: string, daysAgo: number): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - daysAgo)
  return day.toISOString()
}
