import { prisma } from '#app/db/client.server.ts'
import { type DemoBuyer, demoBuyers } from './buyers.ts'
import { type Fate, fates } from './fates.ts'
import { type Clerks, invoice, type Known, order, pay, pick, ship } from './history-steps.ts'

type Event = { daysAgo: number; happen: (at: string) => Promise<void> }

/**
 * Four months of business, day by day, through the same use cases as the portal's own: what the screens show was really
 * ordered, allocated, shipped, invoiced and paid. What a use case refuses (no credit, no stock) did not happen.
 */
export async function seedHistory(now: string): Promise<void> {
  const buyers = await demoBuyers()
  const clerks = await clerkIds()
  const events: Event[] = []
  for (const fate of fates()) {
    const buyer = buyers.get(fate.company)
    if (buyer) events.push(...lifeOf(fate, buyer, clerks))
  }
  events.sort((a, b) => b.daysAgo - a.daysAgo)
  for (const { daysAgo, happen } of events) await happen(instant(now, daysAgo))
}

function instant(now: string, daysAgo: number): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - daysAgo)
  return day.toISOString()
}

async function clerkIds(): Promise<Clerks> {
  const users = await prisma.user.findMany({
    where: { staffRole: { in: ['warehouse', 'finance'] } },
  })
  const idOf = (role: string) => users.find(({ staffRole }) => staffRole === role)?.id ?? 0n
  return { warehouse: idOf('warehouse'), finance: idOf('finance') }
}

function lifeOf(fate: Fate, buyer: DemoBuyer, clerks: Clerks): Event[] {
  const known: Known = { number: null, shipment: null, invoice: null, total: '0' }
  const { daysAgo, shipAfter, invoiceAfter, payAfter } = fate
  const shippedOn = daysAgo - (shipAfter ?? 0)
  const invoicedOn = shippedOn - (invoiceAfter ?? 0)
  const paidOn = invoicedOn - (payAfter ?? 0)
  const events: (Event | null)[] = [
    {
      daysAgo,
      happen: async (at) => {
        known.number = await order(fate, buyer, at)
      },
    },
    fate.pick ? { daysAgo: daysAgo - 0.01, happen: (at) => pick(known.number, clerks, at) } : null,
    shipAfter === null
      ? null
      : {
          daysAgo: shippedOn - 0.02,
          happen: async (at) => {
            known.shipment = await ship(known.number, fate, clerks, at)
          },
        },
    invoiceAfter === undefined || shipAfter === null
      ? null
      : {
          daysAgo: invoicedOn - 0.03,
          happen: (at) => invoice(known, clerks, at),
        },
    payAfter === undefined
      ? null
      : { daysAgo: paidOn - 0.04, happen: (at) => pay(known, fate, buyer, clerks, at) },
  ]
  return events.flatMap((event) => (event && event.daysAgo >= -0.05 ? [event] : []))
}
