import type { Transaction } from '#app/db/transaction.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'

/** Fiscal days never run backwards within a series: whether something later is issued already. */
export async function isBeforeLastIssued(
  tx: Transaction,
  type: 'invoice' | 'creditNote',
  day: CalendarDay,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ later: boolean }[]>`
    SELECT exists(SELECT 1 FROM document_series WHERE type = ${type}::document_type AND last_issued_on > ${day}::date)
      AS later`
  return row?.later ?? false
}
