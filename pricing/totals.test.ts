import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import type { Allowance, Charge, DocumentInput, DocumentTotals } from './document.ts'
import type { TaxCategoryCode } from './tax.ts'
import { documentTotals } from './totals.ts'

function line(id: string, amount: string, rate = '0.19', taxCategory: TaxCategoryCode = 'S') {
  return { id, lineAmount: new Decimal(amount), taxCategory, rate: new Decimal(rate) }
}

function charge(id: string, amount: string, rate: string, taxCategory: TaxCategoryCode): Charge {
  return { id, amount: new Decimal(amount), taxCategory, rate: new Decimal(rate) }
}

const percentage = (id: string, percent: string): Allowance => ({
  id,
  kind: 'percentage',
  percent: new Decimal(percent),
})

const fixed = (id: string, amount: string): Allowance => ({
  id,
  kind: 'fixed',
  amount: new Decimal(amount),
})

function totals(document: Partial<DocumentInput>): DocumentTotals {
  return documentTotals({
    currency: 'EUR',
    taxMode: 'net',
    lines: [],
    allowances: [],
    charges: [],
    ...document,
  })
}

const figures = ({ groups, ...document }: DocumentTotals) => ({
  subtotal: document.subtotal.toFixed(2),
  allowanceTotal: document.allowanceTotal.toFixed(2),
  chargeTotal: document.chargeTotal.toFixed(2),
  taxExclusive: document.taxExclusive.toFixed(2),
  taxTotal: document.taxTotal.toFixed(2),
  total: document.total.toFixed(2),
  groups: groups.map(
    ({ taxCategory, rate, taxable, tax }) =>
      `${taxCategory} ${rate.times(100)} % of ${taxable.toFixed(2)} is ${tax.toFixed(2)}`,
  ),
})

const nets = (items: readonly { net: Decimal }[]) => items.map(({ net }) => net.toFixed(2))

describe('a net document', () => {
  it('takes VAT of twelve lines once per rate, not per line', () => {
    const cheap = Array.from({ length: 6 }, (_, index) => line(`a${index}`, '1.03'))
    const food = Array.from({ length: 6 }, (_, index) => line(`b${index}`, '1.03', '0.09'))
    // Per line it would be 6 x 0.20 and 6 x 0.09, 1.74 together.
    expect(figures(totals({ lines: [...cheap, ...food] }))).toMatchObject({
      subtotal: '12.36',
      taxTotal: '1.73',
      total: '14.09',
      groups: ['S 19 % of 6.18 is 1.17', 'S 9 % of 6.18 is 0.56'],
    })
  })

  it('rounds VAT half away from zero, below zero as above it', () => {
    expect(figures(totals({ lines: [line('a', '0.50', '0.09')] })).taxTotal).toBe('0.05')
    expect(figures(totals({ lines: [line('a', '-0.50', '0.09')] })).taxTotal).toBe('-0.05')
  })

  it('takes each percentage of the goods, not of what the other left nor of charges', () => {
    const document = totals({
      lines: [line('a', '100.00'), line('b', '50.00', '0.09')],
      allowances: [percentage('ten', '10'), percentage('five', '5')],
      charges: [charge('freight', '20.00', '0.19', 'S')],
    })
    expect(figures(document)).toEqual({
      subtotal: '150.00',
      allowanceTotal: '22.50',
      chargeTotal: '20.00',
      taxExclusive: '147.50',
      taxTotal: '23.78',
      total: '171.28',
      groups: ['S 19 % of 105.00 is 19.95', 'S 9 % of 42.50 is 3.83'],
    })
  })

  it('rounds a percentage once and then shares it over the VAT groups', () => {
    const { allowances } = totals({
      lines: [line('a', '0.25'), line('b', '0.25', '0.09'), line('c', '0.25', '0', 'Z')],
      allowances: [percentage('ten', '10')],
    })
    // 10 % of 0.75 is 0.075, so 0.08: shares of 0.03 each would have been 0.09.
    expect(nets(allowances)).toEqual(['0.03', '0.03', '0.02'])
  })

  it('shares a fixed allowance over the VAT groups by their goods, ties to the larger', () => {
    const { allowances } = totals({
      lines: [line('a', '1.00'), line('b', '3.00', '0.09')],
      allowances: [fixed('voucher', '0.02'), fixed('other', '1.00')],
    })
    expect(allowances.map(({ id, rate, amount }) => `${id} ${rate} ${amount}`)).toEqual([
      'voucher 0.09 0.02',
      'other 0.19 0.25',
      'other 0.09 0.75',
    ])
  })

  it('gives a charge its own VAT category, apart from goods of the same rate', () => {
    const document = totals({
      lines: [line('a', '10.00', '0', 'Z')],
      charges: [charge('deposit', '2.40', '0', 'O')],
    })
    expect(figures(document).groups).toEqual(['Z 0 % of 10.00 is 0.00', 'O 0 % of 2.40 is 0.00'])
  })

  it('takes rates written with and without trailing zeros as one group', () => {
    const document = totals({ lines: [line('a', '1.00', '0.2'), line('b', '1.00', '0.20')] })
    expect(figures(document).groups).toEqual(['S 20 % of 2.00 is 0.40'])
  })

  it('counts yen whole and dinars in thousandths', () => {
    const yen = totals({ currency: 'JPY', lines: [line('a', '105', '0.1')] })
    expect(yen.taxTotal.toString()).toBe('11')
    const dinars = totals({ currency: 'KWD', lines: [line('a', '1.005', '0.1')] })
    expect(dinars.taxTotal.toString()).toBe('0.101')
  })

  it('is all zeros without lines, whatever the allowance', () => {
    const document = totals({ allowances: [fixed('voucher', '5.00'), percentage('ten', '10')] })
    expect(figures(document)).toMatchObject({ allowanceTotal: '0.00', total: '0.00', groups: [] })
  })

  it('takes a fixed allowance off goods that cost nothing', () => {
    const document = totals({ lines: [line('a', '0.00')], allowances: [fixed('voucher', '5.00')] })
    expect(figures(document)).toMatchObject({ taxExclusive: '-5.00', total: '-5.95' })
  })
})

describe('a gross document', () => {
  it('totals what the screen says and carves out the VAT per rate', () => {
    const document = totals({
      taxMode: 'gross',
      lines: [line('a', '9.99'), line('b', '9.99'), line('c', '9.99'), line('d', '4.50', '0.09')],
    })
    expect(figures(document)).toMatchObject({
      subtotal: '29.31',
      taxTotal: '5.16',
      total: '34.47',
      groups: ['S 19 % of 25.18 is 4.79', 'S 9 % of 4.13 is 0.37'],
    })
  })

  it('rounds the net, not the VAT, half away from zero', () => {
    // 0.03 / 1.20 is 0.025.
    const { taxExclusive, taxTotal } = totals({
      taxMode: 'gross',
      lines: [line('a', '0.03', '0.20')],
    })
    expect([taxExclusive, taxTotal].map((amount) => amount.toFixed(2))).toEqual(['0.03', '0.00'])
  })

  it('spreads the net over the lines by largest remainder, the first of equals first', () => {
    const { lines } = totals({
      taxMode: 'gross',
      lines: [line('a', '9.99'), line('b', '9.99'), line('c', '9.99')],
    })
    // 9.99 / 1.19 = 8.3950 each, 25.1849 together.
    expect(nets(lines)).toEqual(['8.40', '8.39', '8.39'])
  })

  it('takes percentages of the gross lines and spreads allowances and charges with them', () => {
    const document = totals({
      taxMode: 'gross',
      lines: [line('a', '119.00'), line('b', '11.90')],
      allowances: [percentage('ten', '10')],
      charges: [charge('freight', '5.95', '0.19', 'S')],
    })
    expect(document.allowances.map(({ amount }) => amount.toFixed(2))).toEqual(['13.09'])
    expect(nets(document.lines)).toEqual(['100.00', '10.00'])
    expect(nets(document.allowances)).toEqual(['11.00'])
    expect(nets(document.charges)).toEqual(['5.00'])
    expect(figures(document).total).toBe('123.76')
  })

  it('keeps every net near its own gross where an allowance all but eats the goods', () => {
    const document = totals({
      taxMode: 'gross',
      lines: [line('a', '1000.00')],
      allowances: [fixed('voucher', '999.99')],
    })
    // In proportion to the group's rounded net of 0.01 the line would have a net of 1,000.00.
    expect(nets(document.lines)).toEqual(['840.34'])
    expect(nets(document.allowances)).toEqual(['840.33'])
    expect(figures(document)).toMatchObject({
      taxExclusive: '0.01',
      taxTotal: '0.00',
      total: '0.01',
    })
  })
})
