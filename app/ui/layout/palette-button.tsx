import { Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'

/** Opens the command palette; without JavaScript it is a link to the search page. */
export function PaletteButton() {
  const shell = useText('shell')
  return (
    <Link to="/desk/search" data-hotkey="palette" className="palette-button">
      <Icon name="search" />
      <span className="grow truncate text-start">{shell('searchEverything')}</span>
      <span className="key" aria-hidden="true">
        Ctrl K
      </span>
    </Link>
  )
}
