import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { agingBucket, agingBuckets } from '#pricing/aging.ts'
import { addDays } from '#pricing/calendar-day.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { agingTable, agingTotals, dueDaysOf } from './aging-table.ts'

const asOf = '2026-11-22'
const company = { companyCode: 'C', companyName: 'C', currency: 'EUR' }

const part = fc
  .record({
    days: fc.integer({ min: -60, max: 200 }),
    cents: fc.integer({ min: 1, max: 10_000_000 }),
  })
  .map(({ days, cents }) => ({
    ...company,
    dueOn: addDays(asOf, -days),
    amount: new Decimal(cents).div(100),
  }))

property.prop([fc.array(part, { minLength: 1, maxLength: 30 })], propertyRuns())(
  'the buckets add up to what is open',
  (parts) => {
    const [row] = agingTable(
      parts,
      [{ ...company, amount: new Decimal('1.10'), kept: new Decimal('0.40') }],
      asOf,
    )
    const open = parts.reduce((all, { amount }) => all.plus(amount), zero)
    const buckets = Object.values(row?.buckets ?? {}).reduce(
      (all, { amount }) => all.plus(amount),
      zero,
    )
    expect(buckets.toFixed(2)).toBe(open.toFixed(2))
    expect(row?.balance.amount).toBe(open.minus('1.10').toFixed(2))
    expect([row?.unapplied.amount, row?.kept.amount]).toEqual(['0.70', '0.40'])
  },
)

test('who only has credit stands among the others by name', () => {
  const named = (companyName: string) => ({ ...company, companyName, companyCode: companyName })
  const owed = { dueOn: asOf, amount: new Decimal(1) }
  const parts = [
    { ...named('Zmeura'), ...owed },
    { ...named('Agro'), ...owed },
  ]
  const credits = [{ ...named('Île'), amount: new Decimal(1), kept: new Decimal(1) }]
  const names = agingTable(parts, credits, asOf).map(({ companyName }) => companyName)
  expect(names).toEqual(['Agro', 'Île', 'Zmeura'])
})

test('each company and currency has its own row, and what is not due yet is not overdue', () => {
  const owed = (companyCode: string, currency: string, days: number, amount: number) => ({
    ...{ companyCode, companyName: companyCode, currency },
    ...{ dueOn: addDays(asOf, -days), amount: new Decimal(amount) },
  })
  const credit = { companyCode: 'B', companyName: 'B', currency: 'EUR' }
  const rows = agingTable(
    [
      owed('A', 'EUR', 0, 10),
      owed('A', 'EUR', 31, 5),
      owed('A', 'RON', 1, 7),
      owed('B', 'EUR', 1, 3),
    ],
    [{ ...credit, amount: new Decimal(2), kept: new Decimal(1) }],
    asOf,
  )
  const said = rows.map((row) => [
    `${row.companyCode} ${row.currency}`,
    ...[row.open, row.overdue, row.unapplied, row.kept, row.balance].map(({ amount }) => amount),
  ])
  expect(said).toEqual([
    ['A EUR', '15.00', '5.00', '0.00', '0.00', '15.00'],
    ['A RON', '7.00', '7.00', '0.00', '0.00', '7.00'],
    ['B EUR', '3.00', '3.00', '1.00', '1.00', '1.00'],
  ])
  const totals = agingTotals(rows, ['USD', 'EUR']).map((row) => [
    row.currency,
    ...[row.open, row.overdue, row.unapplied, row.kept, row.balance].map(({ amount }) => amount),
    ...Object.values(row.buckets).map(({ amount }) => amount),
  ])
  expect(totals).toEqual([
    ['EUR', '18.00', '8.00', '1.00', '1.00', '16.00', '10.00', '3.00', '5.00', '0.00', '0.00'],
    ['RON', '7.00', '7.00', '0.00', '0.00', '7.00', '0.00', '7.00', '0.00', '0.00', '0.00'],
    ['USD', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
  ])
})

test('the days of a bucket are those that the bucket counts', () => {
  for (const bucket of agingBuckets) {
    const { from, until } = dueDaysOf(bucket, asOf)
    for (const day of [from, until]) if (day) expect(agingBucket(day, asOf)).toBe(bucket)
    if (from) expect(agingBucket(addDays(from, -1), asOf)).not.toBe(bucket)
    if (until) expect(agingBucket(addDays(until, 1), asOf)).not.toBe(bucket)
  }
})
