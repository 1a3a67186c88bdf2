import { expect, test } from 'vitest'
import { variant } from '#test/factories/price-world.ts'
import { type Catalog, type CatalogEntry, isInCatalog } from './catalog.ts'

const catalog = (...entries: CatalogEntry[]): Catalog => ({ id: '1', name: 'Catalog', entries })
const include = (by: CatalogEntry['by'], targetId: string | null = null): CatalogEntry => {
  return { effect: 'include', by, targetId }
}
const exclude = (by: CatalogEntry['by'], targetId: string | null = null): CatalogEntry => {
  return { effect: 'exclude', by, targetId }
}
const bolt = variant({ brandId: 'acme', tags: ['steel'] })
const visible = (buyer: Catalog[], channelDefault: Catalog[] = []) =>
  isInCatalog({ buyer, channelDefault }, bolt)

test.each([
  ['everything', include('all'), true],
  ['its category', include('category', 'metric'), true],
  ['a category above it', include('category', 'fasteners'), true],
  ['another category', include('category', 'nails'), false],
  ['its tag', include('tag', 'steel'), true],
  ['another tag', include('tag', 'brass'), false],
  ['its brand', include('brand', 'acme'), true],
  ['another brand', include('brand', 'other'), false],
  ['its product', include('product', 'bolts'), true],
  ['another product', include('product', 'bolt'), false],
  ['itself', include('variant', 'bolt'), true],
  ['another variant', include('variant', 'bolts'), false],
  ['nothing', include('brand'), false],
])('a catalog that includes %s', (_, entry, expected) => {
  expect(visible([catalog(entry)])).toBe(expected)
})

test('no brand is not an unnamed brand', () => {
  const scope = { buyer: [catalog(include('brand'))], channelDefault: [] }
  expect(isInCatalog(scope, variant())).toBe(false)
})

test('the includes of all levels are united', () => {
  expect(visible([catalog(include('brand', 'other')), catalog(include('tag', 'steel'))])).toBe(true)
})

test('an exclude at any level wins', () => {
  expect(visible([catalog(include('variant', 'bolt')), catalog(exclude('brand', 'acme'))])).toBe(
    false,
  )
})

test('no catalog at all means the channel’s default', () => {
  expect(visible([], [catalog(include('all'))])).toBe(true)
  expect(visible([], [catalog(include('all'), exclude('tag', 'steel'))])).toBe(false)
  expect(visible([], [])).toBe(false)
})

test('with includes of the buyer’s own the default has no say', () => {
  expect(visible([catalog(include('tag', 'brass'))], [catalog(include('all'))])).toBe(false)
  expect(visible([catalog(include('tag', 'steel'))], [catalog(exclude('all'))])).toBe(true)
})

test('excludes alone are taken off the channel’s default', () => {
  const all = [catalog(include('all'))]
  expect(visible([catalog(exclude('tag', 'steel'))], all)).toBe(false)
  expect(visible([catalog(exclude('tag', 'brass'))], all)).toBe(true)
})
