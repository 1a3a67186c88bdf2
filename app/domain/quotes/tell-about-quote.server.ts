import type { Transaction } from '#app/db/transaction.server.ts'
import { enqueueQuoteMail, type QuoteNews } from '#app/jobs/mails/quote-mail.server.ts'
import { type Audience, quoteRecipients } from './quote-people-repository.server.ts'
import type { QuoteRecord } from './quote-record.ts'

type Told = {
  audience: Audience
  comment?: string | null
  /** With the way to the version's PDF. */
  paper?: boolean
}

/** Tells the other side what happened to a quote. */
export async function tellAboutQuote(
  tx: Transaction,
  quote: Pick<QuoteRecord, 'id' | 'number' | 'buyer' | 'version'>,
  news: QuoteNews,
  { audience, comment = null, paper = false }: Told,
): Promise<void> {
  const { id, number, buyer, version } = quote
  const to = await quoteRecipients(tx, id, audience)
  const surface = audience === 'requester' ? 'account' : 'desk'
  const paperOf = paper ? version.version : null
  await enqueueQuoteMail(tx, { news, number, company: buyer, comment, to, surface, paperOf })
}
