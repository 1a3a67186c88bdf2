import { Link, NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Logo } from '../logo.tsx'
import { PageBody } from '../page-body.tsx'
import { Hotkeys } from '../palette/hotkeys.tsx'
import { AccountMenu } from './account-menu.tsx'
import { deskGroups, deskPlaces, visibleGroups } from './navigation.ts'
import { PaletteButton } from './palette-button.tsx'
import type { Viewer } from './viewer.ts'

/** Staff: a sidebar by job; on a phone it folds behind the menu button, also without JavaScript. */
export function DeskLayout({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const shell = useText('shell')
  const { pathname } = useLocation()
  const places = useMemo(() => deskPlaces(viewer), [viewer])
  return (
    <div className="desk">
      <a href="#content" className="button button-primary skip-link">
        {shell('skip')}
      </a>
      <header className="desk-bar">
        <label className="button button-quiet button-icon desk-toggle">
          <input key={pathname} type="checkbox" className="sr-only" aria-label={shell('menu')} />
          <Icon name="menu" />
        </label>
        <Link to="/desk" aria-label={shell('home')} className="text-accent-ink">
          <Logo />
        </Link>
        <PaletteButton />
        <AccountMenu viewer={viewer} />
      </header>
      <Hotkeys places={places} viewer={viewer} />
      <DeskSidebar viewer={viewer} />
      <main id="content" tabIndex={-1} className="desk-content">
        <PageBody>{children}</PageBody>
      </main>
    </div>
  )
}

const isWithin = (pathname: string, place: string) =>
  pathname === place || pathname.startsWith(`${place}/`)

function DeskSidebar({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  const { pathname } = useLocation()
  return (
    <nav aria-label={shell('deskNavigation')} className="desk-sidebar">
      {visibleGroups(deskGroups, viewer).map(({ label, items }) => (
        <div key={label ?? 'top'} className="desk-group">
          {label && <p className="desk-group-label">{shell(`groups.${label}`)}</p>}
          {items.map(({ href, icon, label: word, holds = [] }) => (
            <NavLink
              key={href}
              to={href}
              end={href === '/desk'}
              className={
                holds.some((held) => isWithin(pathname, held)) ? 'side-link active' : 'side-link'
              }
            >
              <Icon name={icon} />
              {shell(`items.${word}`)}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  )
}
