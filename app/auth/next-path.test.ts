import { expect, test } from 'vitest'
import { safeNextPath } from './next-path.ts'

test.each(['/', '/orders/O-2026-00042', '/catalog?q=a%20b&page=2'])(
  '%s is on this site',
  (path) => {
    expect(safeNextPath(path, '/')).toBe(path)
  },
)

test.each([
  null,
  undefined,
  '',
  'orders',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/a/..//elsewhere.example',
  'javascript:alert(1)',
])('%j is not', (path) => {
  expect(safeNextPath(path, '/home')).toBe('/home')
})
