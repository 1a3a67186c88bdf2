import { z } from 'zod'
import { Decimal } from '#pricing/decimal.ts'

const roleSchema = z.enum(['administrator', 'purchaser', 'approver', 'accountant', 'viewer'])
const approverSchema = z.union([
  z.object({ role: roleSchema }),
  z.object({ userId: z.string().regex(/^\d+$/) }),
])
/** A tier as stored: alternatives of which one suffices, or several groups of alternatives that all must answer. */
const storedTierSchema = z.union([z.array(approverSchema), z.array(z.array(approverSchema))])

const predicateSchema = z.object({
  amountOver: z.string().optional(),
  currency: z.string().optional(),
  newShipTo: z.boolean().optional(),
  overCredit: z.boolean().optional(),
  overdue: z.boolean().optional(),
})
const tiersSchema = z.array(storedTierSchema)

export type Approver = z.infer<typeof approverSchema>
/** One step of consent: every group needs one of its approvers. Frozen on the order at submission. */
export type ApprovalTier = { rule: string; groups: Approver[][] }

export const frozenTiersSchema = z.array(
  z.object({ rule: z.string(), groups: z.array(z.array(approverSchema)) }),
)

export type StoredRule = { name: string; predicate: unknown; tiers: unknown }

/** What rules may ask about an order. The amount is net: goods, less discounts, with charges. */
export type OrderForApproval = {
  net: Decimal
  currency: string
  isNewShipTo: boolean
  isOverCredit: boolean
  isOverdue: boolean
}

/**
 * The tiers of every rule whose named conditions all hold, in the rules' order. A rule that cannot be read holds the
 * order rather than letting it pass: an administrator has to consent.
 */
export function requiredTiers(
  rules: readonly StoredRule[],
  order: OrderForApproval,
): ApprovalTier[] {
  return rules.flatMap(({ name, predicate, tiers }) => {
    const [asked, stored] = [predicateSchema.safeParse(predicate), tiersSchema.safeParse(tiers)]
    if (!asked.success || !stored.success) return [tier(name, [[{ role: 'administrator' }]])]
    if (!holds(asked.data, order)) return []
    return stored.data.map((alternatives) => tier(name, groupsOf(alternatives)))
  })
}

function holds(predicate: z.infer<typeof predicateSchema>, order: OrderForApproval): boolean {
  const { amountOver, currency, newShipTo, overCredit, overdue } = predicate
  if (currency !== undefined && currency !== order.currency) return false
  if (amountOver !== undefined && !order.net.greaterThan(new Decimal(amountOver))) return false
  if (newShipTo !== undefined && newShipTo !== order.isNewShipTo) return false
  if (overCredit !== undefined && overCredit !== order.isOverCredit) return false
  return overdue === undefined || overdue === order.isOverdue
}

function groupsOf(stored: z.infer<typeof storedTierSchema>): Approver[][] {
  const flat = z.array(approverSchema).safeParse(stored)
  if (flat.success) return [flat.data]
  return z.array(z.array(approverSchema)).parse(stored)
}

const tier = (rule: string, groups: Approver[][]): ApprovalTier => ({ rule, groups })
