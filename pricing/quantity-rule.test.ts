import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { decimal } from '#test/factories/price-world.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { checkQuantity } from './check-quantity.ts'
import { type AgreementRule, mergeQuantityRules, snapQuantity } from './quantity-rule.ts'

const rule = (
  id: string,
  fields: { minimum?: string; maximum?: string; increment?: string },
  more: Partial<AgreementRule> = {},
): AgreementRule => ({
  variantId: 'bolt',
  unit: 'piece',
  agreementId: id,
  agreementName: `Agreement ${id}`,
  distance: 0,
  validFrom: null,
  minimum: fields.minimum ? decimal(fields.minimum) : null,
  maximum: fields.maximum === 'none' ? 'none' : fields.maximum ? decimal(fields.maximum) : null,
  increment: fields.increment ? decimal(fields.increment) : null,
  ...more,
})

/** "minimum 4, maximum none, increment 4" */
function merged(rules: AgreementRule[], precision = 0): string {
  const { minimum, maximum, increment } = mergeQuantityRules(rules, precision)
  return `${minimum} to ${maximum ?? 'any'} by ${increment}`
}

test('default: one increment of the variant’s precision, no maximum', () => {
  expect(merged([])).toBe('1 to any by 1')
  expect(merged([], 3)).toBe('0.001 to any by 0.001')
})

test('the nearest agreement decides, field by field; silence passes down', () => {
  const far = rule('far', { minimum: '10', maximum: '100', increment: '5' }, { distance: 2 })
  const near = rule('near', { minimum: '20' }, { distance: 1 })
  expect(merged([far, near])).toBe('20 to 100 by 5')
  expect(mergeQuantityRules([far, near], 0).origins).toEqual({
    minimum: { agreementId: 'near', agreementName: 'Agreement near' },
    maximum: { agreementId: 'far', agreementName: 'Agreement far' },
    increment: { agreementId: 'far', agreementName: 'Agreement far' },
  })
})

test('an explicit none lifts an inherited maximum', () => {
  const far = rule('far', { maximum: '100' }, { distance: 1 })
  expect(merged([far, rule('near', { maximum: 'none' })])).toBe('1 to any by 1')
})

test('one level: the later start, then the smaller id by code point, per field', () => {
  const old = rule('1', { minimum: '5', increment: '5' })
  const late = rule('3', { minimum: '7' }, { validFrom: '2026-01-01T00:00:00.000Z' })
  const twin = rule('20', { minimum: '8' }, { validFrom: '2026-01-01T00:00:00.000Z' })
  expect(merged([old, late])).toBe('10 to any by 5')
  expect(merged([late, old])).toBe('10 to any by 5')
  expect(merged([late, twin])).toBe('8 to any by 1')
  expect(merged([twin, late])).toBe('8 to any by 1')
})

test('the minimum is rounded up and the maximum down to the effective increment', () => {
  const far = rule('far', { minimum: '10', maximum: '100' }, { distance: 1 })
  expect(merged([far, rule('near', { increment: '12' })])).toBe('12 to 96 by 12')
})

test('a maximum below the minimum leaves nothing to order', () => {
  const none = mergeQuantityRules([rule('1', { minimum: '10', maximum: '9' })], 0)
  expect(snapQuantity(none, decimal(10))).toBeNull()
})

const rules = fc
  .record({
    minimum: fc.integer({ min: 1, max: 50 }),
    maximum: fc.option(fc.integer({ min: 1, max: 200 })),
    increment: fc.integer({ min: 1, max: 15 }),
    places: fc.constantFrom(0, 1, 3),
  })
  .map(({ minimum, maximum, increment, places }) => {
    const scale = (value: number) => decimal(value).div(decimal(10).pow(places)).toString()
    const fields = { minimum: scale(minimum), increment: scale(increment) }
    const top = maximum === null ? {} : { maximum: scale(maximum) }
    return mergeQuantityRules([rule('1', { ...fields, ...top })], places)
  })
const quantities = fc.integer({ min: 1, max: 250_000 }).map((value) => decimal(value).div(1000))

test.prop([rules, quantities], propertyRuns())(
  'snapping gives a valid quantity, and again the same',
  (each, quantity) => {
    const snapped = snapQuantity(each, quantity)
    if (snapped === null) {
      expect(each.maximum?.lt(each.minimum)).toBe(true)
      return
    }
    expect(checkQuantity(each, snapped)).toEqual([])
    expect(snapQuantity(each, snapped)?.toString()).toBe(snapped.toString())
    if (checkQuantity(each, quantity).length === 0) expect(snapped.eq(quantity)).toBe(true)
  },
)

test.prop([rules, quantities], propertyRuns())(
  'nothing valid lies between the nearest below and above',
  (each, quantity) => {
    const [violation] = checkQuantity(each, quantity)
    if (!violation) return
    const { below, above } = violation
    for (const nearest of [below, above])
      if (nearest) expect(checkQuantity(each, nearest)).toEqual([])
    if (below) expect(below.lt(quantity)).toBe(true)
    if (above) expect(above.gt(quantity)).toBe(true)
    if (below && above) expect(above.minus(below).eq(each.increment)).toBe(true)
  },
)
