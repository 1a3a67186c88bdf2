import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import { companyBuyer, type PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import type { CompanyScope, Scope, StaffScope } from '#app/domain/companies/scope.ts'
import { quoteHistorySql } from './quote-history-sql.ts'
import type { QuoteRecord } from './quote-record.ts'
import { loadQuote } from './quote-repository.server.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'
import { buyerSteps, outward } from './quote-status.ts'
import type { AccountQuoteView, DeskQuoteView } from './quote-view.ts'
import { pricedLine, type QuoteHistory, quoteView } from './show-quote.ts'

type Found = { record: QuoteRecord; history: QuoteHistory }

async function findQuoteId(scope: Scope, number: string): Promise<bigint | null> {
  const [found] = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT q.id FROM quote q JOIN company c ON c.id = q.company_id
    WHERE q.number = ${number} AND ${quoteInScope(scope)}`
  return found?.id ?? null
}

/** Within the scope: a company's own, a rep's companies, or every one. Three statements. */
async function findQuote(scope: Scope, number: string, forStaff: boolean): Promise<Found | null> {
  const id = await findQuoteId(scope, number)
  if (id === null) return null
  const [record, [row]] = await Promise.all([
    loadQuote(prisma, id),
    readPrepared<{ history: string }>(prisma, quoteHistorySql, String(id), forStaff),
  ])
  const history: QuoteHistory = JSON.parse(row?.history ?? '{}')
  return { record, history }
}

/** As the company that asked sees it: what it asked for and what went out to it. */
export async function findAccountQuote(
  scope: CompanyScope,
  number: string,
): Promise<AccountQuoteView | null> {
  const found = await findQuote(scope, number, false)
  if (!found) return null
  const { record, history } = found
  const view = quoteView(record, history)
  return {
    ...view,
    versionStatus: outward(view.versionStatus),
    steps: view.steps.filter((step) => buyerSteps.includes(step)),
    shipTos: history.shipTos,
    updatedAt: record.updatedAt,
  }
}

/** As the company's rep and the managers see it: the draft with list price, cost and floor beside it. */
export async function findDeskQuote(
  scope: StaffScope,
  number: string,
): Promise<DeskQuoteView | null> {
  const found = await findQuote(scope, number, true)
  if (!found) return null
  const { record, history } = found
  const { comment, discountPercent, validOn, partialAllowed, lines } = record.version
  return {
    ...quoteView(record, history),
    contract: history.contract,
    lines: lines.map(pricedLine),
    draft: {
      comment,
      discountPercent: discountPercent.toString(),
      validOn,
      holdOn: history.holdOn,
      partialAllowed,
    },
  }
}

/** Whose prices and rules a quote goes by; null outside the scope. */
export async function findQuoteBuyer(scope: Scope, number: string): Promise<PriceBuyer | null> {
  const id = await findQuoteId(scope, number)
  if (id === null) return null
  const { buyer, currency } = await loadQuote(prisma, id)
  return companyBuyer({ ...buyer, currency })
}

/** What a staff member may give away by themselves, in per cent; null: nothing. */
export async function findDiscountLimit(userId: bigint): Promise<string | null> {
  const [row] = await prisma.$queryRaw<{ limit: string | null }[]>`
    SELECT trim_scale(quote_discount_limit_percent)::text AS limit FROM users WHERE id = ${userId}`
  return row?.limit ?? null
}
