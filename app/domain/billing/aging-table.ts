import { type AgingBucket, agingBucket, agingBuckets } from '#pricing/aging.ts'
import { addDays, type CalendarDay } from '#pricing/calendar-day.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'

export type UnappliedCredit = {
  companyCode: string
  companyName: string
  currency: string
  amount: Decimal
}
/** What is open of invoices due on one day. */
export type OpenPart = UnappliedCredit & { dueOn: CalendarDay }

export type AgingRow = {
  companyCode: string
  companyName: string
  currency: string
  buckets: Record<AgingBucket, MoneyView>
  open: MoneyView
  /** Everything past due. */
  overdue: MoneyView
  /** Credit that is set against nothing; negative in what is owed. */
  unapplied: MoneyView
  balance: MoneyView
}

/** One row a company and currency; the buckets add up to `open`, and open less unapplied is the balance. */
export function agingTable(
  parts: readonly OpenPart[],
  credits: readonly UnappliedCredit[],
  asOf: CalendarDay,
): AgingRow[] {
  const keyOf = (row: UnappliedCredit) => `${row.companyCode} ${row.currency}`
  const owners = new Map([...parts, ...credits].map((row) => [keyOf(row), row]))
  return [...owners].map(([key, { companyCode, companyName, currency }]) => {
    const own = parts.filter((part) => keyOf(part) === key)
    const unapplied = sum(credits.filter((credit) => keyOf(credit) === key))
    const view = (amount: Decimal) => moneyView({ amount, currency })
    const current = own.filter(({ dueOn }) => agingBucket(dueOn, asOf) === 'current')
    const buckets = agingBuckets.map((bucket) => {
      const inBucket = own.filter(({ dueOn }) => agingBucket(dueOn, asOf) === bucket)
      return [bucket, view(sum(inBucket))] as const
    })
    return {
      companyCode,
      companyName,
      currency,
      buckets: Object.fromEntries(buckets) as AgingRow['buckets'],
      open: view(sum(own)),
      overdue: view(sum(own).minus(sum(current))),
      unapplied: view(unapplied),
      balance: view(sum(own).minus(unapplied)),
    }
  })
}

/** All companies together, one row a currency; the currencies named are there even where nothing is owed. */
export function agingTotals(rows: readonly AgingRow[], always: readonly string[] = []): AgingRow[] {
  const currencies = [...new Set([...always, ...rows.map(({ currency }) => currency)])].sort()
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency)
    const total = (pick: (row: AgingRow) => MoneyView): MoneyView =>
      moneyView({
        amount: own.reduce((all, row) => all.plus(pick(row).amount), zero),
        currency,
      })
    const buckets = agingBuckets.map((bucket) => [bucket, total((row) => row.buckets[bucket])])
    return {
      companyCode: '',
      companyName: '',
      currency,
      buckets: Object.fromEntries(buckets) as AgingRow['buckets'],
      open: total(({ open }) => open),
      overdue: total(({ overdue }) => overdue),
      unapplied: total(({ unapplied }) => unapplied),
      balance: total(({ balance }) => balance),
    }
  })
}

/** The due days that make up a bucket, both inclusive; null where it is open. */
export function dueDaysOf(
  bucket: AgingBucket,
  asOf: CalendarDay,
): { from: CalendarDay | null; until: CalendarDay | null } {
  switch (bucket) {
    case 'current':
      return { from: asOf, until: null }
    case '1-30':
      return { from: addDays(asOf, -30), until: addDays(asOf, -1) }
    case '31-60':
      return { from: addDays(asOf, -60), until: addDays(asOf, -31) }
    case '61-90':
      return { from: addDays(asOf, -90), until: addDays(asOf, -61) }
    case '91+':
      return { from: null, until: addDays(asOf, -91) }
  }
}

function sum(rows: readonly { amount: Decimal }[]): Decimal {
  return rows.reduce((all, { amount }) => all.plus(amount), zero)
}
