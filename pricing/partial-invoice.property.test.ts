import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addedFigures } from '#test/pricing/added-figures.ts'
import { joinedSteps, orders, splits, stepsOf } from '#test/pricing/arbitrary-order.ts'
import { issueInvoices } from '#test/pricing/issue-invoices.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { Decimal, one } from './decimal.ts'
import type { InvoiceableOrder, InvoiceTotals, Quantities } from './invoiceable-order.ts'
import { currencyDecimals } from './money.ts'
import { nextInvoice, orderTotals } from './partial-invoice.ts'
import { reachedQuantities, standingQuantities } from './reached-quantity.ts'
import { roundToCurrency } from './rounding.ts'
import { documentTotals } from './totals.ts'

const anyOrder = orders({ isPositive: false })

function issueAll(order: InvoiceableOrder, steps: readonly Quantities[]): InvoiceTotals[] {
  const { issued, pending } = issueInvoices(order, steps)
  expect([...pending]).toEqual([])
  return issued
}

describe('the invoices of any order, however it is shipped', () => {
  test.prop([anyOrder, splits], propertyRuns(1000))('add up to the order', (order, draws) => {
    const steps = stepsOf(standingQuantities(order.lines), draws)
    expect(addedFigures(issueAll(order, steps))).toEqual(addedFigures([orderTotals(order)]))
  })

  test.prop([anyOrder], propertyRuns(500))(
    'are the order itself when there is only one',
    (order) => {
      const whole = nextInvoice(order, [], standingQuantities(order.lines)).totals
      const lines = order.lines.map(({ exactAmount, ...line }) => ({
        ...line,
        lineAmount: roundToCurrency(exactAmount, order.currency),
      }))
      expect(JSON.stringify(whole.groups)).toBe(
        JSON.stringify(documentTotals({ ...order, lines }).groups),
      )
      expect(addedFigures([whole])).toEqual(addedFigures([documentTotals({ ...order, lines })]))
      expect(whole.lines.map(({ net }) => net.toString())).toEqual(
        documentTotals({ ...order, lines }).lines.map(({ net }) => net.toString()),
      )
    },
  )

  test.prop([anyOrder, splits, fc.nat(), fc.nat()], propertyRuns(1000))(
    'add up to the restated order when a remainder is cancelled on the way',
    (order, draws, stop, thousandths) => {
      const steps = stepsOf(standingQuantities(order.lines), draws)
      const issued = issueInvoices(order, steps.slice(0, stop % (steps.length + 1))).issued
      const invoiced = reachedQuantities(order.lines, new Map(), sumOfSteps(issued))
      const lines = order.lines.map((line) => {
        const open = line.quantity.minus(invoiced.get(line.id) ?? 0)
        const kept = open.times(thousandths % 1001).div(1000)
        return {
          ...line,
          cancelledQuantity: open.minus(kept.toDecimalPlaces(3, Decimal.ROUND_DOWN)),
        }
      })
      const restated = { ...order, lines }
      const rest = new Map(
        [...standingQuantities(lines)].map(([id, all]) => [id, all.minus(invoiced.get(id) ?? 0)]),
      )
      const open = [...rest.values()].some((quantity) => !quantity.isZero())
      const documents = open ? issueInvoices(restated, [rest], issued).issued : issued
      expect(addedFigures(documents)).toEqual(addedFigures([orderTotals(restated)]))
    },
  )

  test.prop([anyOrder, splits], propertyRuns(1000))('each hold EN 16931', (order, draws) => {
    const unit = one.div(new Decimal(10).pow(currencyDecimals(order.currency)))
    for (const invoice of issueAll(order, stepsOf(standingQuantities(order.lines), draws))) {
      const net = (items: readonly { net: Decimal }[]) =>
        items.reduce((all, item) => all.plus(item.net), new Decimal(0))
      expect(invoice.subtotal.eq(net(invoice.lines)), 'BR-CO-10').toBe(true)
      expect(
        invoice.taxExclusive.eq(
          net(invoice.lines).minus(net(invoice.allowances)).plus(net(invoice.charges)),
        ),
        'BR-CO-13',
      ).toBe(true)
      expect(invoice.total.eq(invoice.taxExclusive.plus(invoice.taxTotal)), 'BR-CO-15').toBe(true)
      for (const { taxable, rate, tax } of invoice.groups) {
        const product = roundToCurrency(taxable.times(rate), order.currency)
        expect(tax.minus(product).abs().lte(unit), 'BR-CO-17').toBe(true)
      }
    }
  })

  test.prop([orders({ isPositive: true }), splits], propertyRuns(500))(
    'are never joined where nothing is negative',
    (order, draws) => {
      const plain = { ...order, allowances: [] }
      const steps = stepsOf(standingQuantities(plain.lines), draws)
      expect(issueAll(plain, steps)).toHaveLength(steps.length)
    },
  )
})

function sumOfSteps(issued: readonly InvoiceTotals[]): Quantities {
  return issued
    .map(({ lines }) => new Map(lines.map(({ id, quantity }) => [id, quantity])))
    .reduce<Quantities>(joinedSteps, new Map())
}
