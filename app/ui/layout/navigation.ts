import type { Permission } from '#app/domain/companies/permissions.ts'
import type { IconName } from '../icon.tsx'
import type { shell } from '../locales/en/shell.ts'
import type { Viewer } from './viewer.ts'

export type NavigationItem = {
  label: keyof (typeof shell)['items']
  href: string
  icon: IconName
  /** Shown with any of these permissions; without the field to everyone whom the surface admits. */
  permissions?: readonly Permission[]
  /** The second key after G. */
  key?: string
  /** Other addresses that belong to it: they have no item of their own. */
  holds?: readonly string[]
}

export type NavigationGroup = {
  label: keyof (typeof shell)['groups'] | null
  items: readonly NavigationItem[]
}

export const shopItems: readonly NavigationItem[] = [
  { label: 'catalog', href: '/catalog', icon: 'grid', key: 'c' },
  {
    label: 'quickOrder',
    href: '/quick-order',
    icon: 'quick',
    permissions: ['cart:edit'],
    key: 'u',
  },
]

/** In the bar it is a picture with a count. */
const cartItem: NavigationItem = {
  label: 'cart',
  href: '/cart',
  icon: 'cart',
  permissions: ['cart:edit'],
  key: 't',
}

export const accountItems: readonly NavigationItem[] = [
  { label: 'overview', href: '/account', icon: 'home', key: 'h' },
  { label: 'orders', href: '/account/orders', icon: 'box', permissions: ['order:view'], key: 'o' },
  {
    label: 'quotes',
    href: '/account/quotes',
    icon: 'document',
    permissions: ['quote:view'],
    key: 'q',
  },
  {
    label: 'invoices',
    href: '/account/invoices',
    icon: 'card',
    permissions: ['invoice:view'],
    key: 'i',
  },
  {
    label: 'approvals',
    href: '/account/approvals',
    icon: 'check',
    permissions: ['order:approve'],
    key: 'a',
  },
  {
    label: 'personalList',
    href: '/account/price-list',
    icon: 'tag',
    permissions: ['catalog:view'],
    key: 'l',
  },
  {
    label: 'company',
    href: '/account/company',
    icon: 'building',
    permissions: ['company:view'],
    key: 'm',
  },
  { label: 'security', href: '/account/security', icon: 'lock' },
]

export const deskGroups: readonly NavigationGroup[] = [
  { label: null, items: [{ label: 'desk', href: '/desk', icon: 'home', key: 'h' }] },
  {
    label: 'sell',
    items: [
      {
        label: 'orders',
        href: '/desk/orders',
        icon: 'box',
        permissions: ['desk:orders'],
        key: 'o',
      },
      {
        label: 'quotes',
        href: '/desk/quotes',
        icon: 'document',
        permissions: ['desk:quotes'],
        key: 'q',
      },
      {
        label: 'companies',
        href: '/desk/companies',
        icon: 'building',
        permissions: ['desk:companies'],
        key: 'c',
      },
    ],
  },
  {
    label: 'ship',
    items: [
      {
        label: 'fulfilment',
        href: '/desk/fulfilment',
        icon: 'truck',
        permissions: ['desk:fulfilment'],
        key: 'f',
      },
      { label: 'stock', href: '/desk/stock', icon: 'list', permissions: ['desk:stock'], key: 's' },
    ],
  },
  {
    label: 'collect',
    items: [
      {
        label: 'invoices',
        href: '/desk/invoices',
        icon: 'card',
        permissions: ['desk:invoices'],
        key: 'i',
      },
      {
        label: 'payments',
        href: '/desk/payments',
        icon: 'percent',
        permissions: ['desk:payments'],
        key: 'y',
      },
      {
        label: 'receivables',
        href: '/desk/receivables',
        icon: 'chart',
        permissions: ['desk:invoices'],
        key: 'r',
      },
    ],
  },
  {
    label: 'setUp',
    items: [
      {
        label: 'products',
        href: '/desk/products',
        icon: 'tag',
        permissions: ['desk:products'],
        key: 'p',
      },
      {
        label: 'priceLists',
        href: '/desk/price-lists',
        icon: 'columns',
        permissions: ['desk:prices'],
        key: 'l',
      },
      {
        label: 'agreements',
        href: '/desk/agreements',
        icon: 'check',
        permissions: ['desk:prices'],
        key: 'a',
        holds: ['/desk/catalogs', '/desk/segments', '/desk/mix-groups'],
      },
      { label: 'import', href: '/desk/import', icon: 'upload', permissions: ['desk:import'] },
      {
        label: 'mailbox',
        href: '/desk/mailbox',
        icon: 'mail',
        permissions: ['desk:mailbox'],
        key: 'm',
      },
      { label: 'users', href: '/desk/users', icon: 'user', permissions: ['desk:users'] },
      {
        label: 'webhooks',
        href: '/desk/webhooks',
        icon: 'quick',
        permissions: ['desk:webhooks'],
      },
      {
        label: 'settings',
        href: '/desk/settings',
        icon: 'settings',
        permissions: ['desk:settings'],
      },
    ],
  },
]

export function visibleItems(items: readonly NavigationItem[], viewer: Viewer) {
  return items.filter(
    ({ permissions }) =>
      !permissions || permissions.some((permission) => viewer.permissions.includes(permission)),
  )
}

export function visibleGroups(groups: readonly NavigationGroup[], viewer: Viewer) {
  return groups
    .map((group) => ({ ...group, items: visibleItems(group.items, viewer) }))
    .filter(({ items }) => items.length > 0)
}

/** Where the command palette and G-letter lead on each surface. */
export function buyerPlaces(viewer: Viewer): NavigationItem[] {
  const own = viewer.kind === 'contact' ? accountItems : []
  return visibleItems([...shopItems, cartItem, ...own], viewer)
}

export function deskPlaces(viewer: Viewer): NavigationItem[] {
  return visibleGroups(deskGroups, viewer).flatMap(({ items }) => items)
}
