import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { findQuoteRecipient } from './begin-quote-queries.server.ts'
import { insertBegun, insertQuote, sellerDay } from './new-quote-repository.server.ts'

type Begun = Result<{ number: string }, 'not-found' | 'quote-contact'>
type House = { userId: bigint; scope: StaffScope }

/**
 * A staff member begins a quote for a company of theirs, in its currency and for one of its contacts: version 1 without
 * lines. Until it is sent the buyer sees nothing of it. Refusals: `not-found` for a company outside the scope,
 * `quote-contact` where the contact is none of its who may accept.
 */
export function beginQuote(
  { userId, scope }: House,
  asked: { company: string; contact: bigint; at: string },
): Promise<Begun> {
  return refusableTransaction(async (tx): Promise<Begun> => {
    const company = await findQuoteRecipient(scope, asked.company, tx)
    if (!company) return refuse('not-found')
    const contact = company.contacts.find(({ id }) => id === asked.contact)
    if (!contact) return refuse('quote-contact')
    const { at } = asked
    const { number } = await nextDocumentNumber(tx, 'quote', await sellerDay(tx, at))
    const nothing = { targetTotal: null, message: null, purchaseOrderNumber: null }
    const { id } = await insertQuote(tx, {
      ...{ number, companyId: company.id, currency: company.currency, at },
      ...{ status: 'prepared', requestedById: contact.userId, authorId: userId },
      ...{ ...nothing, requestedOn: null },
    })
    await insertBegun(tx, { id, actorId: userId, at })
    return ok({ number })
  })
}
