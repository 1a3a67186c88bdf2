import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { MoneyView } from '#pricing/money.ts'
import type { AgingRow } from './aging-table.ts'

export type Movement = {
  id: string
  on: CalendarDay
  kind: string
  /** The document behind it, and where it is shown. */
  document: string | null
  reference: string | null
  debit: MoneyView | null
  credit: MoneyView | null
  balance: MoneyView
}

export type Statement = {
  currency: string
  /** Those that the company has an account in, its own first. */
  currencies: readonly string[]
  from: CalendarDay
  until: CalendarDay
  opening: MoneyView
  movements: readonly Movement[]
  closing: MoneyView
  /** What the closing balance is made of: open less unapplied and kept. */
  madeOf: Pick<AgingRow, 'open' | 'unapplied' | 'kept'>
}
