import { toNumeric } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { readDirectly } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Decimal } from '#pricing/decimal.ts'

export type LedgerAccount =
  | 'receivable'
  | 'commitment'
  | 'commitmentContra'
  | 'revenue'
  | 'tax'
  | 'cash'
  | 'fees'
  | 'writeOff'

export type PostingKind =
  | 'orderCommitted'
  | 'orderReleased'
  | 'invoice'
  | 'creditNote'
  | 'payment'
  | 'refund'
  | 'fee'
  | 'writeOff'
  | 'reversal'

export type Posting = {
  kind: PostingKind
  documentType: string
  documentId: bigint
  occurredOn: string
  companyId: bigint
  currency: string
  /** Debit positive, credit negative; they sum to zero. */
  entries: readonly { account: LedgerAccount; amount: Decimal }[]
  actorId: bigint | null
  note?: string | null
  reversalOfId?: bigint | null
}

/**
 * Writes one posting with its entries in one statement; the company's balance follows by trigger and stays locked until
 * the transaction ends. Entries of zero are left out; a posting that does not balance is refused when it commits.
 */
export async function postToLedger(tx: Transaction, posting: Posting): Promise<bigint> {
  const { companyId, currency } = posting
  const entries = posting.entries.filter(({ amount }) => !amount.isZero())
  const accounts = entries.map(({ account }) => account)
  const amounts = entries.map(({ amount }) => toNumeric(amount))
  const [row] = await readDirectly<{ id: string }>(
    tx,
    Prisma.sql`
    WITH posting AS (
      INSERT INTO ledger_posting (kind, document_type, document_id, occurred_on, actor_id, note, reversal_of_id)
      VALUES (${posting.kind}::posting_kind, ${posting.documentType}, ${posting.documentId}, ${posting.occurredOn}::date,
        ${posting.actorId}, ${posting.note ?? null}, ${posting.reversalOfId ?? null}::bigint)
      RETURNING id
    ), entries AS (
      INSERT INTO ledger_entry (posting_id, account, company_id, currency, amount)
      SELECT posting.id, e.account::ledger_account, ${companyId}, ${currency}, e.amount
      FROM posting, unnest(${accounts}::text[], ${amounts}::numeric[]) AS e(account, amount)
    )
    SELECT id::text FROM posting`,
  )
  if (!row) throw new Error('A posting without a row')
  return BigInt(row.id)
}

/** An order on account binds credit until it is invoiced or cancelled: `amount` is gross, negative gives back. */
export function postCommitment(
  tx: Transaction,
  posting: Omit<Posting, 'kind' | 'entries'> & { amount: Decimal },
): Promise<bigint> {
  const { amount, ...rest } = posting
  return postToLedger(tx, {
    ...rest,
    kind: amount.isNegative() ? 'orderReleased' : 'orderCommitted',
    entries: [
      { account: 'commitment', amount },
      { account: 'commitmentContra', amount: amount.negated() },
    ],
  })
}
