import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Decimal, zero } from '#pricing/index.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { approvalReasons } from './offer-limit.ts'
import { type FigureLine, quoteFigures } from './quote-figures.ts'

const line = (given: Partial<Record<keyof FigureLine, string>> = {}): FigureLine => {
  const decimal = (value: string | undefined) => (value === undefined ? null : new Decimal(value))
  return {
    position: Number(given.position ?? 1),
    quantity: new Decimal(given.quantity ?? '10'),
    factor: new Decimal(given.factor ?? '1'),
    priceBase: Number(given.priceBase ?? 1),
    listPrice: decimal(given.listPrice ?? '10'),
    unitPrice: decimal(given.unitPrice),
    discountPercent: new Decimal(given.discountPercent ?? '0'),
    unitCost: decimal(given.unitCost),
    floorPrice: decimal(given.floorPrice),
    tax: { taxCategory: 'S', rate: new Decimal('0.21') },
  }
}

const rep = { mayApprove: false, limitPercent: new Decimal(10) }
const text = (value: Decimal | null | undefined) => value?.toString() ?? null

describe('the figures of a quote', () => {
  test('count line and header discount together against the list price', () => {
    const figures = quoteFigures('EUR', new Decimal(5), [
      line({ unitPrice: '10', discountPercent: '6' }),
    ])
    // 0.94 x 0.95 = 0.893
    expect(text(figures.discountPercent)).toBe('10.7')
    expect([figures.subtotal, figures.allowance, figures.net, figures.total].map(text)).toEqual([
      '94',
      '4.7',
      '89.3',
      '108.05',
    ])
    expect(approvalReasons(figures, rep)).toEqual(['discount'])
  })

  test('let a rep give exactly their limit, and a rep without one nothing', () => {
    const figures = quoteFigures('EUR', zero, [line({ unitPrice: '9' })])
    expect(approvalReasons(figures, rep)).toEqual([])
    expect(approvalReasons(figures, { ...rep, limitPercent: null })).toEqual(['discount'])
    expect(approvalReasons(figures, { mayApprove: true, limitPercent: null })).toEqual([])
  })

  test('measure the largest discount, not one that a dearer line hides', () => {
    const figures = quoteFigures('EUR', zero, [
      line({ unitPrice: '8' }),
      line({ position: '2', unitPrice: '12' }),
    ])
    expect(text(figures.discountPercent)).toBe('20')
    expect(text(figures.lines[1]?.discountPercent)).toBe('-20')
  })

  test('hold cost and floor of a base unit against the price of a box and of a hundred', () => {
    const figures = quoteFigures('EUR', zero, [
      line({ factor: '12', listPrice: '120', unitPrice: '108', unitCost: '8', floorPrice: '9' }),
      line({
        position: '2',
        priceBase: '100',
        unitPrice: '8.99',
        unitCost: '0.08',
        floorPrice: '0.09',
      }),
    ])
    expect(figures.belowFloor).toEqual([2])
    expect(figures.lines.map(({ marginPercent }) => text(marginPercent))).toEqual([
      '11.1111',
      '11.0122',
    ])
  })

  test('name the lines without a price, and no margin where a cost is unknown', () => {
    const figures = quoteFigures('EUR', zero, [
      line({ unitPrice: '9', unitCost: '8' }),
      line({ position: '2' }),
    ])
    expect(figures.unpriced).toEqual([2])
    expect(figures.marginPercent).toBeNull()
  })

  test('take the cost of all lines off what is paid, and compare priced lines with their list', () => {
    const figures = quoteFigures('EUR', new Decimal(10), [
      line({ unitPrice: '9', unitCost: '6', factor: '2', quantity: '10' }),
      line({ position: '2', unitPrice: '300', listPrice: '400', priceBase: '100', unitCost: '1' }),
      line({ position: '3', listPrice: '50', unitPrice: '50', quantity: '1', unitCost: '40' }),
    ])
    // 90 + 30 + 50 less 10 % are 153.00; the goods cost 120 + 10 + 40 = 170.
    expect([figures.net, figures.listTotal, figures.marginPercent].map(text)).toEqual([
      '153',
      '190',
      '-11.1111',
    ])
  })

  test('have no margin and no list total of nothing', () => {
    const none = quoteFigures('EUR', zero, [])
    expect([none.marginPercent, none.listTotal].map(text)).toEqual([null, '0'])
    const open = quoteFigures('EUR', zero, [line({ floorPrice: '9' })])
    expect([text(open.listTotal), open.belowFloor]).toEqual(['0', []])
  })

  const cents = fc.integer({ min: 1, max: 100_000 }).map((value) => new Decimal(value).div(100))
  const percent = fc.integer({ min: 0, max: 9900 }).map((value) => new Decimal(value).div(100))
  test.prop(
    [
      fc.array(fc.record({ unitPrice: cents, discountPercent: percent, quantity: cents }), {
        minLength: 1,
        maxLength: 8,
      }),
      percent,
    ],
    propertyRuns(),
  )('add up to the cent, whatever is offered', (offered, header) => {
    const lines = offered.map((given, index) => ({ ...line(), ...given, position: index + 1 }))
    const {
      lines: figures,
      subtotal,
      allowance,
      net,
      taxTotal,
      total,
    } = quoteFigures('EUR', header, lines)
    const sum = figures.reduce((all, { amount }) => all.plus(amount ?? zero), zero)
    expect(text(subtotal)).toBe(text(sum))
    expect(text(subtotal.minus(allowance))).toBe(text(net))
    expect(text(net.plus(taxTotal))).toBe(text(total))
  })
})
