import { expect, test } from 'vitest'
import { isForged } from './csrf.ts'

const appUrl = 'https://trade.example'
const host = 'trade.example'

test.each([
  ['same-origin', { 'sec-fetch-site': 'same-origin' }],
  ['typed or restored by the user', { 'sec-fetch-site': 'none' }],
  ['our own Origin', { origin: 'https://trade.example', host }],
  ['our host without a proxy', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
  ['a bearer token', { authorization: 'Bearer abc' }],
])('a POST with %s passes', (_, headers) => {
  expect(isForged('POST', headers, appUrl)).toBe(false)
})

test.each([
  ['cross-site', { 'sec-fetch-site': 'cross-site', origin: 'https://trade.example', host }],
  ['same-site: a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['a foreign Origin', { origin: 'https://evil.example', host }],
  ['Origin null', { origin: 'null', host }],
  ['an Origin that merely begins like ours', { origin: 'https://trade.example.evil.net', host }],
  ['neither', { host }],
  ['cross-site in spite of a token', { 'sec-fetch-site': 'cross-site', authorization: 'Bearer a' }],
])('a POST with %s is refused', (_, headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])
    expect(isForged(method, headers, appUrl)).toBe(true)
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and passes', (method) => {
  expect(isForged(method, { 'sec-fetch-site': 'cross-site' }, appUrl)).toBe(false)
})
