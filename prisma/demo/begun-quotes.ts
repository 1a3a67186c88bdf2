import { prisma } from '#app/db/client.server.ts'
import { beginQuote } from '#app/domain/quotes/begin-quote.server.ts'
import { findQuoteRecipient } from '#app/domain/quotes/begin-quote-queries.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { offerSchema } from '#app/domain/quotes/quote-form.ts'

/** Quotes that the house began: one is still being prepared, one was given up. */
const begun = [
  { company: 'BELV', skus: ['GLS-01A1', 'GLS-07A1'], isGivenUp: false },
  { company: 'BIST', skus: ['GLS-01B1'], isGivenUp: true },
]

export async function seedBegunQuotes(at: string): Promise<void> {
  for (const quote of begun) await seed(quote, at)
}

async function seed({ company, skus, isGivenUp }: (typeof begun)[number], at: string) {
  const { salesRepId } = await prisma.company.findUniqueOrThrow({ where: { code: company } })
  const actorId = salesRepId ?? 0n
  const scope = { kind: 'staff', salesRepId: actorId } as const
  const [contact] = (await findQuoteRecipient(scope, company))?.contacts ?? []
  if (!contact) return
  const begins = await beginQuote({ userId: actorId, scope }, { company, contact: contact.id, at })
  if (!begins.ok) throw new Error(begins.refusal.code)
  const { number } = begins.value
  const variants = await prisma.variant.findMany({ where: { sku: { in: skus } } })
  const added = variants.map(({ id, baseUnit }) => [`add-${id}-${baseUnit}`, '48'])
  const offer = offerSchema.parse(Object.fromEntries(added))
  await priceQuote(scope, { ...offer, number, actorId, at })
  if (isGivenUp) await moveQuote(scope, 'discardOffer', { number, actorId, comment: null, at })
}
