import { buyers, everyContact, everyone, type RouteRow } from './route-row.ts'

const newPassword = { newPassword: 'a-long-enough-one', repeatedPassword: 'a-long-enough-one' }

export const shopRoutes: Record<string, RouteRow> = {
  '_shop.tsx': { path: '/catalog', layout: 'routes/_shop', get: everyone },
  '_shop._index.tsx': { path: '/', get: everyone },
  '_shop.catalog.tsx': { path: '/catalog', get: everyone },
  '_shop.products.$slug.tsx': { path: '/products/{product}', get: everyone },
  '_shop.cart.tsx': {
    path: '/cart',
    get: buyers,
    posts: [
      { who: buyers, form: { intent: 'change' } },
      { who: buyers, form: { intent: 'remove' } },
    ],
  },
  '_shop.cart_.add.tsx': {
    path: '/cart/add',
    get: buyers,
    leadsTo: '/cart',
    posts: [{ who: buyers, form: { add: '' } }],
  },
  '_shop.checkout.tsx': {
    path: '/checkout',
    get: buyers,
    posts: [{ who: buyers, form: { version: '1' } }],
  },
  '_shop.quick-order.tsx': {
    path: '/quick-order',
    get: buyers,
    posts: [{ who: buyers, form: { intent: '' } }],
  },
  '[search.json].ts': { path: '/search.json?q=ana', get: everyone },
  '_shop.login.tsx': {
    path: '/login',
    get: everyone,
    leadsTo: '/desk',
    posts: [{ who: everyone, form: { email: '', password: '' } }],
  },
  '_shop.password.forgot.tsx': {
    path: '/password/forgot',
    get: everyone,
    posts: [{ who: everyone, form: { email: '' } }],
  },
  '_shop.password.reset.$token.tsx': {
    path: '/password/reset/nothing',
    get: everyone,
    posts: [{ who: everyone, form: newPassword }],
  },
  '_shop.invitation.$token.tsx': {
    path: '/invitation/nothing',
    get: everyone,
    posts: [{ who: everyone, form: newPassword }],
  },
  '_shop.setup.$token.tsx': {
    path: '/setup/nothing',
    get: everyone,
    posts: [{ who: everyone, form: { name: 'A', email: 'a@example.com', ...newPassword } }],
  },
  'logout.ts': {
    path: '/logout',
    get: everyone,
    leadsTo: '/',
    posts: [{ who: everyone, form: {}, as: ['guest'] }],
  },
  'preferences.ts': { path: '/preferences', posts: [{ who: everyone, form: { theme: 'dark' } }] },
  'switch-company.ts': {
    path: '/switch-company',
    get: everyContact,
    leadsTo: '/catalog',
    posts: [{ who: everyContact, form: { company: '{company}' } }],
  },
}
