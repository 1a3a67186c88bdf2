import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { PageBody } from '../page-body.tsx'
import { useCurrentInView } from '../use-current-in-view.ts'
import { accountItems, visibleItems } from './navigation.ts'
import type { ShopFrame } from './shop-layout.tsx'
import { TopBar } from './top-bar.tsx'

/** The buyer's company: the shop's bar, and its own pages beside (on a phone: above) the content. */
export function AccountLayout({
  viewer,
  cartLines,
  children,
}: ShopFrame & { children: ReactNode }) {
  const shell = useText('shell')
  const strip = useCurrentInView()
  return (
    <>
      <TopBar viewer={viewer} cartLines={cartLines} />
      <div className="page account-frame">
        <nav ref={strip} aria-label={shell('accountNavigation')} className="account-links">
          {visibleItems(accountItems, viewer).map(({ href, label, icon }) => (
            <NavLink key={href} to={href} end={href === '/account'} className="side-link">
              <Icon name={icon} />
              {shell(`items.${label}`)}
            </NavLink>
          ))}
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0">
          <PageBody>{children}</PageBody>
        </main>
      </div>
    </>
  )
}
