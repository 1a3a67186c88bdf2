import { dueDaysOf } from '#app/domain/billing/aging-table.ts'
import type { InvoiceListQuery } from '#app/domain/billing/invoice-list-queries.server.ts'
import type { TableState } from '#app/ui/table/table-state.ts'
import { agingBuckets } from '#pricing/aging.ts'
import { now } from './clock.server.ts'
import { dayParameter } from './period.server.ts'

/**
 * The query behind an address of an invoice list. Where the aging table led there: a bucket of a currency as of a day,
 * perhaps of one company; only what is open then counts.
 */
export function invoiceQueryOf(state: TableState): InvoiceListQuery {
  const { q, sort, descending, filters, pageSize: limit, offset } = state
  const [company] = filters.company ?? []
  const [currency] = filters.currency ?? []
  const [asOf = ''] = filters.asOf ?? []
  const bucket = agingBuckets.find((one) => one === filters.bucket?.[0])
  const days = bucket && dueDaysOf(bucket, dayParameter(new URLSearchParams({ asOf }), 'asOf'))
  return {
    q,
    sort,
    descending,
    limit,
    offset,
    state: filters.state ?? [],
    at: now(),
    ...(company ? { company } : {}),
    ...(currency ? { currency } : {}),
    ...(days && {
      dueFrom: days.from,
      dueUntil: days.until,
      state: ['open', 'partiallyPaid', 'overdue'],
    }),
  }
}
