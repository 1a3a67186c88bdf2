import { expect, test } from 'vitest'
import { buildOf, surfaceOf } from './surfaces.ts'

test.each([
  ['/', 'catalog'],
  ['/_root.data', 'catalog'],
  ['/catalog', 'catalog'],
  ['/catalog.data', 'catalog'],
  ['/catalogs', 'shop'],
  ['/products/bolt', 'shop'],
  ['/desktop', 'shop'],
  ['/accounts', 'shop'],
  ['/desk', 'desk'],
  ['/desk.data', 'desk'],
  ['/Desk/orders', 'desk'],
  ['/desk/orders/O-2026-00042/pdf', 'desk'],
  ['/account', 'account'],
  ['/account/orders.data', 'account'],
] as const)('%s belongs to %s', (path, surface) => {
  expect(surfaceOf(path)).toBe(surface)
})

test('each surface has its routes and the root, and no route is left out', () => {
  const shop = ['routes/_shop', 'routes/_shop.catalog', 'routes/_shop.cart', 'routes/_shop.$']
  const ids = ['root', ...shop, 'routes/logout', 'routes/_account', 'routes/desk']
  const routes = Object.fromEntries([...ids, 'routes/desk.orders'].map((id) => [id, { id }]))
  const build = { routes, assets: { routes } } as unknown as Parameters<typeof buildOf>[0]
  const of = (surface: Parameters<typeof buildOf>[1]) => {
    const part = buildOf(build, surface)
    expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
    return Object.keys(part.routes)
  }
  expect(of('shop')).toEqual(['root', ...shop, 'routes/logout'])
  expect(of('catalog')).toEqual(['root', ...shop.filter((id) => id !== 'routes/_shop.cart')])
  expect(of('account')).toEqual(['root', 'routes/_account'])
  expect(of('desk')).toEqual(['root', 'routes/desk', 'routes/desk.orders'])
})
