import { expect, test } from 'vitest'
import { decimal } from '#test/factories/price-world.ts'
import { checkQuantity } from './check-quantity.ts'

const origin = (agreementId: string) => ({ agreementId, agreementName: `Agreement ${agreementId}` })
const rule = {
  minimum: decimal(24),
  maximum: decimal(96),
  increment: decimal(12),
  precision: 0,
  origins: { minimum: origin('1'), maximum: origin('2'), increment: origin('3') },
}

/** "INCREMENT 12 (3): 24 or 36" */
function violations(quantity: string | number, of: Parameters<typeof checkQuantity>[0] = rule) {
  return checkQuantity(of, decimal(quantity)).map(
    ({ code, limit, below, above, origin: from }) =>
      `${code} ${limit} (${from?.agreementId ?? 'variant'}): ${below} or ${above}`,
  )
}

test('limits are inclusive', () => {
  expect(violations(24)).toEqual([])
  expect(violations(96)).toEqual([])
})

test.each([
  ['0.5', ['PRECISION 0 (variant): null or 24', 'MINIMUM 24 (1): null or 24']],
  ['30.5', ['PRECISION 0 (variant): 24 or 36']],
  [30, ['INCREMENT 12 (3): 24 or 36']],
  [12, ['MINIMUM 24 (1): null or 24']],
  [5, ['INCREMENT 12 (3): null or 24', 'MINIMUM 24 (1): null or 24']],
  [0, ['MINIMUM 24 (1): null or 24']],
  [-12, ['MINIMUM 24 (1): null or 24']],
  [108, ['MAXIMUM 96 (2): 96 or null']],
  [100, ['INCREMENT 12 (3): 96 or null', 'MAXIMUM 96 (2): 96 or null']],
])('%s breaks, in order, %j', (quantity, expected) => {
  expect(violations(quantity)).toEqual(expected)
})

test('weighed goods have their own precision', () => {
  const kilo = { ...rule, precision: 3, minimum: decimal('0.25'), increment: decimal('0.25') }
  expect(violations('1.25', kilo)).toEqual([])
  expect(violations('1.2505', kilo)).toEqual(['PRECISION 3 (variant): 1.25 or 1.5'])
})

test('with the maximum below the minimum nothing is orderable', () => {
  const empty = { ...rule, maximum: decimal(12) }
  expect(violations(12, empty)).toEqual(['MINIMUM 24 (1): null or null'])
  expect(violations(24, empty)).toEqual(['MAXIMUM 12 (2): null or null'])
})

test('a violation repeats the quantity that was asked for', () => {
  expect(checkQuantity(rule, decimal(30))[0]?.quantity.toString()).toBe('30')
})
