import { expect, test } from 'vitest'
import { answer, ask, decimal, list, rows, variant, world } from '#test/factories/price-world.ts'
import { resolvePrice } from './resolve-price.ts'

const box = { unit: 'box' }

test('without a row for the unit the base-unit price counts times the factor, at the base quantity', () => {
  const base = list('base', [
    [1, '1'],
    [24, '0.90'],
    [30, '0.80'],
  ])
  const context = world({ base: [base] })
  expect(answer(context, 1, box)).toBe('12 from base')
  expect(answer(context, 2, box)).toBe('10.8 from base')
  expect(answer(context, 3, box)).toBe('9.6 from base')
})

test('an explicit row for the unit silences the base-unit rows, also below its first break', () => {
  const explicit = [...rows([[1, '1']]), ...rows([[3, '11']], box)]
  const context = world({ company: [list('both', [], { rows: explicit })] })
  expect(answer(context, 3, box)).toBe('11 from both')
  expect(answer(context, 2, box)).toBe('BELOW_FIRST_BREAK')
  expect(answer(context, 2)).toBe('1 from both')
})

test('the price base stays; the product is rounded half away from zero to four places', () => {
  const third = variant({ units: [{ unit: 'box', factor: decimal('0.333') }], precision: 3 })
  const base = list('base', [], { rows: rows([['0.001', '0.0500']], { priceBase: 100 }) })
  const resolution = resolvePrice(ask(1, box), world({ base: [base], variants: [third] }))
  expect(resolution).toMatchObject({ ok: true, price: { priceBase: 100 } })
  expect(resolution.ok && resolution.price.unitPrice.toString()).toBe('0.0167')
})

test('a unit has no use for rows of another unit', () => {
  const base = list('base', [], { rows: rows([[1, '11']], box) })
  expect(answer(world({ base: [base] }), 12)).toBe('NO_LIST')
})

test('should two rows stand at one minimum, the lower price counts, in whatever order', () => {
  const twice = [...rows([[1, '9']]), ...rows([[1, '800']], { priceBase: 100 })]
  const at = (given: typeof twice) =>
    answer(world({ base: [list('base', [], { rows: given })] }), 1)
  expect(at(twice)).toBe('800 from base')
  expect(at(twice.toReversed())).toBe('800 from base')
})
