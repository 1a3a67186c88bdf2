import type { z } from 'zod'
import { type PriceBuyer, retailBuyer } from '#app/domain/companies/price-buyer.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { Decimal } from '#pricing/index.ts'
import type { askPriceSchema } from './ask-price-form.ts'
import { askPrice, findPriceBuyer, findSoldUnits, sellerNoon } from './ask-price-queries.server.ts'
import type { AskedPriceView } from './asked-price.ts'

type Question = z.output<typeof askPriceSchema>

/** The price with its receipt, or message keys by field: what is asked about is not there. */
export type PriceAnswer =
  | { view: AskedPriceView; errors: null }
  | { view: null; errors: Readonly<Record<string, string>> }

/**
 * What somebody would pay: without a company, whoever buys in the retail shop. Today is asked as of now, any other day
 * as of its noon in the seller's zone. A rep asks for their own companies only.
 */
export async function answerAskedPrice(
  scope: Scope,
  { company, sku, unit, quantity, day, currency }: Question,
  at: string,
): Promise<PriceAnswer> {
  const buyer = company ? await findPriceBuyer(scope, company) : retailBuyer
  const units = await findSoldUnits(sku)
  const errors = unknownFields({ buyer, units, unit: unit || null })
  if (!buyer || errors) return { view: null, errors: errors ?? {} }
  const asked = { ...buyer, currency: currency || buyer.currency }
  const view = await askPrice({
    ...{ buyer: asked, sku, unit: unit || null, quantity: new Decimal(quantity) },
    at: await instantOf(day || null, at),
  })
  return view ? { view, errors: null } : { view: null, errors: { sku: 'pricing:skuUnknown' } }
}

type Found = { buyer: PriceBuyer | null; units: readonly string[] | null; unit: string | null }

function unknownFields({ buyer, units, unit }: Found): Record<string, string> | null {
  const errors = {
    ...(!buyer && { company: 'pricing:companyUnknown' }),
    ...(!units && { sku: 'pricing:skuUnknown' }),
    ...(unit &&
      units &&
      !units.includes(unit) && { unit: `pricing:unitNot|units=${units.join(', ')}` }),
  }
  return Object.keys(errors).length > 0 ? errors : null
}

async function instantOf(day: string | null, at: string): Promise<string> {
  if (day === null) return at
  const { today, noon } = await sellerNoon(at, day)
  return day === today ? at : noon
}
