import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { parseBlock, writeBlock } from './text-block.ts'

describe('a block from a spreadsheet', () => {
  test('has its cells between tabs and its rows between line ends, the last of which closes it', () => {
    expect(parseBlock('A-1\t12,50\r\nA-2\t9,90\r\n')).toEqual([
      ['A-1', '12,50'],
      ['A-2', '9,90'],
    ])
  })

  test('may hold line breaks, tabs and quotes in quoted cells', () => {
    expect(parseBlock('"a\tb"\t"two\nlines"\t"say ""hi"""\nlast')).toEqual([
      ['a\tb', 'two\nlines', 'say "hi"'],
      ['last'],
    ])
  })

  test('keeps blank cells and blank rows', () => {
    expect(parseBlock('\t1\n\n\t\n')).toEqual([['', '1'], [''], ['', '']])
  })

  test('takes a quote that is never closed, or inside a cell, as it is', () => {
    expect(parseBlock('"open\t5" pipe\n')).toEqual([['"open', '5" pipe']])
  })

  test('of a single cell needs no line end', () => {
    expect(parseBlock('12.50')).toEqual([['12.50']])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', '\t', '\n', '\r', ',') })
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    )

  test.prop([block], propertyRuns())('reads back what was written', (rows) => {
    const isBlankEnd =
      rows.length > 1 && rows.at(-1)?.every((text) => text === '') && rows[0]?.length === 1
    const text = isBlankEnd ? `${writeBlock(rows)}\r\n` : writeBlock(rows)
    expect(parseBlock(text)).toEqual(rows)
  })
})
