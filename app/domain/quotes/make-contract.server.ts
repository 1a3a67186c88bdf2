import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { ContractForm } from './contract-form.ts'
import { contractLines } from './contract-lines.ts'
import { findContract, findTakenLines, insertContract } from './contract-repository.server.ts'
import { type QuoteRecord, stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'

export type ContractRefusal =
  | 'not-found'
  | 'contract-not-accepted'
  | 'contract-code-taken'
  | 'contract-no-lines'
  | 'contract-window'

type Made = Result<{ code: string }, ContractRefusal>
type Asked = { number: string; actorId: bigint; form: ContractForm; at: string }

/** By what the contract of a quote and its price list are known. */
const contractCode = (number: string) => `CONTRACT-${number}`

/**
 * Makes an accepted quote a contract: an agreement of its company with one net list of the prices of the lines that were
 * ordered, less their discounts, half away from zero to four decimals. It answers before the company's other lists, from
 * the next request on. A quote becomes a contract once: asking again gives the same one. Refusals: `not-found`,
 * `contract-not-accepted`, `contract-code-taken`, `contract-no-lines`, `contract-window` where it would be over before it
 * begins.
 */
export function makeContract(scope: StaffScope, asked: Asked): Promise<Made> {
  return refusableTransaction(async (tx): Promise<Made> => {
    const quote = await lockQuote(tx, scope, asked.number)
    if (!quote) return refuse('not-found')
    const code = contractCode(quote.number)
    const { contract, codeTaken } = await findContract(tx, quote.id, code)
    if (contract !== null) return ok({ code: contract })
    if (quote.status !== 'converted') return refuse('contract-not-accepted')
    if (codeTaken) return refuse('contract-code-taken', { code })
    return write(tx, quote, { ...asked, code })
  })
}

async function write(
  tx: Transaction,
  quote: QuoteRecord,
  { actorId, form, at, code }: Asked & { code: string },
): Promise<Made> {
  const taken = await findTakenLines(tx, quote)
  const lines = contractLines(taken, quote.version.discountPercent, form)
  if (lines.rows.length === 0) return refuse('contract-no-lines')
  const agreementId = await insertContract(tx, quote, lines, { ...form, code, at })
  if (agreementId === null) return refuse('contract-window')
  const event = { kind: 'contracted', actorId, details: { contract: code }, at }
  await saveStep(tx, quote, stateOf(quote), event)
  await recordAudit(tx, {
    actorId,
    companyId: quote.buyer.id,
    action: 'agreement.made-from-quote',
    objectType: 'agreement',
    objectId: agreementId,
    details: { quote: quote.number, until: form.validOn },
    at,
  })
  return ok({ code })
}
