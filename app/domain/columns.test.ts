import { expect, test } from 'vitest'
import { rowsFrom } from '#app/domain/columns.ts'

test('the parts of a row stand at the same place of every column', () => {
  expect(rowsFrom({ id: ['7', '9'], brand: ['Vega', null] })).toEqual([
    { id: '7', brand: 'Vega' },
    { id: '9', brand: null },
  ])
})

test('columns of nothing are no rows', () => {
  expect(rowsFrom({ id: null, brand: null })).toEqual([])
})
