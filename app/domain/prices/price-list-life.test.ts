import { describe, expect, test } from 'vitest'
import { decideEnd, decideOpening, priceListState } from './price-list-life.ts'

const [past, at, soon, later] = ['2026-01-01', '2026-06-01', '2026-07-01', '2026-08-01'].map(
  (day) => `${day}T00:00:00.000Z`,
) as [string, string, string, string]
const list = (
  status: 'draft' | 'active' | 'archived',
  validFrom: string | null,
  validUntil: string | null,
) => ({
  ...{ status, validFrom, validUntil },
})

test.each([
  [list('draft', past, null), 'draft'],
  [list('archived', past, null), 'archived'],
  [list('active', null, null), 'active'],
  [list('active', at, null), 'active'],
  [list('active', soon, null), 'scheduled'],
  [list('active', past, at), 'ended'],
  [list('active', past, soon), 'active'],
])('%o is %s', (given, state) => {
  expect(priceListState(given, at)).toBe(state)
})

describe('a list opens', () => {
  test.each([
    ['at once', list('draft', null, null), null, at],
    ['at once, as its window is open', list('draft', past, null), null, at],
    ['with its own window', list('draft', soon, null), null, soon],
    ['earlier than it was scheduled', list('active', soon, null), at, at],
    ['on another day', list('draft', soon, null), later, later],
  ])('%s', (_, given, from, opens) => {
    expect(decideOpening(given, { from, at })).toEqual({ ok: true, value: opens })
  })

  test.each([
    ['in the past', list('draft', null, null), past, 'price-list-opens-in-past'],
    ['after its end', list('draft', null, soon), soon, 'price-list-window-over'],
    ['twice', list('active', null, null), null, 'price-list-not-draft'],
    ['out of the archive', list('archived', null, null), null, 'price-list-not-draft'],
  ])('never %s', (_, given, from, code) => {
    expect(decideOpening(given, { from, at })).toMatchObject({ refusal: { code } })
  })
})

describe('the list that is replaced', () => {
  test.each([
    ['ends where the other opens', list('active', past, later), soon, soon],
    ['keeps an earlier end', list('active', past, soon), later, soon],
    ['has nothing to end as a draft', list('draft', null, null), soon, null],
  ])('%s', (_, given, opens, end) => {
    expect(decideEnd(given, opens)).toEqual({ ok: true, value: end })
  })

  test('cannot end before it starts', () => {
    expect(decideEnd(list('active', later, null), soon)).toMatchObject({
      refusal: { code: 'price-list-replaced-later' },
    })
  })
})
