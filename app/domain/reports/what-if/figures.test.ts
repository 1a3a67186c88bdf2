import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/index.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { addLine, figuresOf, noSums } from './figures.ts'

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => new Decimal(value).div(100))
const priced = fc.option(
  cents.map((net) => ({ net })),
  { freq: 4, nil: null },
)
const arbitraryLine = fc.record({
  company: fc.integer({ min: 1, max: 4 }),
  product: fc.integer({ min: 1, max: 5 }),
  before: priced,
  after: priced,
  cost: fc.option(cents, { nil: null }),
})
const lines = fc.array(arbitraryLine, { maxLength: 40 })
type Line = typeof arbitraryLine extends fc.Arbitrary<infer Value> ? Value : never

const sumsOf = (some: readonly Line[]) => some.reduce(addLine, noSums)
const differenceOf = (some: readonly Line[]) => figuresOf(sumsOf(some)).difference
const byKey = (some: readonly Line[], key: (line: Line) => number) =>
  [...new Set(some.map(key))].map((of) => differenceOf(some.filter((line) => key(line) === of)))
const total = (parts: readonly Decimal[]) =>
  parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).toFixed()

describe('figures', () => {
  property.prop([lines], propertyRuns())(
    'the difference is what is paid after less what was before',
    (all) => {
      const { before, after, difference } = figuresOf(sumsOf(all))
      expect(difference.toFixed()).toBe(after.minus(before).toFixed())
    },
  )

  property.prop([lines], propertyRuns())(
    'companies and products add up to the same whole',
    (all) => {
      const whole = differenceOf(all).toFixed()
      expect(total(byKey(all, ({ company }) => company))).toBe(whole)
      expect(total(byKey(all, ({ product }) => product))).toBe(whole)
    },
  )

  property.prop([lines], propertyRuns())(
    'the margin moves by the difference of the lines whose cost is known',
    (all) => {
      const { marginBefore, marginAfter } = figuresOf(sumsOf(all))
      const costed = all.filter(({ cost }) => cost !== null)
      const moved = (marginAfter?.amount ?? new Decimal(0)).minus(marginBefore?.amount ?? 0)
      expect(moved.toFixed()).toBe(differenceOf(costed).toFixed())
    },
  )

  test('a line that loses or gains its price is no difference', () => {
    const net = new Decimal(100)
    const lost = addLine(noSums, { before: { net }, after: null, cost: null })
    expect(addLine(lost, { before: null, after: { net }, cost: net })).toEqual(noSums)
  })

  test('percentages are rounded half away from zero, and absent without a whole', () => {
    const line = (before: string, after: string, cost: string | null) => ({
      before: { net: new Decimal(before) },
      after: { net: new Decimal(after) },
      cost: cost === null ? null : new Decimal(cost),
    })
    const figures = figuresOf(addLine(noSums, line('800', '801', '600')))
    expect(figures.differencePercent?.toFixed()).toBe('0.13')
    expect(figures.marginBefore?.percent?.toFixed()).toBe('25')
    expect(figures.marginAfter).toMatchObject({ amount: new Decimal(201) })
    expect(figuresOf(addLine(noSums, line('0', '5', null)))).toMatchObject({
      differencePercent: null,
      marginBefore: null,
    })
  })
})
