import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { integerShares } from '#test/pricing/integer-document.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { allocate, roundShares } from './allocate.ts'
import { Decimal, one } from './decimal.ts'
import { currencyDecimals } from './money.ts'
import { sum } from './sum.ts'

const shares = (total: string, weights: string[], currency = 'EUR') =>
  allocate(
    new Decimal(total),
    weights.map((weight) => new Decimal(weight)),
    currency,
  ).map((part) => part.toFixed(currencyDecimals(currency)))

describe('allocate', () => {
  it.each([
    [
      'floors each part and gives the leftover to the largest remainder',
      '10.00',
      ['1', '2', '4'],
      ['1.43', '2.86', '5.71'],
    ],
    [
      'gives a tie to the larger amount, wherever it stands',
      '0.03',
      ['1', '3', '2'],
      ['0.00', '0.02', '0.01'],
    ],
    ['gives a tie of equal amounts to the earlier one', '0.05', ['1', '1'], ['0.03', '0.02']],
    ['leaves a weight of zero without a share', '0.01', ['0', '5'], ['0.00', '0.01']],
    ['floors below zero too', '-0.05', ['1', '1'], ['-0.02', '-0.03']],
    ['shares over negative weights', '1.00', ['-1', '-3'], ['0.25', '0.75']],
    ['shares over weights of both signs', '1.00', ['3', '-1'], ['1.50', '-0.50']],
    [
      'gives everything to the first where the weights cancel out',
      '1.00',
      ['2', '-2'],
      ['1.00', '0.00'],
    ],
  ])('%s', (_, total, weights, expected) => {
    expect(shares(total, weights)).toEqual(expected)
  })

  it('counts in the minor unit of the currency', () => {
    expect(shares('100', ['1', '1', '1'], 'JPY')).toEqual(['34', '33', '33'])
    expect(shares('100', ['1', '1', '1'], 'KWD')).toEqual(['33.334', '33.333', '33.333'])
  })

  it('decides a tie of thirds exactly', () => {
    // 1/3 and 4/3 of a cent leave the same remainder, which no decimal can write down.
    expect(shares('0.05', ['1', '4', '10'])).toEqual(['0.00', '0.01', '0.04'])
    expect(shares('0.02', ['1', '4', '1'])).toEqual(['0.00', '0.02', '0.00'])
  })

  it('shares nothing over nobody, and refuses to share something', () => {
    expect(shares('0.00', [])).toEqual([])
    expect(() => shares('0.01', [])).toThrow(RangeError)
  })

  it('refuses a total finer than the minor unit', () => {
    expect(() => shares('0.005', ['1'])).toThrow('0.005 is finer than EUR has')
  })

  const cases = fc.record({
    currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
    units: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    weights: fc.array(fc.integer({ min: -500_000, max: 500_000 }), { minLength: 1, maxLength: 15 }),
  })
  const allocated = ({
    currency,
    units,
    weights,
  }: {
    currency: string
    units: number
    weights: number[]
  }) => {
    const unit = one.div(new Decimal(10).pow(currencyDecimals(currency)))
    const total = unit.times(units)
    return {
      unit,
      total,
      parts: allocate(
        total,
        weights.map((weight) => new Decimal(weight)),
        currency,
      ),
    }
  }

  test.prop([cases], propertyRuns(1000))('parts add up to the total', (input) => {
    const { total, parts } = allocated(input)
    expect(sum(parts).toString()).toBe(total.toString())
  })

  test.prop([cases], propertyRuns(1000))('agrees with whole numbers, unit by unit', (input) => {
    const { unit, parts } = allocated(input)
    expect(parts.map((part) => BigInt(part.div(unit).toFixed()))).toEqual(
      integerShares(BigInt(input.units), input.weights.map(BigInt)),
    )
  })

  test.prop([cases], propertyRuns(1000))(
    'each part is within one minor unit of its exact share',
    (input) => {
      const all = sum(input.weights.map((weight) => new Decimal(weight)))
      fc.pre(!all.isZero())
      const { unit, total, parts } = allocated(input)
      for (const [index, part] of parts.entries()) {
        const exact = total.times(input.weights[index] ?? 0).div(all)
        expect(part.minus(exact).abs().lt(unit)).toBe(true)
      }
    },
  )

  test.prop([cases, fc.infiniteStream(fc.nat())], propertyRuns(1000))(
    'another order of the weights gives the same parts to the same weights',
    (input, randoms) => {
      fc.pre(input.weights.reduce((all, weight) => all + weight, 0) !== 0)
      const shuffled = input.weights
        .map((weight) => ({ weight, at: randoms.next().value ?? 0 }))
        .sort((first, second) => first.at - second.at)
        .map(({ weight }) => weight)
      const pairs = (weights: number[]) =>
        allocated({ ...input, weights })
          .parts.map((part, index) => `${weights[index]}: ${part}`)
          .sort()
      expect(pairs(shuffled)).toEqual(pairs(input.weights))
    },
  )
})

describe('roundShares', () => {
  const third = { numerator: one, denominator: new Decimal(3) }

  it('gives every part one unit where there are as many left over', () => {
    const parts = roundShares(new Decimal('0.02'), [one.div(100), one.div(100)], third, 'EUR')
    expect(parts.map(String)).toEqual(['0.01', '0.01'])
  })

  it('takes a unit from the smallest remainder where the floors are too many', () => {
    const amounts = [new Decimal('0.03'), new Decimal('0.05')]
    expect(roundShares(new Decimal('0.01'), amounts, third, 'EUR').map(String)).toEqual([
      '0',
      '0.01',
    ])
  })
})
