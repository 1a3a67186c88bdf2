import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { type ApprovalState, mayDecide, nextTier } from './approval.ts'
import { type OrderForApproval, requiredTiers } from './approval-rule.ts'

const order: OrderForApproval = {
  net: new Decimal('5000.01'),
  currency: 'EUR',
  isNewShipTo: false,
  isOverCredit: false,
  isOverdue: false,
}
const rule = {
  name: 'Large orders',
  predicate: { amountOver: '5000.00', currency: 'EUR' },
  tiers: [[{ role: 'approver' }], [{ role: 'administrator' }, { userId: '7' }]],
}

describe('a rule asks for consent', () => {
  test('above its amount, tier by tier', () => {
    expect(requiredTiers([rule], order).map(({ groups }) => groups)).toEqual([
      [[{ role: 'approver' }]],
      [[{ role: 'administrator' }, { userId: '7' }]],
    ])
  })
  test('not at its amount, nor in another currency', () => {
    expect(requiredTiers([rule], { ...order, net: new Decimal(5000) })).toEqual([])
    expect(requiredTiers([rule], { ...order, currency: 'RON' })).toEqual([])
  })
  test('of an administrator where the rule cannot be read', () => {
    const [tier] = requiredTiers([{ name: 'Odd', predicate: 'x', tiers: [] }], order)
    expect(tier?.groups).toEqual([[{ role: 'administrator' }]])
  })
  test('of each group where a tier has several', () => {
    const both = { ...rule, tiers: [[[{ role: 'approver' }], [{ userId: '9' }]]] }
    expect(requiredTiers([both], order)[0]?.groups).toHaveLength(2)
  })
})

const state = (changes: Partial<ApprovalState> = {}): ApprovalState => ({
  tiers: requiredTiers([rule], order),
  given: [],
  members: [
    { userId: 1n, role: 'purchaser', distance: 0 },
    { userId: 2n, role: 'approver', distance: 0 },
    { userId: 3n, role: 'administrator', distance: 0 },
    { userId: 4n, role: 'administrator', distance: 1 },
  ],
  creators: [1n],
  ...changes,
})

describe('who decides', () => {
  test('the tier in turn, then the next', () => {
    expect(nextTier(state())).toMatchObject({ tier: 0, groups: [[2n]] })
    expect(mayDecide(state(), 3n)).toBe(false)
    const given = [{ tier: 0, userId: 2n }]
    expect(nextTier(state({ given }))).toMatchObject({ tier: 1, groups: [[3n]] })
    expect(nextTier(state({ given: [...given, { tier: 1, userId: 3n }] }))).toBeNull()
  })
  test('never the creator, nor whoever acted for them', () => {
    const own = state({ creators: [2n, 9n] })
    expect(mayDecide(own, 2n)).toBe(false)
    expect(nextTier(own)?.groups).toEqual([[3n]])
  })
  test("the parent's administrator, where the creator is the only one", () => {
    const alone = state({
      creators: [3n],
      members: [
        { userId: 3n, role: 'administrator', distance: 0 },
        { userId: 4n, role: 'administrator', distance: 1 },
        { userId: 5n, role: 'administrator', distance: 2 },
      ],
    })
    expect(nextTier(alone)?.groups).toEqual([[4n]])
  })
  test('never a member of the parent company by role alone', () => {
    const members = [
      { userId: 8n, role: 'approver', distance: 1 },
      { userId: 3n, role: 'administrator', distance: 0 },
    ]
    expect(mayDecide(state({ members }), 8n)).toBe(false)
  })
  test('one member of a group for all of it, and an approval of one tier for no other', () => {
    const second = { userId: 6n, role: 'approver', distance: 0 }
    const members = [...state().members, second]
    expect(nextTier(state({ members }))?.groups).toEqual([[2n, 6n]])
    expect(mayDecide(state({ members }), 6n)).toBe(true)
    const given = [{ tier: 0, userId: 6n }]
    expect(nextTier(state({ members, given }))?.tier).toBe(1)
    expect(nextTier(state({ members, given: [{ tier: 1, userId: 2n }] }))?.tier).toBe(0)
  })
  test('each group of a tier, in any order', () => {
    const both = { ...rule, tiers: [[[{ role: 'approver' }], [{ userId: '3' }]]] }
    const tiers = requiredTiers([both], order)
    expect(nextTier(state({ tiers }))?.groups).toEqual([[2n], [3n]])
    expect([2n, 3n, 4n].map((userId) => mayDecide(state({ tiers }), userId))).toEqual([
      true,
      true,
      false,
    ])
    const given = [{ tier: 0, userId: 3n }]
    expect(nextTier(state({ tiers, given }))?.groups).toEqual([[2n]])
  })
  test('whoever the rule names, by name as by role', () => {
    const named = { ...rule, tiers: [[{ role: 'approver' }, { userId: '1' }]] }
    const own = state({ tiers: requiredTiers([named], order), creators: [9n] })
    expect(nextTier(own)?.groups).toEqual([[1n, 2n]])
  })
  test('nobody once all is given, nor where nobody is left to ask', () => {
    const given = [
      { tier: 0, userId: 2n },
      { tier: 1, userId: 3n },
    ]
    expect(mayDecide(state({ given }), 3n)).toBe(false)
    expect(nextTier(state({ members: [] }))?.groups).toEqual([[]])
    expect(mayDecide(state({ members: [] }), 1n)).toBe(false)
  })
  test('the administrators of the nearest parent, whoever stands first', () => {
    const members = [
      { userId: 5n, role: 'administrator', distance: 2 },
      { userId: 4n, role: 'administrator', distance: 1 },
    ]
    expect(nextTier(state({ members }))?.groups).toEqual([[4n]])
  })
})
