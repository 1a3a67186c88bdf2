import { expect, test } from 'vitest'
import { ask, decimal, list, world } from '#test/factories/price-world.ts'
import { convertTaxMode } from './document-price.ts'
import { resolvePrice } from './resolve-price.ts'

test('a gross price in a net document loses the domestic rate, to four places', () => {
  const gross = list('retail', [[1, '9.99']], { taxMode: 'gross' })
  const resolution = resolvePrice(ask(1), world({ base: [gross] }))
  expect(resolution.ok && resolution.price.unitPrice.toString()).toBe('8.395')
  expect(JSON.parse(JSON.stringify(resolution.receipt.outcome.break?.steps.at(-1)))).toMatchObject({
    step: 'taxMode',
    from: 'gross',
    rate: '0.19',
    price: '8.395',
  })
})

test('a net price in a gross document gains it, half away from zero', () => {
  expect(convertTaxMode(decimal('0.0150'), 'net', decimal('0.19')).unitPrice.toString()).toBe(
    '0.0179',
  )
  expect(convertTaxMode(decimal('1.0050'), 'net', decimal('0.19')).unitPrice.toString()).toBe(
    '1.196',
  )
})

test('a price of the document’s own mode is left alone', () => {
  const resolution = resolvePrice(
    ask(1, { taxMode: 'gross' }),
    world({ base: [list('retail', [[1, '9.99']], { taxMode: 'gross' })] }),
  )
  expect(resolution.ok && resolution.price.unitPrice.toString()).toBe('9.99')
  expect(resolution.receipt.outcome.break?.steps).toHaveLength(1)
})
