import { z } from 'zod'
import { Decimal, zero } from '#pricing/decimal.ts'

/** In the seller's settings, by currency: flat below `freeFrom` (goods net), free from there on. */
const freightSchema = z.record(
  z.string(),
  z.object({ amount: z.string(), freeFrom: z.string().nullable().default(null) }),
)

/** Net freight for goods of this net amount; zero where the currency has no rule. */
export function freight(settings: unknown, goodsNet: Decimal, currency: string): Decimal {
  const rules = freightSchema.safeParse(settings ?? {})
  const rule = rules.success ? rules.data[currency] : undefined
  if (!rule) return zero
  const isFree = rule.freeFrom !== null && goodsNet.greaterThanOrEqualTo(rule.freeFrom)
  return isFree ? zero : new Decimal(rule.amount)
}
