import { companyBuyer, type PriceBuyer, retailBuyer } from '#app/domain/companies/price-buyer.ts'
import type { Actor } from './actor.ts'

/** Whose prices somebody sees: their company's, or those of the retail shop. */
export function buyerOf(actor: Actor): PriceBuyer {
  return actor.kind === 'contact' ? companyBuyer(actor.company) : retailBuyer
}
