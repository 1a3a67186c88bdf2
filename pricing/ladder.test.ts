import { expect, test } from 'vitest'
import { ask, decimal, list, percentList, rows, world } from '#test/factories/price-world.ts'
import { buildLadder } from './ladder.ts'
import type { PriceContext } from './price-context.ts'
import type { PriceRequest } from './price-request.ts'
import { resolvePrice } from './resolve-price.ts'

const base = list('base', [
  [1, '10'],
  [10, '9'],
  [50, '8'],
])

/** "10: 9 from base" for each rung. */
function rungs(context: PriceContext, more: Partial<PriceRequest> = {}): string[] {
  return buildLadder(ask(1, more), context).rungs.map((rung) =>
    rung.unitPrice === null
      ? `${rung.minimumQuantity}: on request`
      : `${rung.minimumQuantity}: ${rung.unitPrice} from ${rung.list.id}`,
  )
}

test('every list shows where it answers', () => {
  const context = world({
    company: [
      list('contract', [
        [48, '8.10'],
        [60, '7.90'],
      ]),
    ],
    base: [base],
  })
  expect(rungs(context)).toEqual([
    '1: 10 from base',
    '10: 9 from base',
    '48: 8.1 from contract',
    '60: 7.9 from contract',
  ])
})

test('equal neighbours are merged and name the lower rung’s list', () => {
  const context = world({
    company: [
      list('contract', [
        [20, '9'],
        [60, '8'],
      ]),
    ],
    base: [base],
  })
  expect(rungs(context)).toEqual(['1: 10 from base', '10: 9 from base', '60: 8 from contract'])
})

test('a price per hundred merges with the same price per one', () => {
  const hundred = list('hundred', [], { rows: rows([[20, '900']], { priceBase: 100 }) })
  expect(rungs(world({ company: [hundred], base: [base] }))).toEqual([
    '1: 10 from base',
    '10: 9 from base',
  ])
})

test('lists of both tax modes do not merge', () => {
  const gross = list('gross', [[20, '10.71']], { taxMode: 'gross' })
  expect(rungs(world({ company: [gross], base: [base] }))).toContain('20: 9 from gross')
})

test('a gap shows as price on request', () => {
  const exclusive = list('contract', [[20, '9']], { exclusive: true })
  expect(rungs(world({ company: [exclusive], base: [base] }))).toEqual([
    '1: on request',
    '20: 9 from contract',
  ])
})

test('percentages and merged breaks stand in the ladder', () => {
  expect(rungs(world({ segment: [percentList('tenth', '-10')], base: [base] }))).toEqual([
    '1: 9 from tenth',
    '10: 8.1 from tenth',
    '50: 7.2 from tenth',
  ])
  const contract = list('contract', [[5, '8.50']], { mergeAllowed: true })
  expect(rungs(world({ company: [contract], base: [base] }))).toEqual([
    '1: 10 from base',
    '5: 8.5 from contract',
    '50: 8 from base',
  ])
})

test('rungs begin at valid quantities: minimum, case pack, maximum', () => {
  const rule = {
    variantId: 'bolt',
    unit: 'piece',
    agreementId: '1',
    agreementName: 'Frame',
    distance: 0,
    validFrom: null,
    minimum: decimal(4),
    maximum: decimal(40),
    increment: decimal(4),
  }
  const context = world({ base: [base], quantityRules: [rule] })
  expect(rungs(context)).toEqual(['4: 10 from base', '12: 9 from base'])
  expect(buildLadder(ask(1), context).rule.maximum?.toString()).toBe('40')
  const nothing = { ...rule, minimum: decimal(44) }
  expect(rungs(world({ base: [base], quantityRules: [nothing] }))).toEqual([])
})

test('quantity rules of another unit or article say nothing here, nor in the receipt', () => {
  const boxes = {
    variantId: 'bolt',
    unit: 'box',
    agreementId: '1',
    agreementName: 'Frame',
    distance: 0,
    validFrom: null,
    minimum: decimal(4),
    maximum: decimal(40),
    increment: decimal(4),
  }
  const nuts = { ...boxes, variantId: 'nut', unit: 'piece' }
  const context = world({ base: [base], quantityRules: [boxes, nuts] })
  expect(buildLadder(ask(1), context).rule.minimum.toString()).toBe('1')
  expect(resolvePrice(ask(1), context).receipt.inputs.context.quantityRules).toEqual([])
  const inBoxes = ask(1, { unit: 'box' })
  expect(buildLadder(inBoxes, context).rule.minimum.toString()).toBe('4')
  const kept = resolvePrice(inBoxes, context).receipt.inputs.context.quantityRules
  expect(kept).toEqual([boxes])
})

test('base-unit breaks stand at whole boxes', () => {
  expect(rungs(world({ base: [base] }), { unit: 'box' })).toEqual([
    '1: 108 from base',
    '5: 96 from base',
  ])
})

test('a graduated list has a rung where it overtakes another', () => {
  const graduated = list(
    'graduated',
    [
      [1, '10'],
      [11, '5'],
    ],
    { mode: 'graduated' },
  )
  const context = world({ segment: [graduated, list('flat', [[1, '9']])] })
  expect(rungs(context)).toEqual(['1: 9 from flat', '14: 5 from graduated'])
  const [, second] = buildLadder(ask(1), context).rungs
  expect(second).toMatchObject({ mode: 'graduated' })
  expect(second?.unitPrice && second.appliesAbove?.toString()).toBe('11')
  expect(second?.unitPrice && second.amount?.toString()).toBe('125')
})

test('a rung of all units says so, and has no start of its own', () => {
  const [first] = buildLadder(ask(1), world({ base: [base] })).rungs
  expect(first).toMatchObject({ mode: 'allUnits', appliesAbove: null, amount: null })
})

test('a graduated list that takes over at the same price per unit has a rung: the units before cost less', () => {
  const long = list(
    'long',
    [
      [1, '10'],
      [11, '5'],
    ],
    { mode: 'graduated' },
  )
  const late = list('late', [[30, '5']], { mode: 'graduated' })
  expect(rungs(world({ segment: [long, late] }))).toEqual([
    '1: 10 from long',
    '11: 5 from long',
    '30: 5 from late',
  ])
})

test('a graduated list that another one overtakes yields its rung', () => {
  const rising = list(
    'rising',
    [
      [1, '8'],
      [11, '12'],
    ],
    { mode: 'graduated' },
  )
  const context = world({ segment: [rising, list('flat', [[1, '9']])] })
  expect(rungs(context)).toEqual(['1: 8 from rising', '11: 12 from rising', '15: 9 from flat'])
})

test('beyond a quota the next list’s price begins', () => {
  const quotas = [{ variantId: 'bolt', remaining: decimal(30) }]
  const contract = list('contract', [[1, '7']], { quotas })
  expect(rungs(world({ company: [contract], base: [base] }))).toEqual([
    '1: 7 from contract',
    '31: 9 from base',
    '50: 8 from base',
  ])
})

test('behind a quota a list that becomes cheaper takes the place of another quota’s', () => {
  const one = { quotas: [{ variantId: 'bolt', remaining: decimal(1) }] }
  const curve = list(
    'curve',
    [
      [1, '18'],
      [2, '11'],
    ],
    { mode: 'graduated' },
  )
  const context = world({
    company: [list('first', [[1, '5']], one)],
    segment: [curve, list('second', [[1, '12']], one)],
  })
  expect(rungs(context)).toEqual([
    '1: 5 from first',
    '2: 12 from second',
    '3: 11 from curve',
    // From here on the curve's own first units cost less than the second quota's one: it is left out.
    '14: 11 from curve',
  ])
})

test('a product outside the catalog has no price', () => {
  const catalogs = { buyer: [], channelDefault: [] }
  expect(rungs(world({ base: [base], catalogs }))).toEqual(['1: on request'])
})

test('one context answers for several days and currencies', () => {
  const lei = list(
    'lei',
    [
      [1, '50'],
      [30, '45'],
    ],
    { currency: 'RON' },
  )
  const summer = list('summer', [[20, '8.50']], { validFrom: '2026-06-15T00:00:00.000Z' })
  const context = world({ company: [summer], base: [base, lei] })
  const june = ['1: 10 from base', '10: 9 from base', '50: 8 from base']
  expect(rungs(context)).toEqual(june)
  expect(rungs(context, { currency: 'RON' })).toEqual(['1: 50 from lei', '30: 45 from lei'])
  expect(rungs(context)).toEqual(june)
  expect(rungs(context, { at: '2026-07-01T00:00:00.000Z' })).toContain('20: 8.5 from summer')
})

test('the same price for all units and for those beyond are two rungs', () => {
  const curve = list('curve', [[5, '10']], { mode: 'graduated' })
  expect(rungs(world({ company: [curve], base: [list('flat', [[1, '10']])] }))).toEqual([
    '1: 10 from flat',
    '5: 10 from curve',
  ])
})
