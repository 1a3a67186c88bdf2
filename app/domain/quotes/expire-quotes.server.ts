import { transaction } from '#app/db/transaction.server.ts'
import { overdueQuotes } from './expiry-queries.server.ts'
import { freeHold } from './move-quote.server.ts'
import { stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'
import { takeStep } from './quote-status.ts'
import { tellAboutQuote } from './tell-about-quote.server.ts'

const everybody = { kind: 'staff', salesRepId: null } as const

/** Ends the offers whose last day has passed, one transaction each; whoever accepted in the meantime stays accepted. */
export async function expireQuotes(at: string): Promise<number> {
  const numbers = await overdueQuotes(at)
  let expired = 0
  for (const number of numbers) if (await expire(number, at)) expired += 1
  return expired
}

function expire(number: string, at: string): Promise<boolean> {
  return transaction(async (tx) => {
    const quote = await lockQuote(tx, everybody, number)
    if (!quote || (quote.version.validUntil ?? '9') > at) return false
    const stepped = takeStep(stateOf(quote), 'expire')
    if (!stepped.ok) return false
    await saveStep(tx, quote, stepped.value, { kind: 'expired', actorId: null, at })
    await freeHold(tx, quote, null)
    await tellAboutQuote(tx, quote, 'expired', { audience: 'requester' })
    return true
  })
}
