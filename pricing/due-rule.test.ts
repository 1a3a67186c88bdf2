import { describe, expect, it, vi } from 'vitest'
import { utcDueDay, utcRolled } from '#test/pricing/utc-due-day.ts'
import { weekendsOff } from './business-calendar.ts'
import { addDays, daysBetween } from './calendar-day.ts'
import { dueDay, rolled } from './due-rule.ts'
import type { DueRule, Roll } from './payment-term.ts'

/** Every rule, and every length of it that terms use. */
const rules: DueRule[] = [
  { rule: 'PREPAID' },
  { rule: 'ON_RECEIPT' },
  ...[0, 1, 7, 15, 30, 45, 60, 90, 365].map((days): DueRule => ({ rule: 'NET', days })),
  ...[0, 15, 30, 60].map((days): DueRule => ({ rule: 'NET_EOM', days })),
  ...[0, 10, 30, 45].map((days): DueRule => ({ rule: 'EOM_NET', days })),
  ...[
    { day: 1, cutoff: null, months: 0 },
    { day: 15, cutoff: 20, months: 1 },
    { day: 10, cutoff: 25, months: 0 },
    { day: 25, cutoff: 10, months: 0 },
    { day: 29, cutoff: 15, months: 1 },
    { day: 30, cutoff: 31, months: 2 },
    { day: 31, cutoff: 1, months: 0 },
    { day: 31, cutoff: null, months: 12 },
  ].map((rule): DueRule => ({ rule: 'DAY_OF_MONTH', ...rule })),
  { rule: 'FIXED', on: '2026-02-28' },
  { rule: 'FIXED', on: '2060-02-29' },
]

// Eighty years of days a rule: no test here measures time.
vi.setConfig({ testTimeout: 600_000 })

const holidays = new Set(
  Array.from({ length: 81 }, (_, years) => 2020 + years).flatMap((year) =>
    ['01-01', '01-02', '05-01', '08-15', '12-25', '12-26'].map((day) => `${year}-${day}`),
  ),
)
const calendar = { ...weekendsOff, holidays }
const bases = Array.from({ length: daysBetween('2020-01-01', '2101-01-01') }, (_, days) =>
  addDays('2020-01-01', days),
)
const rolls: Roll[] = ['none', 'next', 'previous']

const named = (rule: DueRule) => Object.values(rule).join(' ')

describe('a due day', () => {
  it.each(rules.map((rule) => [named(rule), rule] as const))(
    'by %s is what UTC says, for every day from 2020 to 2100 and every roll',
    (_, rule) => {
      for (const base of bases) {
        const due = dueDay(rule, base)
        const expected = utcDueDay(rule, base)
        for (const roll of rolls) {
          const day = rolled(rule, due, base, roll, calendar)
          const model = utcRolled(rule, expected, base, roll, holidays)
          // A matcher for each of two million days would take a minute.
          if (day !== model) expect(`${base} ${roll}: ${day}`).toBe(`${base} ${roll}: ${model}`)
        }
      }
    },
  )

  it.each([
    ['NET 30 over a leap day', { rule: 'NET', days: 30 }, '2028-01-31', '2028-03-01'],
    ['NET 30 over a common February', { rule: 'NET', days: 30 }, '2027-01-31', '2027-03-02'],
    [
      'NET_EOM 30 from the end of January',
      { rule: 'NET_EOM', days: 30 },
      '2027-01-31',
      '2027-03-31',
    ],
    ['NET_EOM 0 within its month', { rule: 'NET_EOM', days: 0 }, '2028-02-01', '2028-02-29'],
    [
      'EOM_NET 30 from February of a leap year',
      { rule: 'EOM_NET', days: 30 },
      '2028-02-10',
      '2028-03-30',
    ],
    ['EOM_NET 30 from February of 2100', { rule: 'EOM_NET', days: 30 }, '2100-02-10', '2100-03-30'],
    [
      'day 15 of next month up to the cutoff',
      { rule: 'DAY_OF_MONTH', day: 15, cutoff: 20, months: 1 },
      '2026-01-20',
      '2026-02-15',
    ],
    [
      'day 15 of the month after it, past the cutoff',
      { rule: 'DAY_OF_MONTH', day: 15, cutoff: 20, months: 1 },
      '2026-01-21',
      '2026-03-15',
    ],
    [
      'day 31 clamped to February',
      { rule: 'DAY_OF_MONTH', day: 31, cutoff: null, months: 1 },
      '2026-01-31',
      '2026-02-28',
    ],
    [
      'day 31 clamped to the leap day',
      { rule: 'DAY_OF_MONTH', day: 31, cutoff: null, months: 1 },
      '2028-01-31',
      '2028-02-29',
    ],
    [
      'day 31 in its own month',
      { rule: 'DAY_OF_MONTH', day: 31, cutoff: null, months: 0 },
      '2026-04-30',
      '2026-04-30',
    ],
    [
      'day 10 that is past moves a month on',
      { rule: 'DAY_OF_MONTH', day: 10, cutoff: 25, months: 0 },
      '2026-01-20',
      '2026-02-10',
    ],
    [
      'day 30 that is past in a leap February',
      { rule: 'DAY_OF_MONTH', day: 15, cutoff: null, months: 0 },
      '2028-02-29',
      '2028-03-15',
    ],
    [
      'a fixed day, whatever the base',
      { rule: 'FIXED', on: '2026-06-30' },
      '2027-01-01',
      '2026-06-30',
    ],
  ] as const)('%s', (_, rule, base, expected) => {
    expect(dueDay(rule, base)).toBe(expected)
  })

  it.each([
    ['next, over the weekend', 'NET', '2026-08-07', 'next', '2026-08-10'],
    ['previous, before the weekend', 'NET', '2026-08-07', 'previous', '2026-08-07'],
    ['next, over a holiday and the weekend after it', 'NET', '2026-12-24', 'next', '2026-12-28'],
  ] as const)('of a Saturday or holiday rolls %s', (_, rule, base, roll, expected) => {
    const due = dueDay({ rule, days: 1 }, base)
    expect(rolled({ rule, days: 1 }, due, base, roll, calendar)).toBe(expected)
  })

  it('that would roll back past its base day goes forward instead', () => {
    const rule = { rule: 'NET', days: 0 } as const
    expect(rolled(rule, '2026-08-08', '2026-08-08', 'previous', calendar)).toBe('2026-08-10')
    expect(rolled(rule, '2026-08-09', '2026-08-07', 'previous', calendar)).toBe('2026-08-07')
  })

  it.each(['PREPAID', 'ON_RECEIPT'] as const)('never rolls for %s', (rule) => {
    expect(rolled({ rule }, '2026-08-08', '2026-08-08', 'next', calendar)).toBe('2026-08-08')
  })
})
