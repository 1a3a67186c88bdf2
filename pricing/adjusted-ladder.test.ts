import { expect, test } from 'vitest'
import {
  answer,
  ask,
  decimal,
  list,
  percentList,
  rejected,
  rows,
  world,
} from '#test/factories/price-world.ts'
import type { PriceAdjustment } from './price-list.ts'
import { resolvePrice } from './resolve-price.ts'

const base = list('base', [
  [1, '10'],
  [50, '9'],
])
const of = (adjustments: PriceAdjustment[]) => list('percent', [], { adjustments })
const overall = (percent: string): PriceAdjustment => {
  return { scope: 'list', adjustmentPercent: decimal(percent) }
}
const category = (categoryId: string, percent: string): PriceAdjustment => {
  return { scope: 'category', categoryId, adjustmentPercent: decimal(percent) }
}
const product = (percent: string): PriceAdjustment => {
  return { scope: 'product', productId: 'bolts', adjustmentPercent: decimal(percent) }
}

test('base breaks show through a percentage', () => {
  const context = world({ segment: [percentList('percent', '-10')], base: [base] })
  expect(answer(context, 49)).toBe('9 from percent')
  expect(answer(context, 50)).toBe('8.1 from percent')
})

test('a percentage is signed: +10 is ten per cent dearer', () => {
  const context = world({ segment: [percentList('percent', '10')], base: [base] })
  expect(answer(context, 1)).toBe('11 from percent')
})

test('product before deepest category before the whole list', () => {
  const parts = [
    overall('-1'),
    category('fasteners', '-2'),
    category('metric', '-3'),
    product('-4'),
  ]
  const at = (adjustments: PriceAdjustment[]) =>
    answer(world({ segment: [of(adjustments)], base: [base] }), 1)
  expect(at(parts)).toBe('9.6 from percent')
  expect(at(parts.slice(0, 3))).toBe('9.7 from percent')
  expect(at(parts.slice(0, 2))).toBe('9.8 from percent')
  expect(at(parts.slice(0, 1))).toBe('9.9 from percent')
  expect(at([category('nails', '-50')])).toBe('10 from base')
})

test('a percentage for another product or category says nothing here', () => {
  const other: PriceAdjustment = {
    scope: 'product',
    productId: 'nails',
    adjustmentPercent: decimal('-50'),
  }
  const mixed = of([other, category('nails', '-50'), category('metric', '-3')])
  expect(answer(world({ segment: [mixed], base: [base] }), 1)).toBe('9.7 from percent')
})

test('of several base lists the one that the base level answers with is adjusted, in whichever order', () => {
  const dear = list('dear', [[1, '12']])
  const segment = [percentList('percent', '-10')]
  expect(answer(world({ segment, base: [dear, base] }), 1)).toBe('9 from percent')
  expect(answer(world({ segment, base: [base, dear] }), 1)).toBe('9 from percent')
})

test('an exclusive base list below its first break leaves a percentage nothing to count from', () => {
  const exclusive = list('exclusive', [[5, '8']], { exclusive: true })
  const context = world({ segment: [percentList('percent', '-10')], base: [exclusive, base] })
  expect(rejected(context, 1)).toContain('percent: NO_BASE_PRICE')
  expect(answer(context, 5)).toBe('7.2 from percent')
})

test('an explicit row beats the percentages of its list, also below its first break', () => {
  const contract = list('contract', [[5, '9.50']], { adjustments: [overall('-50')] })
  const context = world({ company: [contract], base: [base] })
  expect(answer(context, 5)).toBe('9.5 from contract')
  expect(answer(context, 4)).toBe('10 from base')
})

test('rows for another unit leave the percentages to this one', () => {
  const boxes = rows([[1, '100']], { unit: 'box' })
  const contract = list('contract', [], { rows: boxes, adjustments: [overall('-50')] })
  expect(answer(world({ company: [contract], base: [base] }), 1)).toBe('5 from contract')
})

test('half up to four places', () => {
  const cents = list('base', [[1, '0.0333']])
  const at = (percent: string) =>
    answer(world({ segment: [percentList('percent', percent)], base: [cents] }), 1)
  expect(at('-50')).toBe('0.0167 from percent')
  expect(at('-50.2')).toBe('0.0166 from percent')
})

test('a percentage that rounds to zero is no candidate', () => {
  const tiny = list('base', [[1, '0.0001']])
  const context = world({ segment: [percentList('percent', '-60')], base: [tiny] })
  expect(answer(context, 1)).toBe('0.0001 from base')
})

test('percentages never compound: base, not the segment, is what they apply to', () => {
  const context = world({
    company: [percentList('company', '-10')],
    segment: [list('segment', [[1, '5']]), percentList('percent', '-50')],
    base: [base],
  })
  expect(answer(context, 1)).toBe('9 from company')
})

test('base is resolved in the tax mode of the percentage list', () => {
  const gross = list('gross', [[1, '11']], { taxMode: 'gross' })
  const segment = [percentList('percent', '-10')]
  expect(answer(world({ segment, base: [base, gross] }), 1)).toBe('9 from percent')
  const none = world({ segment, base: [gross] })
  expect(answer(none, 1)).toBe('9.2437 from gross')
  expect(resolvePrice(ask(1), none).receipt.outcome.rejections).toMatchObject([
    { list: { id: 'percent' }, reason: 'NO_BASE_PRICE' },
  ])
})

test('percentages in a base list are never used', () => {
  expect(answer(world({ base: [percentList('percent', '-10')] }), 1)).toBe('NO_LIST')
})

test('a percentage takes over mode, price base and scope of the base list, band by band', () => {
  const graduated = list('base', [], {
    mode: 'graduated',
    aggregation: 'variant',
    rows: rows(
      [
        [1, '1000'],
        [10, '801'],
      ],
      { priceBase: 100 },
    ),
  })
  const context = world({ segment: [percentList('percent', '-10')], base: [graduated] })
  const resolution = resolvePrice(ask(12), context)
  expect(resolution).toMatchObject({ ok: true, price: { mode: 'graduated', priceBase: 100 } })
  const bands = resolution.ok ? resolution.price.bands : null
  expect(bands?.map((band) => `${band.baseQuantity} at ${band.unitPrice}`)).toEqual([
    '10 at 900',
    '2 at 720.9',
  ])
})

test('the percentage comes after the unit factor, each rounded on its own', () => {
  const odd = list('base', [[1, '0.3333']])
  const context = world({ segment: [percentList('percent', '-12.5')], base: [odd] })
  const resolution = resolvePrice(ask(1, { unit: 'box' }), context)
  expect(resolution).toMatchObject({ ok: true })
  expect(JSON.parse(JSON.stringify(resolution.receipt.outcome.break?.steps))).toEqual([
    { step: 'listed', price: '0.3333' },
    { step: 'unitFactor', baseUnit: 'piece', factor: '12', exact: '3.9996', price: '3.9996' },
    { step: 'percentage', adjustmentPercent: '-12.5', exact: '3.49965', price: '3.4997' },
  ])
})
