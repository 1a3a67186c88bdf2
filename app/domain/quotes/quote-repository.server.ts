import { readPrepared } from '#app/db/prepared.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { type QuoteContent, quoteHash } from './quote-content.ts'
import { type QuoteJson, toQuoteRecord } from './quote-json.ts'
import type { QuoteRecord } from './quote-record.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'
import { quoteSql } from './quote-sql.ts'
import type { QuoteState } from './quote-status.ts'

/** Locks a quote within a scope and reads it with its newest version; what the second statement reads is locked. */
export async function lockQuote(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<QuoteRecord | null> {
  const [found] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT q.id FROM quote q JOIN company c ON c.id = q.company_id
    WHERE q.number = ${number} AND ${quoteInScope(scope)} FOR UPDATE OF q`
  return found ? loadQuote(tx, found.id) : null
}

export async function loadQuote(
  db: Pick<Transaction, '$queryRawUnsafe'>,
  id: bigint,
): Promise<QuoteRecord> {
  const [row] = await readPrepared<{ quote: string }>(db, quoteSql, String(id))
  if (!row) throw new Error(`Quote ${id} without a version`)
  const json: QuoteJson = JSON.parse(row.quote)
  return toQuoteRecord(json)
}

export type QuoteEvent = {
  kind: string
  actorId: bigint | null
  comment?: string | null
  details?: object
  at: string
}

/** The new states of a quote and its newest version, with the event that says why; one statement. */
export async function saveStep(
  tx: Transaction,
  { id, version }: QuoteRecord,
  state: QuoteState,
  event: QuoteEvent,
): Promise<void> {
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE quote SET status = ${state.quote}::quote_status, updated_at = ${event.at}::timestamptz WHERE id = ${id}
    ), version AS (
      UPDATE quote_version SET status = ${state.version}::quote_version_status,
        decided_at = CASE WHEN ${state.version} IN ('countered', 'accepted', 'declined', 'expired', 'withdrawn')
          THEN ${event.at}::timestamptz ELSE decided_at END
      WHERE id = ${version.id} AND status <> ${state.version}::quote_version_status
    )
    INSERT INTO quote_event (quote_id, version, kind, actor_id, comment, details, at)
    VALUES (${id}, ${version.version}, ${event.kind}, ${event.actorId}::bigint, ${event.comment ?? null},
      ${JSON.stringify(event.details ?? {})}::jsonb, ${event.at}::timestamptz)`
}

/** The offer leaves the house: from here on the database refuses every change of it. */
export async function freezeVersion(
  tx: Transaction,
  { version }: QuoteRecord,
  content: QuoteContent,
  at: string,
): Promise<void> {
  const { net, total } = content.totals
  await tx.$executeRaw`
    UPDATE quote_line l SET line_amount = o.amount
    FROM unnest(${content.lines.map(({ position }) => position)}::int[],
      ${content.lines.map(({ lineAmount }) => lineAmount)}::numeric[]) AS o(position, amount)
    WHERE l.quote_version_id = ${version.id} AND l.position = o.position`
  await tx.$executeRaw`
    UPDATE quote_version SET content = ${JSON.stringify(content)}::jsonb, hash = ${quoteHash(content)},
      subtotal = ${net}::numeric, total = ${total}::numeric, sent_at = ${at}::timestamptz
    WHERE id = ${version.id}`
}
