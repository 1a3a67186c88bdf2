import { expect, test } from 'vitest'
import { spreadsheetText } from './spreadsheet-text.ts'

const written = (cell: string) => spreadsheetText(['Header'], [[cell]])

test.each([
  '=1+1',
  '+40 721',
  '-cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '|calc',
  '%0A',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '-1+1',
  '=HYPERLINK("https://example.com","x")',
])('%j is text in a spreadsheet, not a formula', (cell) => {
  expect(written(cell)).toMatch(/\n"?'/)
})

test.each(['0', '12', '12.50', '-12.50', '-3', '0.0001', '1234567.89'])(
  'the figure %s stays a figure',
  (cell) => {
    expect(written(cell)).toBe(`\uFEFFHeader\n${cell}\n`)
  },
)

test('commas, quotes and lines are quoted, and headings are escaped too', () => {
  expect(spreadsheetText(['=A', 'B'], [['a,"b"', 'c\nd']])).toBe('\uFEFF\'=A,B\n"a,""b""","c\nd"\n')
})
