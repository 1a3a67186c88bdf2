import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { arbitraryRows, arbitraryWorld } from '#test/factories/arbitrary-price-world.ts'
import { ask, decimal, list, world } from '#test/factories/price-world.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { checkQuantity } from './check-quantity.ts'
import { buildLadder } from './ladder.ts'
import { exactLineAmount } from './line-amount.ts'
import type { PriceContext } from './price-context.ts'
import { preparePriceContext } from './price-context.ts'
import type { PriceRequest } from './price-request.ts'
import type { AgreementRule } from './quantity-rule.ts'
import { resolvePrice } from './resolve-price.ts'

const asks = fc.record({
  unit: fc.constantFrom('piece', 'piece', 'box'),
  taxMode: fc.constantFrom('net' as const, 'gross' as const),
})
const rules: fc.Arbitrary<AgreementRule[]> = fc.oneof(
  fc.constant<AgreementRule[]>([]),
  fc
    .record({ minimum: fc.integer({ min: 1, max: 30 }), increment: fc.integer({ min: 1, max: 7 }) })
    .map(({ minimum, increment }) => [
      {
        variantId: 'bolt',
        unit: 'piece',
        agreementId: '1',
        agreementName: 'Frame',
        distance: 0,
        validFrom: null,
        minimum: decimal(minimum),
        maximum: null,
        increment: decimal(increment),
      },
    ]),
)
const quantities = Array.from({ length: 90 }, (_, index) => index + 1)

function amount(context: PriceContext, request: PriceRequest) {
  const resolution = resolvePrice(request, context)
  return resolution.ok ? exactLineAmount(resolution.price, request.quantity) : null
}

test.prop([arbitraryWorld, asks, rules], propertyRuns(100))(
  'the ladder that is shown is what the cart charges, at every valid quantity',
  (data, more, quantityRules) => {
    const context = preparePriceContext({ ...data, quantityRules })
    const { rule, rungs } = buildLadder(ask(1, more), context)
    for (const quantity of quantities) {
      const request = ask(quantity, more)
      if (checkQuantity(rule, request.quantity).length > 0) continue
      const rung = rungs.findLast(({ minimumQuantity }) => minimumQuantity.lte(quantity))
      const resolution = resolvePrice(request, context)
      expect(rung?.unitPrice !== null).toBe(resolution.ok)
      if (!rung || rung.unitPrice === null || !resolution.ok) continue
      const more2 = request.quantity.minus(rung.minimumQuantity)
      const beyond = rung.unitPrice.times(more2).div(rung.priceBase)
      const start = amount(context, { ...request, quantity: rung.minimumQuantity })
      const charged = amount(context, request)
      expect(
        charged
          ?.minus(start ?? 0)
          .minus(beyond)
          .abs()
          .lt('1e-20'),
      ).toBe(true)
      if (rung.mode === 'allUnits') {
        const shown = rung.unitPrice.times(resolution.price.priceBase)
        expect(shown.eq(resolution.price.unitPrice.times(rung.priceBase))).toBe(true)
      }
    }
  },
)

test.prop([arbitraryWorld, asks, rules], propertyRuns(200))(
  'rungs ascend, begin at the first orderable quantity, and no two neighbours are equal',
  (data, more, quantityRules) => {
    const { rule, rungs } = buildLadder(
      ask(1, more),
      preparePriceContext({ ...data, quantityRules }),
    )
    expect(rungs[0]?.minimumQuantity.eq(rule.minimum)).toBe(true)
    for (const [index, rung] of rungs.entries()) {
      expect(checkQuantity(rule, rung.minimumQuantity)).toEqual([])
      const last = rungs[index - 1]
      if (!last) continue
      expect(last.minimumQuantity.lt(rung.minimumQuantity)).toBe(true)
      if (last.unitPrice === null || rung.unitPrice === null) {
        expect(last.unitPrice).not.toBe(rung.unitPrice)
        continue
      }
      const isSame =
        last.mode === 'allUnits' &&
        last.unitPrice.div(last.priceBase).eq(rung.unitPrice.div(rung.priceBase)) &&
        last.mode === rung.mode &&
        last.listTaxMode === rung.listTaxMode
      expect(isSame).toBe(false)
    }
  },
)

test.prop(
  [arbitraryRows(true), fc.constantFrom('allUnits' as const, 'graduated' as const), asks],
  propertyRuns(),
)(
  'within one list of falling prices a larger quantity never costs more per unit',
  (rows, mode, more) => {
    const context = world({ base: [list('base', [], { rows, mode })] })
    let last: ReturnType<typeof decimal> | null = null
    for (const quantity of quantities) {
      const total = amount(context, ask(quantity, more))
      if (!total) continue
      const perUnit = total.div(quantity)
      if (last) expect(perUnit.lte(last.plus('1e-25'))).toBe(true)
      last = perUnit
    }
  },
)
