import { z } from 'zod'
import { Decimal, zero } from '#pricing/decimal.ts'

/** In the seller's settings of a channel: flat below `freeFrom` (goods net), free from there on; one row per currency. */
const freightSchema = z.array(
  z.object({
    currency: z.string(),
    amount: z.string(),
    freeFrom: z.string().nullable().default(null),
  }),
)

/** Net freight for goods of this net amount; zero where the currency has no rule. */
export function freight(settings: unknown, goodsNet: Decimal, currency: string): Decimal {
  const rules = freightSchema.safeParse(settings ?? [])
  const rule = rules.success && rules.data.find((candidate) => candidate.currency === currency)
  if (!rule) return zero
  const isFree = rule.freeFrom !== null && goodsNet.greaterThanOrEqualTo(rule.freeFrom)
  return isFree ? zero : new Decimal(rule.amount)
}
