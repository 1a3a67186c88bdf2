import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { apply, codes, edit, paste, redo, select, sheet, undo } from '#test/setup/price-sheet.ts'
import { changeOfSheet } from './change-of-sheet.ts'
import { findProblems } from './find-problems.ts'
import { planClear } from './plan-edits.ts'
import { planArticle, planBreakBelow, planRemove } from './plan-rows.ts'
import { factsOf } from './row-facts.ts'
import { sheetReducer } from './sheet-reducer.ts'
import { type SheetState, selectedRows } from './sheet-state.ts'

describe('a change', () => {
  test('is counted, and forgotten when the cell says again what the list says', () => {
    const changed = edit(sheet(), 'r0', { unitPrice: '11' })
    expect([...changed.changed]).toEqual(['r0'])
    expect(edit(changed, 'r0', { unitPrice: '10' }).changed.size).toBe(0)
  })

  test('is sent with what the editor saw, and nothing else is', () => {
    const state = edit(sheet(), 'r0', { unitPrice: '11' })
    expect(changeOfSheet(state, false)).toEqual({
      fields: {},
      percentages: [],
      confirmDearer: false,
      rows: [
        {
          at: 'r0',
          key: { sku: 'A', unit: 'pc', minimumQuantity: '1', validFrom: null },
          before: { unitPrice: '10', priceBase: 1, validUntil: null },
          after: { unitPrice: '11', priceBase: 1, validUntil: null },
        },
      ],
    })
  })

  test('of two rows that swap their quantities is two changes, no removal and no double', () => {
    const state = edit(edit(sheet(), 'r0', { minimumQuantity: '10' }), 'r1', {
      minimumQuantity: '1',
    })
    const { rows } = changeOfSheet(state, false)
    expect(
      rows.map(({ key, before, after }) => [
        key.minimumQuantity,
        before?.unitPrice,
        after?.unitPrice,
      ]),
    ).toEqual([
      ['1', '10', '9'],
      ['10', '9', '10'],
    ])
  })

  test('of a quantity takes the row out at the old one and in at the new one', () => {
    const { rows } = changeOfSheet(edit(sheet(), 'r1', { minimumQuantity: '12' }), false)
    expect(rows.map(({ key, before, after }) => [key.minimumQuantity, !!before, !!after])).toEqual([
      ['10', true, false],
      ['12', false, true],
    ])
  })

  test('keeps the exact instants of days that it leaves alone, and the last day is inclusive', () => {
    const kept = changeOfSheet(edit(sheet(), 'r2', { unitPrice: '21' }), false).rows[0]
    expect(kept?.key.validFrom).toBe('2026-01-01T10:00:00.000Z')
    expect(kept?.after?.validUntil).toBe('2026-06-30T21:00:00.000Z')
    const moved = changeOfSheet(edit(sheet(), 'r2', { validUntil: '2026-12-31' }), false).rows[0]
    expect(moved?.after?.validUntil).toBe('2026-12-31T22:00:00.000Z')
  })
})

describe('a cell', () => {
  test.each([
    ['r0', { unitPrice: '0' }, 'unitPrice price-not-positive'],
    ['r0', { unitPrice: '-1' }, 'unitPrice price-not-positive'],
    ['r0', { unitPrice: '1.23456' }, 'unitPrice price-places'],
    ['r0', { unitPrice: 'twelve' }, 'unitPrice price-wrong'],
    ['r0', { minimumQuantity: '1.5' }, 'minimumQuantity precision'],
    ['r0', { minimumQuantity: '' }, 'minimumQuantity quantity-wrong'],
    ['r2', { minimumQuantity: '8' }, 'minimumQuantity increment'],
    ['r1', { minimumQuantity: '1' }, 'minimumQuantity window-overlap'],
    ['r0', { unit: 'pallet' }, 'unit unit-unknown'],
    ['r0', { priceBase: '7' }, 'priceBase price-base-wrong'],
    ['r2', { validUntil: '2025-12-31' }, 'validUntil window-backwards'],
    ['r2', { validFrom: 'soon' }, 'validFrom date-wrong'],
    ['r1', { unitPrice: '12' }, 'unitPrice dearer-break'],
    ['r0', { sku: '' }, 'sku sku-missing'],
  ] as const)('%s %j is marked: %s', (key, cells, code) => {
    expect(codes(edit(sheet(), key, cells), key)).toContain(code)
  })

  test('is no longer marked once it is mended', () => {
    const wrong = edit(sheet(), 'r1', { minimumQuantity: '1' })
    expect(edit(wrong, 'r1', { minimumQuantity: '10' }).problems.size).toBe(0)
    expect(undo(wrong).problems.size).toBe(0)
  })

  test('with the same quantity on other days is no double', () => {
    const from = edit(sheet(), 'r1', { minimumQuantity: '1', validFrom: '2026-07-01' })
    expect(codes(from, 'r1')).toContain('minimumQuantity window-overlap')
    const apart = edit(from, 'r0', { validUntil: '2026-06-30' })
    expect(codes(apart, 'r1')).toEqual([])
  })
})

describe('a saving', () => {
  test('makes what was sent the list’s; what was typed meanwhile stays a change', () => {
    const sent = edit(sheet(), 'r0', { unitPrice: '11' })
    const typed = edit(sent, 'r1', { unitPrice: '8' })
    const rows = [sent.rows.get('r0')].filter((row) => row !== undefined)
    const saved = sheetReducer(typed, { type: 'saved', sent: rows })
    expect([...saved.changed]).toEqual(['r1'])
    expect(saved.originals.get('r0')?.cells.unitPrice).toBe('11')
  })

  const torn = (theirs: { unitPrice: string } | null) => {
    const problem = {
      at: 'r0',
      column: 'unitPrice',
      code: 'changed-meanwhile',
      parameters: {},
    } as const
    const value = theirs && { ...theirs, priceBase: 1 as const, validUntil: null }
    const refusal = { problems: [problem], theirs: { r0: value } }
    return sheetReducer(edit(sheet(), 'r0', { unitPrice: '11' }), { type: 'refused', refusal })
  }

  test('that is refused keeps everything and says why in the cell', () => {
    const state = torn({ unitPrice: '12' })
    expect(state.refused.get('r0')?.[0]?.code).toBe('changed-meanwhile')
    expect(state.rows.get('r0')?.cells.unitPrice).toBe('11')
  })

  test('mine is sent again as a change of theirs', () => {
    const mine = sheetReducer(torn({ unitPrice: '12' }), { type: 'take', key: 'r0', side: 'mine' })
    expect(changeOfSheet(mine, false).rows[0]).toMatchObject({
      before: { unitPrice: '12' },
      after: { unitPrice: '11' },
    })
  })

  test('theirs takes the place of mine, also where they took the row out', () => {
    const theirs = sheetReducer(torn({ unitPrice: '12' }), {
      type: 'take',
      key: 'r0',
      side: 'theirs',
    })
    expect(theirs.rows.get('r0')?.cells.unitPrice).toBe('12')
    expect(theirs.changed.size).toBe(0)
    const gone = sheetReducer(torn(null), { type: 'take', key: 'r0', side: 'theirs' })
    expect(gone.view).toEqual(['r1', 'r2'])
    expect(gone.changed.size).toBe(0)
  })
})

describe('undo', () => {
  type Act = (state: SheetState) => SheetState
  const row = fc.constantFrom(0, 1, 2)
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.tuple(row, fc.constantFrom('1', '7.5', 'x', '')).map(
      ([index, value]): Act =>
        (state) =>
          edit(state, state.view[index] ?? 'r0', { unitPrice: value }),
    ),
    fc.constant<Act>((state) => apply(state, planArticle(state, 'C'))),
    row.map(
      (index): Act =>
        (state) =>
          apply(state, planBreakBelow(state, state.view[index] ?? '')),
    ),
    fc.constant<Act>((state) => apply(state, planRemove(selectedRows(state)))),
    fc.constant<Act>((state) => apply(state, planClear(state))),
    fc.constant<Act>((state) => paste(state, [['A', 'x', 'box'], ['C']])),
    fc.tuple(row, row).map(
      ([from, to]): Act =>
        (state) =>
          select(state, [from, to], ['sku', 'unitPrice']),
    ),
  )
  const facts = ({ rows, order, view, changed, problems }: SheetState) => ({
    rows: [...rows].sort(),
    order,
    view,
    changed: [...changed].sort(),
    problems: [...problems].sort(),
  })

  test.prop([fc.array(act, { maxLength: 15 })], propertyRuns())(
    'leads back to the beginning, and redo forth again',
    (acts) => {
      const start = sheet()
      const end = acts.reduce((state, one) => one(state), start)
      const steps = end.undo.length
      const back = Array.from({ length: steps }).reduce<SheetState>(undo, end)
      expect(facts(back)).toEqual(facts(start))
      const forth = Array.from({ length: steps }).reduce<SheetState>(redo, back)
      expect(facts(forth)).toEqual(facts(end))
    },
  )

  test.prop([fc.array(act, { maxLength: 15 })], propertyRuns())(
    'and every other step leaves what a look at the whole sheet would find',
    (acts) => {
      const end = acts.reduce((state, one) => one(state), sheet())
      const rows = [...end.rows.values()]
      for (const { cells, facts } of rows) expect(facts).toEqual(factsOf(cells))
      const ladders = [...end.ladders].filter(([, keys]) => keys.length > 0)
      const found = ladders.flatMap(([ladder, keys]) => keys.map((key) => [key, ladder])).sort()
      expect(found).toEqual(rows.map(({ key, facts }) => [key, facts.ladder]).sort())
      const anew = findProblems({ ...end, problems: new Map() }, [...end.rows.keys()], new Map())
      expect([...end.problems].sort()).toEqual([...anew].sort())
    },
  )
})
