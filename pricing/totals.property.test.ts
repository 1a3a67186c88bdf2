import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { documents } from '#test/pricing/arbitrary-document.ts'
import { integerDocument } from '#test/pricing/integer-document.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { Decimal, one, zero } from './decimal.ts'
import { currencyDecimals } from './money.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import { documentTotals } from './totals.ts'

const anyDocument = documents({ isPositive: false })
const unitOf = (currency: string) => one.div(new Decimal(10).pow(currencyDecimals(currency)))

describe('the totals of any document', () => {
  test.prop([anyDocument], propertyRuns(1000))('hold the identities of EN 16931', (input) => {
    const document = documentTotals(input)
    const nets = (items: readonly { net: Decimal }[]) => sum(items.map(({ net }) => net)).toString()
    expect(document.subtotal.toString(), 'BR-CO-10').toBe(nets(document.lines))
    expect(document.allowanceTotal.toString(), 'BR-CO-11').toBe(nets(document.allowances))
    expect(document.chargeTotal.toString(), 'BR-CO-12').toBe(nets(document.charges))
    expect(document.taxExclusive.toString(), 'BR-CO-13').toBe(
      document.subtotal.minus(document.allowanceTotal).plus(document.chargeTotal).toString(),
    )
    expect(document.taxTotal.toString(), 'BR-CO-14').toBe(
      sum(document.groups.map(({ tax }) => tax)).toString(),
    )
    expect(document.total.toString(), 'BR-CO-15').toBe(
      document.taxExclusive.plus(document.taxTotal).toString(),
    )
  })

  test.prop([anyDocument], propertyRuns(1000))('tax what stands in each group', (input) => {
    const document = documentTotals(input)
    for (const group of document.groups) {
      const inGroup = <Item extends { taxCategory: string; rate: Decimal }>(
        items: readonly Item[],
      ) =>
        items.filter((item) => item.taxCategory === group.taxCategory && item.rate.eq(group.rate))
      const net = (items: readonly { net: Decimal }[]) => sum(items.map((item) => item.net))
      expect(group.taxable.toString(), 'BR-S-08').toBe(
        net(inGroup(document.lines))
          .minus(net(inGroup(document.allowances)))
          .plus(net(inGroup(document.charges)))
          .toString(),
      )
      const product = roundToCurrency(group.taxable.times(group.rate), input.currency)
      const tolerance = input.taxMode === 'net' ? zero : unitOf(input.currency)
      expect(group.tax.minus(product).abs().lte(tolerance), 'BR-CO-17').toBe(true)
    }
  })

  test.prop([anyDocument], propertyRuns(1000))('have no digit below the minor unit', (input) => {
    const document = documentTotals(input)
    const items = [...document.lines, ...document.allowances, ...document.charges]
    const figures = [
      ...items.flatMap(({ amount, net }) => [amount, net]),
      ...document.groups.flatMap(({ taxable, tax }) => [taxable, tax]),
      document.total,
    ]
    for (const figure of figures) {
      expect(figure.decimalPlaces()).toBeLessThanOrEqual(currencyDecimals(input.currency))
    }
  })

  test.prop([anyDocument], propertyRuns(1000))('are the sum on the screen when gross', (input) => {
    const { total, allowances } = documentTotals({ ...input, taxMode: 'gross' })
    const screen = sum([
      ...input.lines.map(({ lineAmount }) => lineAmount),
      ...allowances.map(({ amount }) => amount.negated()),
      ...input.charges.map(({ amount }) => amount),
    ])
    expect(total.toString()).toBe(screen.toString())
  })

  test.prop([anyDocument], propertyRuns(1000))(
    'give every gross item the net of itself',
    (input) => {
      const { lines, allowances, charges } = documentTotals({ ...input, taxMode: 'gross' })
      for (const { amount, net, rate } of [...lines, ...allowances, ...charges]) {
        const off = net.minus(amount.div(one.plus(rate))).abs()
        expect(off.lte(unitOf(input.currency))).toBe(true)
      }
    },
  )

  test.prop([anyDocument], propertyRuns(5000))('agree with an integer model', (input) => {
    const document = documentTotals(input)
    const model = integerDocument(input)
    const units = (amount: Decimal) => BigInt(amount.div(unitOf(input.currency)).toFixed())
    const groups = document.groups.map(({ taxCategory, rate, taxable, tax }) => [
      `${taxCategory} ${rate.toFixed(4)}`,
      { taxable: units(taxable), tax: units(tax) },
    ])
    expect(Object.fromEntries(groups)).toEqual(model.groups)
    expect(document.lines.map(({ net }) => units(net))).toEqual(model.lineNets)
    expect(units(document.total)).toBe(model.total)
    for (const { id } of input.allowances) {
      const shares = document.allowances.filter((share) => share.id === id)
      expect(units(sum(shares.map(({ amount }) => amount)))).toBe(model.allowances[id])
    }
  })
})
