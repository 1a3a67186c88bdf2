import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { casesOf, type StepRule, snapQuantity, stepQuantity } from './quantity-steps.ts'

const sixes: StepRule = { minimum: '12', maximum: '60', increment: '6' }

describe('a typed quantity goes to the nearest one that may be ordered', () => {
  test.each([
    ['18', '18', 'kept'],
    ['13', '18', 'snapped'],
    ['1', '12', 'raised'],
    ['0', '12', 'raised'],
    ['61', '60', 'lowered'],
    ['12.5', '18', 'snapped'],
  ] as const)('%s becomes %s: %s', (typed, quantity, reason) => {
    expect(snapQuantity(typed, sixes)).toEqual({ quantity, reason })
  })

  test('what is weighed keeps its grams', () => {
    const cheese: StepRule = { minimum: '0.25', maximum: null, increment: '0.125' }
    expect(snapQuantity('0.3', cheese)).toEqual({ quantity: '0.375', reason: 'snapped' })
    expect(stepQuantity('0.375', cheese, -1)).toBe('0.25')
  })

  test.prop([fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 50 })], propertyRuns())(
    'is a multiple, at least what was typed, and stays when snapped again',
    (typed, increment) => {
      const rule = { minimum: String(increment), maximum: null, increment: String(increment) }
      const { quantity } = snapQuantity(String(typed), rule)
      expect(Number(quantity) % increment).toBe(0)
      expect(Number(quantity)).toBeGreaterThanOrEqual(typed)
      expect(snapQuantity(quantity, rule)).toEqual({ quantity, reason: 'kept' })
    },
  )
})

describe('stepping', () => {
  test('moves by one case and stops at both ends', () => {
    expect(stepQuantity('18', sixes, 1)).toBe('24')
    expect(stepQuantity('12', sixes, -1)).toBe('12')
    expect(stepQuantity('60', sixes, 1)).toBe('60')
  })
})

describe('cases', () => {
  test('are named only where there are whole ones', () => {
    expect(casesOf('18', '6')).toBe(3)
    expect(casesOf('19', '6')).toBeNull()
    expect(casesOf('5', '1')).toBeNull()
    expect(casesOf('0', '6')).toBeNull()
  })
})
