import { type AgingBucket, agingBucket, agingBuckets } from '#pricing/aging.ts'
import { addDays, type CalendarDay } from '#pricing/calendar-day.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'

type Owner = { companyCode: string; companyName: string; currency: string }

/** Credit that is set against no invoice; of it, what is kept for orders under way. */
export type UnsetCredit = Owner & { amount: Decimal; kept: Decimal }
/** What is open of invoices due on one day. */
export type OpenPart = Owner & { amount: Decimal; dueOn: CalendarDay }

export type AgingRow = {
  companyCode: string
  companyName: string
  currency: string
  buckets: Record<AgingBucket, MoneyView>
  open: MoneyView
  /** Everything past due. */
  overdue: MoneyView
  /** Credit that is set against nothing and kept for nothing; negative in what is owed. */
  unapplied: MoneyView
  /** Paid for orders under way: their invoices take it. */
  kept: MoneyView
  balance: MoneyView
}

/** One row a company and currency; the buckets add up to `open`, and open less unapplied and kept is the balance. */
export function agingTable(
  parts: readonly OpenPart[],
  credits: readonly UnsetCredit[],
  asOf: CalendarDay,
): AgingRow[] {
  const keyOf = (row: Owner) => `${row.companyCode} ${row.currency}`
  const owners = new Map([...parts, ...credits].map((row) => [keyOf(row), row]))
  const byName = [...owners].sort(([, one], [, other]) => compareOwners(one, other))
  return byName.map(([key, { companyCode, companyName, currency }]) => {
    const own = parts.filter((part) => keyOf(part) === key)
    const unset = credits.filter((credit) => keyOf(credit) === key)
    const kept = sum(unset.map((credit) => ({ amount: credit.kept })))
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
      unapplied: view(sum(unset).minus(kept)),
      kept: view(kept),
      balance: view(sum(own).minus(sum(unset))),
    }
  })
}

/** By name as people read it, then code and currency: who only has credit stands among the others. */
function compareOwners(one: Owner, other: Owner): number {
  const keys = ['companyName', 'companyCode', 'currency'] as const
  return (
    keys.map((key) => one[key].localeCompare(other[key], 'en')).find((order) => order !== 0) ?? 0
  )
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
      kept: total(({ kept }) => kept),
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
