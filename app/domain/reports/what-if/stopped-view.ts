import { Decimal, type MoneyView, moneyView, type OrderViolation } from '#pricing/index.ts'
import type { ReplayedKind } from './replayed-line.ts'

/** A document that publishing puts something in the way of, and what. */
export type StoppedView = {
  key: string
  kind: ReplayedKind
  /** None for a cart. */
  documentNumber: string | null
  buyer: string | null
  /** Null: retail. */
  company: { code: string; name: string } | null
  lines: number
  lost: number
  refused: number
  limit: { code: OrderViolation['code']; limit: MoneyView; difference: MoneyView } | null
  /** Something else stood in its way already. */
  wasStopped: boolean
  /** Goods, net. */
  before: MoneyView
  after: MoneyView
}

type Kept = 'kind' | 'documentNumber' | 'buyer' | 'lines' | 'lost' | 'refused' | 'wasStopped'

/** A row as the database answers it, amounts as text. */
export type StoppedRow = Pick<StoppedView, Kept> & {
  number: number
  companyCode: string | null
  companyName: string | null
  limitCode: OrderViolation['code'] | null
  limitAmount: string | null
  limitDifference: string | null
  netBefore: string
  netAfter: string
  found: number
}

export function stoppedView(row: StoppedRow, currency: string): StoppedView {
  const { number, companyCode: code, companyName: name, found: _, ...rest } = row
  const { limitCode, limitAmount, limitDifference, netBefore, netAfter, ...shown } = rest
  const money = (amount: string | null) => moneyView({ amount: new Decimal(amount ?? 0), currency })
  return {
    ...shown,
    key: String(number),
    company: code === null || name === null ? null : { code, name },
    limit: limitCode && {
      code: limitCode,
      limit: money(limitAmount),
      difference: money(limitDifference),
    },
    before: money(netBefore),
    after: money(netAfter),
  }
}
