import { prisma } from '#app/db/client.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { preparePriceContext, unitPriceText } from '#pricing/index.ts'
import { netPrice } from './contract-lines.ts'
import { findContract, findTakenLines } from './contract-repository.server.ts'
import type { ContractDraftView } from './contract-view.ts'
import { loadQuote } from './quote-repository.server.ts'
import { quoteInScope } from './quote-scope-queries.server.ts'

/** The lines that a contract of this quote would have; null outside the scope. */
export async function findContractDraft(
  scope: StaffScope,
  number: string,
  at: string,
): Promise<ContractDraftView | null> {
  const [found] = await prisma.$queryRaw<{ id: bigint }[]>`
    SELECT q.id FROM quote q JOIN company c ON c.id = q.company_id
    WHERE q.number = ${number} AND ${quoteInScope(scope)}`
  if (!found) return null
  const quote = await loadQuote(prisma, found.id)
  const [{ contract }, taken] = await Promise.all([
    findContract(prisma, quote.id, ''),
    findTakenLines(prisma, quote),
  ])
  const { buyer, currency, version } = quote
  const variantIds = taken.map(({ variantId }) => variantId)
  const loaded = await loadPriceContext(prisma, { variantIds, buyer: companyBuyer(buyer), at })
  const context = preparePriceContext(loaded)
  return {
    number: quote.number,
    company: buyer.name,
    currency,
    isOrdered: quote.status === 'converted',
    contract,
    lines: taken.map((line) => ({
      position: line.position,
      sku: line.sku,
      name: line.name,
      unitCode: line.unitCode,
      quantity: line.quantity.toString(),
      unitPrice: unitPriceText(netPrice(line, version.discountPercent), currency),
      priceBase: line.priceBase,
      isHidden: !context.offer(String(line.variantId), line.unitCode).isVisible,
    })),
  }
}
