import { describe, expect, test } from 'vitest'
import type { Messages } from '../i18n/messages.ts'
import * as en from './en.ts'
import * as ro from './ro.ts'

const languages = { en, ro } as const

/** `orders.lines_few` as `['orders.lines', 'few']`; a message without a count has no form. */
function flat(tree: Messages, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
}

const plural = /_(zero|one|two|few|many|other)$/
const bases = (tree: Messages) =>
  [...new Set(flat(tree).map(([key]) => key.replace(plural, '')))].sort()
const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages say the same things', () => {
  expect(bases(ro)).toEqual(bases(en))
})

describe.each(Object.entries(languages))('%s', (language, tree) => {
  test('no message is empty', () => {
    expect(flat(tree).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('every counted message has each plural form of the language, and no other', () => {
    const forms = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
    const counted = new Map<string, string[]>()
    for (const [key] of flat(tree)) {
      const form = plural.exec(key)?.[1]
      const base = key.replace(plural, '')
      if (form) counted.set(base, [...(counted.get(base) ?? []), form].sort())
    }
    expect([...counted].filter(([, found]) => found.join() !== forms.join())).toEqual([])
  })

  test('letters are composed, and Romanian uses commas below, not cedillas', () => {
    expect(flat(tree).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
    expect(flat(tree).filter(([, text]) => /[şţŞŢ]/.test(text))).toEqual([])
  })
})

test('a sentence takes the same parameters in both languages', () => {
  const english = new Map(flat(en))
  const different = flat(ro).filter(([key, text]) => {
    const other = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? ''
    return variables(text).join() !== variables(other).join()
  })
  expect(different).toEqual([])
})

test('a refusal code belongs to one area', () => {
  const codes = Object.values(en).flatMap((area: Messages) =>
    typeof area.refusals === 'object' ? Object.keys(area.refusals) : [],
  )
  expect(codes).toEqual([...new Set(codes)])
})
