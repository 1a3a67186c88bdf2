import { prisma } from '#app/db/client.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { QuoteContent } from './quote-content.ts'
import type { QuotePaper } from './quote-paper.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'

export type PaperContent = QuoteContent & { paper: QuotePaper }

/** An offer that went out, as it was frozen: of this version, or the newest. Null where none of the scope has a paper. */
export async function findQuotePaper(
  scope: Scope,
  number: string,
  version: number | null,
): Promise<PaperContent | null> {
  const [row] = await prisma.$queryRaw<{ content: PaperContent }[]>`
    SELECT v.content FROM quote_version v JOIN quote q ON q.id = v.quote_id JOIN company c ON c.id = q.company_id
    WHERE q.number = ${number} AND ${quoteInScope(scope)} AND v.sent_at IS NOT NULL
      AND v.content -> 'paper' IS NOT NULL AND (${version}::int IS NULL OR v.version = ${version}::int)
    ORDER BY v.version DESC LIMIT 1`
  return row?.content ?? null
}
