import { describe, expect, test } from 'vitest'
import { planFields } from './price-change-fields.ts'
import type { PriceListFields } from './price-list-change.ts'

const stored: PriceListFields = {
  name: 'Spring',
  validFrom: null,
  validUntil: null,
  priority: 0,
  mode: 'allUnits',
  aggregation: 'line',
  mixGroup: null,
  mergeAllowed: false,
  exclusive: false,
  overallPercent: '-5',
}
const day = '2026-06-01T00:00:00.000Z'

function wrong(
  fields: Partial<PriceListFields>,
  given: { isBase?: boolean; mixGroupExists?: boolean } = {},
) {
  const facts = { fields: stored, isBase: false, mixGroupExists: false, ...given }
  return planFields({ fields }, facts).problems.map(({ column, code }) => `${column} ${code}`)
}

describe('the fields of a list', () => {
  test.each<[string, Partial<PriceListFields>, string]>([
    ['a name', { name: '  ' }, 'name name-wrong'],
    ['a whole priority', { priority: 1.5 }, 'priority priority-wrong'],
    ['an end after the start', { validFrom: day, validUntil: day }, 'validUntil window-backwards'],
    ['a day of the calendar', { validFrom: '2026-06-31T00:00:00.000Z' }, 'validFrom date-wrong'],
    ['more than -100 per cent', { overallPercent: '-100' }, 'overallPercent percent-too-low'],
    ['a percentage in digits', { overallPercent: 'ten' }, 'overallPercent percent-wrong'],
    ['four places of it', { overallPercent: '1.00001' }, 'overallPercent percent-places'],
    [
      'no graduated product',
      { mode: 'graduated', aggregation: 'product' },
      'aggregation graduated-scope',
    ],
    [
      'one of exclusive and merging',
      { exclusive: true, mergeAllowed: true },
      'mergeAllowed exclusive-with-merge',
    ],
    ['a group to count', { aggregation: 'mixGroup' }, 'mixGroup mix-group-missing'],
    [
      'a group that is there',
      { aggregation: 'mixGroup', mixGroup: 'X' },
      'mixGroup mix-group-unknown',
    ],
  ])('need %s', (_, fields, problem) => {
    expect(wrong(fields)).toEqual([problem])
  })

  test.each<[string, Partial<PriceListFields>]>([
    ['a name of two hundred letters', { name: 'x'.repeat(200) }],
    ['the highest priority', { priority: 1_000_000 }],
    ['the lowest priority', { priority: -1_000_000 }],
    ['graduated lines', { mode: 'graduated' }],
    ['graduated variants', { mode: 'graduated', aggregation: 'variant' }],
    ['products counted together', { aggregation: 'product' }],
    ['merging', { mergeAllowed: true }],
    ['exclusive', { exclusive: true }],
  ])('may say %s', (_, fields) => {
    expect(wrong(fields)).toEqual([])
  })

  test.each<[string, Partial<PriceListFields>]>([
    ['a longer name', { name: 'x'.repeat(201) }],
    ['a higher priority', { priority: 1_000_001 }],
    ['a lower priority', { priority: -1_000_001 }],
  ])('may not say %s', (_, fields) => {
    expect(wrong(fields)).toHaveLength(1)
  })

  test('may count a group that is there, or that they counted before', () => {
    const counted = { aggregation: 'mixGroup', mixGroup: 'M' } as const
    expect(wrong(counted, { mixGroupExists: true })).toEqual([])
    const facts = { fields: { ...stored, ...counted }, isBase: false, mixGroupExists: false }
    expect(planFields({ fields: { name: 'Autumn' } }, facts).problems).toEqual([])
  })

  test('say what they were and what they become, and nothing of what stays', () => {
    const facts = { fields: stored, isBase: false, mixGroupExists: false }
    const changes = { name: { before: 'Spring', after: 'Autumn' } }
    expect(planFields({ fields: { name: 'Autumn' } }, facts).changes).toEqual(changes)
    const gone = { overallPercent: { before: '-5', after: null } }
    expect(planFields({ fields: { overallPercent: null } }, facts).changes).toEqual(gone)
  })

  test('of a base list without a percentage are right', () => {
    expect(wrong({ overallPercent: null }, { isBase: true })).toEqual([])
  })

  test('are not refused for what was wrong before and is not touched', () => {
    const facts = { fields: { ...stored, name: '' }, isBase: false, mixGroupExists: false }
    expect(planFields({ fields: {} }, facts).problems).toEqual([])
  })

  test('of a base list take no percentage', () => {
    expect(wrong({ overallPercent: '-6' }, { isBase: true })).toEqual([
      'overallPercent percent-in-base-list',
    ])
  })

  test('are told apart by value: -5.00 is -5', () => {
    const facts = { fields: stored, isBase: false, mixGroupExists: false }
    expect(planFields({ fields: { overallPercent: '-5.00' } }, facts).changes).toEqual({})
  })

  test('drop the group that is no longer counted', () => {
    const counted = { ...stored, aggregation: 'mixGroup', mixGroup: 'M' } as const
    const facts = { fields: counted, isBase: false, mixGroupExists: true }
    expect(planFields({ fields: { aggregation: 'line' } }, facts).after.mixGroup).toBeNull()
  })

  test('that somebody changed since the form was opened are refused', () => {
    const facts = { fields: stored, isBase: false, mixGroupExists: false }
    const asked = { fields: { name: 'Mine' }, fieldsSeen: { name: 'Winter' } }
    expect(planFields(asked, facts).problems).toMatchObject([
      { column: 'name', code: 'field-changed-meanwhile', parameters: { value: 'Spring' } },
    ])
  })
})
