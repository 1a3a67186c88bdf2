import { expect, test } from 'vitest'
import { countryCode } from './country-code.ts'
import { dayText, decimalOf, fieldText } from './field-value.ts'
import { mappingSchema } from './mapping.ts'

const mapping = mappingSchema.parse({ name: 'test', empty: ['', 'NULL'], sections: {} })
const comma = { ...mapping, decimal: ',' as const }

test.each([
  ['a column, trimmed', { column: 'a' }, { a: ' x ' }, 'x'],
  ['a constant', { constant: 'EUR' }, {}, 'EUR'],
  ['a template of columns', { template: 'NW-{id}' }, { id: '7' }, 'NW-7'],
  ['what the file writes for nothing', { column: 'a' }, { a: 'NULL' }, ''],
  ['a default in place of nothing', { column: 'a', default: 'pc' }, { a: '' }, 'pc'],
  [
    'a value replaced whole',
    { column: 'a', values: { '1': 'discontinued' } },
    { a: '1' },
    'discontinued',
  ],
  [
    'a part replaced by pattern',
    { column: 'a', replace: { matches: '\\.0$', with: '' } },
    { a: '17850.0' },
    '17850',
  ],
  ['another case', { column: 'a', case: 'upper' as const }, { a: '85123a' }, '85123A'],
  ['a fraction as per cent, exactly', { column: 'a', multiply: '100' }, { a: '0.15' }, '15'],
  [
    'a day with its time left off',
    { column: 'a', date: 'ymd' as const },
    { a: '1996-07-04 00:00:00.000' },
    '1996-07-04',
  ],
  ['a country by name', { column: 'a', country: true }, { a: 'Romania' }, 'RO'],
])('a field takes %s', (_, field, record, text) => {
  expect(fieldText(field, record, mapping)).toEqual({ text })
})

test('a column that is not in the file is named in the problem', () => {
  expect(fieldText({ column: 'price' }, { preis: '1' }, mapping)).toEqual({
    problem: {
      column: 'price',
      value: 'preis',
      code: 'missing-column',
      expected: 'column',
      parameters: { name: 'price' },
    },
  })
})

test('a decimal comma is read where the mapping says so, and refused where it does not', () => {
  expect(decimalOf('12,50', ',')?.toFixed()).toBe('12.5')
  expect(decimalOf('12,50', '.')).toBeNull()
  expect(fieldText({ column: 'a', multiply: '100' }, { a: '0,15' }, comma)).toEqual({ text: '15' })
})

test.each(['1e309', 'NaN', '0x10', '１２', '1.000,5', '', '--1', 'Infinity'])(
  '%j is no number',
  (text) => {
    expect(decimalOf(text, '.')).toBeNull()
  },
)

test.each([
  ['29.02.2028', 'dmy', '2028-02-29'],
  ['29.02.2027', 'dmy', null],
  ['29.02.2100', 'dmy', null],
  ['2/29/2028', 'mdy', '2028-02-29'],
  ['2026-13-01', 'ymd', null],
  ['04.07.96', 'dmy', null],
] as const)('%s as %s is %s', (text, format, day) => {
  expect(dayText(text, format)).toBe(day)
})

test.each([
  ['UK', 'GB'],
  ['USA', 'US'],
  ['EIRE', 'IE'],
  ['Channel Islands', 'JE'],
  ['de', 'DE'],
  ['Atlantis', null],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})
