import { describe, expect, it } from 'vitest'
import { netTerm, type PaymentTerm } from './payment-term.ts'
import { paymentTermFaults } from './payment-term-fault.ts'

const half = { percent: '50', due: { rule: 'NET', days: 30 } } as const

describe('the faults of a payment term', () => {
  it.each<[string, Partial<PaymentTerm>]>([
    ['NET 30', {}],
    ['a rule without figures', { schedule: { rule: 'ON_RECEIPT' } }],
    [
      'day 31 with no cutoff',
      { schedule: { rule: 'DAY_OF_MONTH', day: 31, cutoff: null, months: 0 } },
    ],
    ['ten years', { schedule: { rule: 'NET', days: 3650 } }],
    [
      'the first, cut off on the first',
      { schedule: { rule: 'DAY_OF_MONTH', day: 1, cutoff: 1, months: 0 } },
    ],
    ['a percentage with six decimals', { deposit: { percent: '33.333333' } }],
    ['a leap day', { schedule: { rule: 'FIXED', on: '2028-02-29' } }],
    ['halves', { schedule: { rule: 'INSTALMENTS', instalments: [half, half] } }],
    [
      'a whole deposit and 2.5 % in 10 days',
      { deposit: { percent: '100' }, cashDiscount: { percent: '2.5', days: 10 } },
    ],
  ])('are none for %s', (_, part) => {
    expect(paymentTermFaults({ ...netTerm(30), ...part })).toEqual([])
  })

  it.each<[string, Partial<PaymentTerm>, string]>([
    ['days below zero', { schedule: { rule: 'NET', days: -1 } }, 'DAYS'],
    ['half a day', { schedule: { rule: 'EOM_NET', days: 0.5 } }, 'DAYS'],
    ['days beyond ten years', { schedule: { rule: 'NET_EOM', days: 3651 } }, 'DAYS'],
    ['a cash discount for less than no days', { cashDiscount: { percent: '2', days: -1 } }, 'DAYS'],
    [
      'day 0',
      { schedule: { rule: 'DAY_OF_MONTH', day: 0, cutoff: null, months: 0 } },
      'DAY_OF_MONTH',
    ],
    [
      'day 32',
      { schedule: { rule: 'DAY_OF_MONTH', day: 32, cutoff: null, months: 0 } },
      'DAY_OF_MONTH',
    ],
    [
      'a cutoff of 0',
      { schedule: { rule: 'DAY_OF_MONTH', day: 1, cutoff: 0, months: 0 } },
      'DAY_OF_MONTH',
    ],
    [
      'months below zero',
      { schedule: { rule: 'DAY_OF_MONTH', day: 1, cutoff: null, months: -1 } },
      'DAY_OF_MONTH',
    ],
    ['a day that does not exist', { schedule: { rule: 'FIXED', on: '2026-02-29' } }, 'FIXED_DAY'],
    ['a deposit of nothing', { deposit: { percent: '0' } }, 'PERCENT'],
    ['a deposit above the whole', { deposit: { percent: '100.01' } }, 'PERCENT'],
    ['a percentage with a comma', { cashDiscount: { percent: '2,5', days: 10 } }, 'PERCENT'],
    [
      'an instalment below zero',
      { schedule: { rule: 'INSTALMENTS', instalments: [{ ...half, percent: '-50' }] } },
      'PERCENT',
    ],
    [
      'instalments that miss the whole',
      { schedule: { rule: 'INSTALMENTS', instalments: [half] } },
      'INSTALMENTS_NOT_100',
    ],
    [
      'no instalments at all',
      { schedule: { rule: 'INSTALMENTS', instalments: [] } },
      'INSTALMENTS_NOT_100',
    ],
  ])('name %s', (_, part, fault) => {
    expect(paymentTermFaults({ ...netTerm(30), ...part })).toEqual([fault])
  })

  it('are each named once', () => {
    const late = { percent: '50', due: { rule: 'NET', days: -1 } } as const
    const schedule = { rule: 'INSTALMENTS', instalments: [late, late] } as const
    expect(paymentTermFaults({ ...netTerm(30), schedule })).toEqual(['DAYS'])
  })
})
