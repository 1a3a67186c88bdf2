import { prisma } from '#app/db/client.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { now } from '#app/http/clock.server.ts'
import { seedCatalog } from './catalog.ts'
import { seedCompanies } from './companies.ts'
import { seedEndings } from './endings.ts'
import { seedHistory } from './history.ts'
import { seedNegotiations } from './negotiations.ts'
import { seedNextSeason } from './next-season.ts'
import { seedContacts, seedStaff } from './people.ts'
import { seedPrices } from './prices.ts'
import { seedSeller } from './seller.ts'

/** Fills an empty database with the demo world; refuses one that already has a seller. */
export async function seedDemo(): Promise<void> {
  await transaction(seedWorld, { timeout: 300_000 })
  await seedHistory(now())
  await seedEndings(now())
  await seedNegotiations(now())
  await seedNextSeason(now())
  await keepMailAtHome(now())
}

async function seedWorld(tx: Transaction) {
  if ((await tx.seller.count()) > 0) throw new Error('This database already has a seller.')
  await seedSeller(tx)
  const { reps } = await seedStaff(tx)
  const companies = await seedCompanies(tx, reps)
  await seedContacts(tx, companies)
  const variants = await seedCatalog(tx)
  await seedPrices(tx, variants, companies)
  await seedApprovalRules(tx, companies.get('BELV')?.id ?? 0n)
}

/** Belvedere wants a second pair of eyes on orders above 1,000 EUR. */
async function seedApprovalRules(tx: Transaction, companyId: bigint) {
  await tx.approvalRule.create({
    data: {
      companyId,
      name: 'Orders above 1,000 EUR',
      predicate: { amountOver: '1000.00', currency: 'EUR' },
      tiers: [[[{ role: 'approver' }, { role: 'administrator' }]]],
    },
  })
}

/** The demo world's mail was never meant to leave the house: it stays in the mailbox. */
async function keepMailAtHome(at: string) {
  await prisma.outboxMessage.updateMany({
    data: { status: 'delivered', deliveredAt: new Date(at) },
  })
}
