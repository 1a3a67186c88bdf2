import { expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { contractLines } from './contract-lines.ts'

const decimal = (text: string) => new Decimal(text)
const line = (position: number, quantity: string, unitPrice: string, more = {}) => ({
  position,
  variantId: 7n,
  unitCode: 'pc',
  factor: decimal('1'),
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  priceBase: 1,
  discountPercent: decimal('0'),
  precision: 0,
  ...more,
})
const quotas = (...given: [string, string | null][]) =>
  new Map(given.map(([position, quota]) => [position, quota === null ? null : decimal(quota)]))

function rows(
  lines: ReturnType<typeof line>[],
  { from = 'any' as 'any' | 'quoted', percent = '0' } = {},
) {
  return contractLines(lines, decimal(percent), { from, quotas: quotas() }).rows.map(
    ({ unitCode, minimumQuantity, unitPrice }) => `${minimumQuantity} ${unitCode} at ${unitPrice}`,
  )
}

test('a price less its line’s and the offer’s discount, half away from zero to four decimals', () => {
  expect(
    rows([line(1, '50', '1.23', { discountPercent: decimal('7') })], { percent: '5' }),
  ).toEqual(['1 pc at 1.0867'])
  expect(rows([line(1, '50', '0.00005', { discountPercent: decimal('50') })])).toEqual([])
})

test('from any quantity on, or from what was quoted', () => {
  expect(rows([line(1, '50', '9')], { from: 'quoted' })).toEqual(['50 pc at 9'])
  expect(rows([line(1, '2.5', '9', { precision: 3 })])).toEqual(['0.001 pc at 9'])
})

test('two quantities of a variant are two breaks; of equal ones the cheaper counts', () => {
  expect(rows([line(1, '100', '8'), line(2, '20', '9'), line(3, '100', '7.5')])).toEqual([
    '1 pc at 9',
    '100 pc at 7.5',
  ])
  const box = { unitCode: 'box', factor: decimal('12') }
  expect(rows([line(1, '100', '8'), line(2, '5', '90', box)])).toEqual(['1 pc at 8', '1 box at 90'])
})

test('quotas are in base units over a variant’s lines; one line without a quota lifts it', () => {
  const box = { unitCode: 'box', factor: decimal('12') }
  const lines = [line(1, '100', '8'), line(2, '5', '90', box), line(3, '1', '5', { variantId: 8n })]
  const of = (given: Map<string, Decimal | null>) =>
    contractLines(lines, decimal('0'), { from: 'any', quotas: given }).quotas.map(
      ({ variantId, quota }) => `${variantId}: ${quota}`,
    )
  expect(of(quotas(['1', '100'], ['2', '5'], ['3', '10']))).toEqual(['7: 160', '8: 10'])
  expect(of(quotas(['1', '100'], ['2', null], ['3', '10']))).toEqual(['8: 10'])
})
