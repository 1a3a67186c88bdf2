import { describe, expect, test } from 'vitest'
import { parseQuickOrder } from './quick-order.ts'

const read = (text: string) =>
  parseQuickOrder(text).map(({ code, quantity }) => [code, quantity?.toString() ?? null])

describe('a pasted list', () => {
  test.each([
    ['tab', 'A-1\t12'],
    ['semicolon', 'A-1;12'],
    ['comma', 'A-1,12'],
    ['spaces', 'A-1   12'],
    ['comma and space', 'A-1, 12'],
    ['a further column', 'A-1\t12\tHex bolt'],
  ])('is read with %s between SKU and quantity', (_, text) => {
    expect(read(text)).toEqual([['A-1', '12']])
  })

  test('takes decimal commas and points', () => {
    expect(read('A-1 2,5\nA-2;0.125\nA-3\t1,5')).toEqual([
      ['A-1', '2.5'],
      ['A-2', '0.125'],
      ['A-3', '1.5'],
    ])
  })

  test('sums an article that comes twice, whatever its case, and remembers the lines', () => {
    expect(parseQuickOrder('a-1 2\n\nB 1\nA-1 3\r\n')).toMatchObject([
      { code: 'a-1', lines: [1, 4] },
      { code: 'B', lines: [3] },
    ])
    expect(read('a-1 2\nA-1 3')).toEqual([['a-1', '5']])
  })

  test('keeps a line whose quantity cannot be read', () => {
    expect(read('A-1\nA-2 many\nA-3 0\nA-4 -2')).toEqual([
      ['A-1', null],
      ['A-2', null],
      ['A-3', null],
      ['A-4', null],
    ])
  })

  test('of a thousand lines is read well', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `SKU-${index} ${index + 1}`).join('\n')
    expect(read(text)).toHaveLength(1000)
  })
})
