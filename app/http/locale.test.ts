import { describe, expect, test } from 'vitest'
import { acceptedLocale, localeOf } from './locale.server.ts'

const request = (headers: Record<string, string>) => new Request('http://localhost/', { headers })

describe('the language of an answer', () => {
  test('is what was chosen on this device, before all else', () => {
    const headers = { Cookie: 'a=b; locale=ro', 'Accept-Language': 'en' }
    expect(localeOf(request(headers), 'en')).toBe('ro')
  })

  test('then what the account says', () => {
    expect(localeOf(request({ 'Accept-Language': 'en' }), 'ro')).toBe('ro')
  })

  test('then what the browser prefers', () => {
    expect(localeOf(request({ 'Accept-Language': 'de, ro;q=0.8, en;q=0.5' }))).toBe('ro')
  })

  test('a cookie with nonsense is ignored', () => {
    expect(localeOf(request({ Cookie: 'locale=../../etc' }))).toBe('en')
  })
})

describe('Accept-Language', () => {
  test.each([
    ['', 'en'],
    ['ro-MD', 'ro'],
    ['en;q=0.2, ro;q=0.9', 'ro'],
    ['ro;q=0, en', 'en'],
    ['pl, de', 'en'],
    ['*', 'en'],
    [';;;q=,,', 'en'],
  ])('%s is %s', (header, expected) => {
    expect(acceptedLocale(header)).toBe(expected)
  })
})
