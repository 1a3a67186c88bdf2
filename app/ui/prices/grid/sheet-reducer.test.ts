import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { changeOfSheet } from './change-of-sheet.ts'
import { columnNames } from './column-names.ts'
import { planBulk } from './plan-bulk.ts'
import { planClear, planEdits } from './plan-edits.ts'
import { planFillDown, planFillSeries } from './plan-fill.ts'
import { planPaste } from './plan-paste.ts'
import { planArticle, planBreakBelow, planRemove } from './plan-rows.ts'
import { readSheet } from './read-sheet.ts'
import { cellColumnAt, columnIndex, type GridColumn } from './sheet-columns.ts'
import { sheetReducer } from './sheet-reducer.ts'
import { type SheetState, type Step, selectedRows } from './sheet-state.ts'

/** Two articles: A with two breaks, B with one, by the piece or by the box of twelve. */
function sheet(): SheetState {
  const goods = ['A', 'B', 'C'].map((sku) => [
    ...[sku, `Article ${sku}`, 'pc', 0],
    [
      ['pc', '1', sku === 'B' ? '6' : null],
      ['box', '12', null],
    ],
    ...['5', '6', '0.21'],
  ])
  const rows = [
    ['A', 'pc', '1', '10', 1, null, null],
    ['A', 'pc', '10', '9', 1, null, null],
    ['B', 'pc', '6', '20', 1, '2026-01-01T10:00:00.000Z', '2026-06-30T21:00:00.000Z'],
  ]
  const list = { taxMode: 'net', timeZone: 'Europe/Bucharest' } as const
  return readSheet({ list, rows: JSON.stringify(rows), goods: JSON.stringify(goods) })
}

const apply = (state: SheetState, step: Step) => sheetReducer(state, { type: 'apply', step })
const undo = (state: SheetState) => sheetReducer(state, { type: 'undo' })
const redo = (state: SheetState) => sheetReducer(state, { type: 'redo' })

function edit(state: SheetState, key: string, cells: Record<string, string>): SheetState {
  const edits = Object.entries(cells).map(([column, value]) => {
    const known = cellColumnAt(columnIndex(column as GridColumn))
    if (!known) throw new Error(column)
    return { key, column: known, value }
  })
  return apply(state, planEdits(state, edits))
}

function select(state: SheetState, rows: [number, number], columns: [GridColumn, GridColumn]) {
  const anchor = { row: rows[0], column: columnIndex(columns[0]) }
  const focus = { row: rows[1], column: columnIndex(columns[1]) }
  return sheetReducer(state, { type: 'select', selection: { anchor, focus } })
}

const codes = (state: SheetState, key: string) =>
  (state.problems.get(key) ?? []).map(({ column, code }) => `${column} ${code}`)
const column = (state: SheetState, name: 'unitPrice' | 'minimumQuantity' | 'validFrom' | 'sku') =>
  state.view.map((key) => state.rows.get(key)?.cells[name])
const paste = (state: SheetState, block: string[][], locale = 'en-GB') => {
  const { step, selection } = planPaste(state, block, { locale, names: columnNames })
  return sheetReducer(state, { type: 'apply', step, selection })
}

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

describe('a pasted block', () => {
  test('goes one cell after the other from the active one, by the reader’s way of writing', () => {
    const state = select(sheet(), [0, 0], ['unitPrice', 'unitPrice'])
    expect(column(paste(state, [['10,50'], ['9,25']], 'ro-RO'), 'unitPrice')).toEqual([
      '10.5',
      '9.25',
      '20',
    ])
  })

  test('of one value fills the selection', () => {
    const state = select(sheet(), [0, 2], ['unitPrice', 'unitPrice'])
    expect(column(paste(state, [['7']]), 'unitPrice')).toEqual(['7', '7', '7'])
  })

  test('on the last row finds its rows by SKU and quantity, and adds the others', () => {
    const state = select(sheet(), [3, 3], ['sku', 'sku'])
    const pasted = paste(state, [
      ['a', '10.10'],
      ['C', '30'],
    ])
    expect(column(pasted, 'sku')).toEqual(['A', 'A', 'B', 'C'])
    expect(column(pasted, 'unitPrice')).toEqual(['10.1', '9', '20', '30'])
    expect(pasted.rows.get('n3')?.cells.unit).toBe('pc')
  })

  test('with a heading goes to the columns that it names', () => {
    const state = select(sheet(), [0, 0], ['sku', 'sku'])
    const pasted = paste(state, [
      ['Preț', 'Cod', 'De la'],
      ['8.5', 'A', '10'],
      ['33', 'C', '5'],
    ])
    expect(column(pasted, 'unitPrice')).toEqual(['10', '8.5', '20', '33'])
    expect(column(pasted, 'minimumQuantity')).toEqual(['1', '10', '6', '5'])
  })

  test('keeps what it cannot read, and says so in the cell', () => {
    const state = select(sheet(), [0, 0], ['unitPrice', 'unitPrice'])
    const pasted = paste(state, [['n/a'], ['9']])
    expect(column(pasted, 'unitPrice')).toEqual(['n/a', '9', '20'])
    expect(codes(pasted, 'r0')).toEqual(['unitPrice price-wrong'])
  })

  test('of a new SKU is known to be missing once that was asked', () => {
    const state = paste(select(sheet(), [3, 3], ['sku', 'sku']), [['NOPE', '1']])
    const asked = sheetReducer(state, { type: 'goods', goods: new Map([['nope', null]]) })
    expect(codes(asked, 'n3')).toContain('sku sku-unknown')
  })
})

describe('filling', () => {
  test('down repeats the first row', () => {
    const state = select(sheet(), [0, 2], ['unitPrice', 'unitPrice'])
    expect(column(apply(state, planFillDown(state)), 'unitPrice')).toEqual(['10', '10', '10'])
  })

  test('a series goes on by the step of the first two', () => {
    const state = select(sheet(), [0, 2], ['unitPrice', 'unitPrice'])
    expect(column(apply(state, planFillSeries(state)), 'unitPrice')).toEqual(['10', '9', '8'])
  })
})

describe('rows', () => {
  test('a break is added right below, for the same article and unit', () => {
    const state = sheet()
    const added = apply(state, planBreakBelow(state, 'r1'))
    expect(added.view).toEqual(['r0', 'r1', 'n3', 'r2'])
    expect(added.rows.get('n3')?.cells).toMatchObject({ sku: 'A', unit: 'pc', unitPrice: '' })
    expect(undo(added).view).toEqual(['r0', 'r1', 'r2'])
  })

  test('a removed row is sent as removed, and can be brought back', () => {
    const state = sheet()
    const removed = apply(state, planRemove(selectedRows(state)))
    expect(changeOfSheet(removed, false).rows).toMatchObject([{ at: 'r0', after: null }])
    const back = apply(removed, planRemove(selectedRows(removed)))
    expect(back.changed.size).toBe(0)
  })

  test('a new row that is removed is gone and is not sent', () => {
    const added = apply(sheet(), planArticle(sheet(), 'C'))
    const row = added.rows.get('n3')
    const gone = apply(added, planRemove(row ? [row] : []))
    expect(gone.view).toEqual(['r0', 'r1', 'r2'])
    expect(changeOfSheet(gone, false).rows).toEqual([])
  })

  test('a bulk change leaves alone what would cost nothing, and says which', () => {
    const state = sheet()
    const change = { by: 'amount', value: new Decimal(-10), ending: 'cents' } as const
    const { step, skipped } = planBulk(state, [...state.rows.values()], change)
    expect(skipped).toEqual(['r0', 'r1'])
    expect(column(apply(state, step), 'unitPrice')).toEqual(['10', '9', '10'])
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

  test.prop([fc.array(act, { maxLength: 15 })])(
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
})
