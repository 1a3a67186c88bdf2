import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { MoneyView } from '#pricing/money.ts'

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
  from: CalendarDay
  until: CalendarDay
  opening: MoneyView
  movements: readonly Movement[]
  closing: MoneyView
}
