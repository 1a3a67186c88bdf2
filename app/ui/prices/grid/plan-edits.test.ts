import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/decimal.ts'
import { apply, codes, column, paste, select, sheet, undo } from '#test/setup/price-sheet.ts'
import { changeOfSheet } from './change-of-sheet.ts'
import { planBulk } from './plan-bulk.ts'
import { planFillDown, planFillSeries } from './plan-fill.ts'
import { planArticle, planBreakBelow, planRemove } from './plan-rows.ts'
import { sheetReducer } from './sheet-reducer.ts'
import { selectedRows } from './sheet-state.ts'

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
