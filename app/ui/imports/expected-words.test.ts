import { expect, test } from 'vitest'
import { expectations } from '#app/domain/imports/expectation.ts'
import { serverI18n } from '../i18n/server-i18n.ts'
import { textOf } from '../i18n/use-text.ts'
import { expectedWords } from './expected-words.ts'

const [en, ro] = [textOf(serverI18n('en'), 'imports'), textOf(serverI18n('ro'), 'imports')]

test.each(expectations)('%s has words in both languages', (expected) => {
  const problem = { expected, parameters: { values: 'pc', count: 2 } }
  for (const words of [en, ro]) {
    const told = expectedWords(problem, words)
    expect(told).not.toBe('')
    expect(told).not.toContain('expectations')
    expect(told).not.toContain('{{')
  }
})

test('the words have their figures', () => {
  const most = { expected: 'decimals', parameters: { count: 4 } }
  expect(expectedWords(most, en)).toBe('at most 4 decimals')
  expect(expectedWords(most, ro)).toBe('cel mult 4 zecimale')
})

test('units and codes stand as they are written', () => {
  const units = { expected: 'oneOf', parameters: { values: 'pc, m/s, <box>' } }
  expect(expectedWords(units, en)).toBe('pc, m/s, <box>')
})

test('what was kept before there were codes stays as it is', () => {
  expect(expectedWords({ expected: 'a value', parameters: null }, ro)).toBe('a value')
})
