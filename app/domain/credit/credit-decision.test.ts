import { describe, expect, test } from 'vitest'
import { Decimal, zero } from '#pricing/decimal.ts'
import { decideCredit } from './credit-decision.ts'
import type { CreditAccount, CreditPosition } from './credit-position.ts'
import { shownAvailability } from './credit-position.ts'

const account = (changes: Partial<CreditAccount> = {}): CreditAccount => ({
  id: '1',
  isOwn: true,
  owner: { code: 'C-1', name: 'Company', salesRepId: null },
  limit: new Decimal(1000),
  policy: 'block',
  toleranceDays: null,
  toleranceAmount: null,
  manualHold: false,
  holdReason: null,
  ...changes,
})
const parts = {
  receivable: new Decimal(550),
  kept: new Decimal(50),
  commitment: new Decimal(300),
  waiting: zero,
  held: zero,
}
const position = (changes: Partial<CreditPosition> = {}): CreditPosition => ({
  account: account(),
  ...parts,
  own: parts,
  isShared: false,
  overdueAmount: zero,
  overdueDays: 0,
  ...changes,
})

describe('an order on account', () => {
  test('is granted up to the limit exactly', () => {
    expect(decideCredit(position(), new Decimal(100)).verdict).toBe('grant')
  })
  test('is refused a cent beyond a blocking limit, with what is left', () => {
    const decision = decideCredit(position(), new Decimal('100.01'))
    expect(decision).toEqual({ verdict: 'refuse', available: new Decimal(100) })
  })
  test.each([
    ['approve', 'hold'],
    ['warn', 'grant'],
  ] as const)('beyond the limit under %s: %s', (policy, verdict) => {
    const held = position({ account: account({ policy }) })
    expect(decideCredit(held, new Decimal(500)).verdict).toBe(verdict)
  })
  test('a limit of zero allows nothing, none is unlimited', () => {
    const nothing = position({
      account: account({ limit: zero }),
      receivable: zero,
      commitment: zero,
    })
    expect(decideCredit(nothing, new Decimal('0.01')).verdict).toBe('refuse')
    const unlimited = position({ account: account({ limit: null }) })
    expect(decideCredit(unlimited, new Decimal(1e9)).verdict).toBe('grant')
  })
  test('without an account is refused', () => {
    expect(decideCredit(position({ account: null }), new Decimal(1)).verdict).toBe('refuse')
  })
  test('waits for finance while the account is on hold, or overdue beyond the tolerance', () => {
    const manual = position({ account: account({ manualHold: true }) })
    expect(decideCredit(manual, new Decimal(1))).toMatchObject({ reason: 'credit-hold' })
    const overdue = { overdueAmount: new Decimal(10), overdueDays: 15 }
    const late = position({ ...overdue, account: account({ toleranceDays: 14 }) })
    expect(decideCredit(late, new Decimal(1))).toMatchObject({ reason: 'overdue' })
    const tolerated = position({ ...overdue, account: account({ toleranceDays: 15 }) })
    expect(decideCredit(tolerated, new Decimal(1)).verdict).toBe('grant')
  })
})

test('orders that wait for approval reduce what is shown, not what is granted', () => {
  const waiting = position({ waiting: new Decimal(80) })
  expect(shownAvailability(waiting)?.toString()).toBe('20')
  expect(decideCredit(waiting, new Decimal(100)).verdict).toBe('grant')
})

test('a refusal says what the screens show as left, at its release with the order itself', () => {
  const waiting = position({ waiting: new Decimal(80) })
  const left = (ownWaiting?: Decimal) => decideCredit(waiting, new Decimal(101), ownWaiting)
  expect(left()).toEqual({ verdict: 'refuse', available: new Decimal(20) })
  expect(left(new Decimal(80))).toEqual({ verdict: 'refuse', available: new Decimal(100) })
})
