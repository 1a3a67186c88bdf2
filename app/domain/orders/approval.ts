import type { ApprovalTier, Approver } from './approval-rule.ts'

/** A contact of the order's company (distance 0) or of one of its parents. */
export type CompanyMember = { userId: bigint; role: string; distance: number }

export type ApprovalState = {
  tiers: readonly ApprovalTier[]
  /** Approvals given so far, bound to the order's present content. */
  given: readonly { tier: number; userId: bigint }[]
  members: readonly CompanyMember[]
  /** Who made the order, and who acted for them: they never count. */
  creators: readonly bigint[]
}

/** Whose consent each group of the next tier waits for; null when every tier is complete. */
export type NextTier = { tier: number; rule: string; groups: bigint[][] } | null

/** The first tier with a group that has no approval yet, and who may give it. */
export function nextTier(state: ApprovalState): NextTier {
  for (const [tier, { rule, groups }] of state.tiers.entries()) {
    const approvedBy = state.given.filter((given) => given.tier === tier).map((g) => g.userId)
    const open = groups
      .map((group) => approversOf(group, state))
      .filter((eligible) => !eligible.some((userId) => approvedBy.includes(userId)))
    if (open.length > 0) return { tier, rule, groups: open }
  }
  return null
}

/** Whether this user's consent would count now. */
export function mayDecide(state: ApprovalState, userId: bigint): boolean {
  return nextTier(state)?.groups.some((eligible) => eligible.includes(userId)) ?? false
}

/**
 * The group's own approvers in the company without the creator; if there are none, the company's administrators; if
 * there are none, those of the nearest parent that has one.
 */
function approversOf(group: readonly Approver[], state: ApprovalState): bigint[] {
  const others = state.members.filter(({ userId }) => !state.creators.includes(userId))
  const named = others.filter(
    (member) => member.distance === 0 && group.some((approver) => isNamed(approver, member)),
  )
  if (named.length > 0) return named.map(({ userId }) => userId)
  const administrators = others.filter(({ role }) => role === 'administrator')
  const nearest = administrators.toSorted((a, b) => a.distance - b.distance)[0]?.distance
  return administrators.filter(({ distance }) => distance === nearest).map(({ userId }) => userId)
}

function isNamed(approver: Approver, member: CompanyMember): boolean {
  return 'role' in approver
    ? approver.role === member.role
    : BigInt(approver.userId) === member.userId
}
