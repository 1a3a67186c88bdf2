import { Form, Link, NavLink, useSearchParams } from '@remix-run/react'
import { useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Logo } from '../logo.tsx'
import { Hotkeys } from '../palette/hotkeys.tsx'
import { AccountMenu } from './account-menu.tsx'
import { buyerPlaces, shopItems, visibleItems } from './navigation.ts'
import type { Viewer } from './viewer.ts'

/** The bar of shop and account: search in its middle, quick order and cart one press away. */
export function TopBar({ viewer, cartLines }: { viewer: Viewer; cartLines: number | null }) {
  const shell = useText('shell')
  const places = useMemo(() => buyerPlaces(viewer), [viewer])
  return (
    <>
      <a href="#content" className="button button-primary skip-link">
        {shell('skip')}
      </a>
      <Hotkeys places={places} viewer={viewer} />
      <header className="top-bar">
        <Link to="/" aria-label={shell('home')} className="text-accent-ink">
          <Logo />
        </Link>
        <nav aria-label={shell('mainNavigation')} className="top-bar-links">
          {visibleItems(shopItems, viewer).map(({ href, label, icon }) => (
            <NavLink
              key={href}
              to={href}
              className="top-bar-link"
              aria-label={shell(`items.${label}`)}
            >
              <Icon name={icon} />
              <span className="max-md:hidden">{shell(`items.${label}`)}</span>
            </NavLink>
          ))}
        </nav>
        <ProductSearch />
        <div className="top-bar-end">
          {viewer.permissions.includes('cart:edit') && <CartLink lines={cartLines} />}
          <SurfaceLink viewer={viewer} />
          <AccountMenu viewer={viewer} />
        </div>
      </header>
    </>
  )
}

function ProductSearch() {
  const shell = useText('shell')
  const [parameters] = useSearchParams()
  return (
    <Form
      role="search"
      aria-label={shell('searchProducts')}
      action="/catalog"
      className="top-bar-search"
    >
      <Icon name="search" />
      <input
        type="search"
        name="q"
        className="input"
        data-hotkey="search"
        aria-label={shell('searchProducts')}
        placeholder={shell('searchProducts')}
        defaultValue={parameters.get('q') ?? ''}
        key={parameters.get('q')}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </Form>
  )
}

function CartLink({ lines }: { lines: number | null }) {
  const shell = useText('shell')
  if (lines === null) return null
  const label = lines ? shell('cartLines', { count: lines }) : shell('cartEmpty')
  return (
    <Link to="/cart" className="button button-quiet cart-link" aria-label={label} title={label}>
      <Icon name="cart" />
      {lines > 0 && <span className="cart-count">{lines}</span>}
    </Link>
  )
}

function SurfaceLink({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  const [to, text] = {
    guest: ['/login', shell('signIn')],
    consumer: ['/account', shell('items.account')],
    contact: ['/account', viewer.company?.name ?? shell('items.account')],
    staff: ['/desk', shell('items.desk')],
  }[viewer.kind] as [string, string]
  return (
    <Link
      to={to}
      className={`button button-secondary surface-link ${viewer.kind === 'guest' ? '' : 'max-md:hidden'}`}
    >
      <span className="truncate">{text}</span>
    </Link>
  )
}
