import type { MoneyView } from '#pricing/money.ts'

/** What a prepaid order waits for. */
export type AwaitedPayment = {
  company: string
  total: MoneyView
  /** What the company paid that nothing else waits for. */
  free: MoneyView
  missing: MoneyView
  /** The order can be released. */
  isCovered: boolean
}
