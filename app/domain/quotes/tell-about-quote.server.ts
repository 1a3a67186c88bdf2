import type { Transaction } from '#app/db/transaction.server.ts'
import { enqueueQuoteMail, type QuoteNews } from '#app/jobs/mails/quote-mail.server.ts'
import { type Audience, quoteRecipients } from './quote-people-repository.server.ts'
import type { QuoteRecord } from './quote-record.ts'

/** Tells the other side what happened to a quote. */
export async function tellAboutQuote(
  tx: Transaction,
  quote: Pick<QuoteRecord, 'id' | 'number' | 'buyer'>,
  news: QuoteNews,
  { audience, comment = null }: { audience: Audience; comment?: string | null },
): Promise<void> {
  const { id, number, buyer } = quote
  const to = await quoteRecipients(tx, id, audience)
  const surface = audience === 'requester' ? 'account' : 'desk'
  await enqueueQuoteMail(tx, { news, number, company: buyer, comment, to, surface })
}
