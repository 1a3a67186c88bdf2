import { describe, expect, test } from 'vitest'
import { parseQuickOrder, quickOrderText } from './quick-order.ts'

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

  test('takes no figure out of a word, nor one that is too long', () => {
    expect(read('A-1 12x\nA-2 x12\nA-3 1.2345\nA-4 1234567890')).toEqual([
      ['A-1', null],
      ['A-2', null],
      ['A-3', null],
      ['A-4', null],
    ])
  })

  test('keeps blanks and commas that belong to the code', () => {
    expect(read('Hex bolt M8  12\nA,B,12\n  C ; 3 ;\nD,;4')).toEqual([
      ['Hex bolt M8', '12'],
      ['A,B', '12'],
      ['C', '3'],
      ['D', '4'],
    ])
  })

  test('has no sum where one of two quantities cannot be read', () => {
    expect(read('A-1 2\nA-1 many')).toEqual([['A-1', null]])
    expect(read('A-1 many\nA-1 2')).toEqual([['A-1', null]])
  })

  test('is read up to what a cart holds', () => {
    const lines = Array.from({ length: 1001 }, (_, index) => `SKU-${index} 1`)
    expect(read(lines.join('\n'))).toHaveLength(1000)
    const again = read(['SKU-0 1', ...lines.slice(0, 1000)].join('\n'))
    expect([again.length, again[0]]).toEqual([1000, ['SKU-0', '2']])
  })

  test('comes back as the text that is read the same', () => {
    const rows = [
      { code: 'A-1', quantity: '2' },
      { code: 'B', quantity: '' },
    ]
    expect(quickOrderText(rows)).toBe('A-1\t2\nB')
    expect(read(quickOrderText(rows))).toEqual([
      ['A-1', '2'],
      ['B', null],
    ])
  })

  test('of a thousand lines is read well', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `SKU-${index} ${index + 1}`).join('\n')
    expect(read(text)).toHaveLength(1000)
  })
})
