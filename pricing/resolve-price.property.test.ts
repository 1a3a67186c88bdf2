import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  arbitraryList,
  arbitraryOtherLines,
  arbitraryWorld,
} from '#test/factories/arbitrary-price-world.ts'
import { ask, decimal } from '#test/factories/price-world.ts'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { chargeOf } from './charge.ts'
import { decide } from './decide.ts'
import { exactLineAmount, lineAmount } from './line-amount.ts'
import { preparePriceContext } from './price-context.ts'
import type { PriceContextData } from './price-context-data.ts'
import { priceQuestion } from './price-question.ts'
import type { PriceRequest } from './price-request.ts'
import { readReceipt, replay } from './replay-receipt.ts'
import { resolvePrice } from './resolve-price.ts'

const requests: fc.Arbitrary<PriceRequest> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 80 }),
    unit: fc.constantFrom('piece', 'piece', 'box'),
    taxMode: fc.constantFrom('net' as const, 'gross' as const),
    otherLines: arbitraryOtherLines,
  })
  .map(({ quantity, ...more }) => ask(quantity, more))
const resolve = (request: PriceRequest, data: PriceContextData) =>
  resolvePrice(request, preparePriceContext(data))
const stored = (value: unknown) => JSON.parse(JSON.stringify(value))
const runs = propertyRuns(300)

test.prop([arbitraryWorld, requests], runs)(
  'every stored receipt replays to its price and to itself',
  (data, request) => {
    const { receipt } = resolve(request, data)
    const kept = stored(receipt)
    expect(stored(replay(readReceipt(kept)).receipt)).toEqual(kept)
  },
)

test.prop([arbitraryWorld, requests], runs)(
  'removing the winner makes the runner-up win',
  (data, request) => {
    const [winner, next] = resolve(request, data).receipt.outcome.candidates
    if (!winner) return
    const without = data.levels.map((level) => ({
      ...level,
      lists: level.lists.filter(({ id }) => id !== winner.list.id),
    }))
    const { candidates } = resolve(request, { ...data, levels: without }).receipt.outcome
    if (next) expect(candidates[0]?.list.id ?? next.list.id).toBe(next.list.id)
    else expect(candidates).toEqual([])
  },
)

test.prop([arbitraryWorld, requests], runs)('order of input never matters', (data, request) => {
  const levels = data.levels.map((level) => ({
    ...level,
    lists: level.lists.map((list) => ({ ...list, rows: list.rows.toReversed() })).toReversed(),
  }))
  const turned = { ...request, otherLines: request.otherLines?.toReversed() ?? [] }
  const [one, other] = [resolve(request, data), resolve(turned, { ...data, levels })]
  expect(stored(other.ok && other.price)).toEqual(stored(one.ok && one.price))
  const { candidates, nextBreak, reason } = other.receipt.outcome
  const { outcome } = one.receipt
  expect(stored({ candidates, nextBreak, reason })).toEqual(
    stored({
      candidates: outcome.candidates,
      nextBreak: outcome.nextBreak,
      reason: outcome.reason,
    }),
  )
})

test.prop([arbitraryWorld, requests, arbitraryList], runs)(
  'a farther list, however cheap, changes nothing for a nearer answer that does not merge',
  (data, request, far) => {
    const before = resolve(request, data)
    const winner = before.receipt.outcome.candidates[0]
    const lists = data.levels.flatMap((level) => level.lists)
    const own = lists.find(({ id }) => id === winner?.list.id)
    if (!before.ok || !own || own.mergeAllowed || own.quotas.length > 0) return
    if (winner?.list.level === 'base') return
    const cheap = {
      ...far,
      id: 'far',
      rows: far.rows.map((row) => ({ ...row, unitPrice: decimal('0.01') })),
    }
    const channel = { kind: 'channel' as const, name: 'Channel', lists: [cheap] }
    const levels = [...data.levels.slice(0, 2), channel, ...data.levels.slice(2)]
    const after = resolve(request, { ...data, levels })
    expect(after.ok && after.price.unitPrice.eq(before.price.unitPrice)).toBe(true)
  },
)

test.prop([arbitraryWorld, requests], runs)(
  'a price is above zero and in the document’s terms',
  (data, request) => {
    const resolution = resolve(request, data)
    if (!resolution.ok) return
    const { price } = resolution
    expect(price.unitPrice.gt(0)).toBe(true)
    expect(price.unitPrice.decimalPlaces()).toBeLessThanOrEqual(4)
    expect([price.currency, price.taxMode]).toEqual([request.currency, request.taxMode])
    const shares = price.bands?.map(({ baseQuantity }) => baseQuantity) ?? []
    if (shares.length > 0) {
      const sum = shares.reduce((all, share) => all.plus(share))
      expect(sum.eq(request.quantity.times(price.factor))).toBe(true)
    }
  },
)

test.prop([arbitraryWorld, requests], runs)(
  'the unit price tells the line’s amount, with bands to its fourth place',
  (data, request) => {
    const resolution = resolve(request, data)
    if (!resolution.ok) return
    const { price } = resolution
    const exact = exactLineAmount(price, request.quantity)
    const byUnitPrice = price.unitPrice.times(request.quantity).div(price.priceBase)
    const tolerance = price.bands ? request.quantity.times('0.00005') : decimal(0)
    expect(exact.minus(byUnitPrice).abs().lte(tolerance)).toBe(true)
    const { amount } = lineAmount(price, request.quantity, 'EUR')
    expect(amount.minus(exact).abs().lte('0.005')).toBe(true)
  },
)

test.prop([arbitraryWorld, requests], runs)(
  'the next break is the first larger quantity that is cheaper, found by trying each',
  (data, request) => {
    const context = preparePriceContext(data)
    const question = priceQuestion(request, context)
    const net = (quantity: number) => chargeOf(decide(question, decimal(quantity)))?.net ?? null
    const now = net(request.quantity.toNumber())
    if (!now) return
    const tried = Array.from({ length: 200 }, (_, index) => request.quantity.toNumber() + index + 1)
    const expected = tried.find((quantity) => net(quantity)?.lt(now))
    const { nextBreak } = resolvePrice(request, context).receipt.outcome
    const found = nextBreak?.quantity.toNumber()
    if (expected !== undefined) expect(found).toBe(expected)
    else expect(found ?? 1_000_000).toBeGreaterThan(tried.at(-1) ?? 0)
  },
)
