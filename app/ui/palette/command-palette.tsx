import { useNavigate } from '@remix-run/react'
import { Command } from 'cmdk'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import type { NavigationItem } from '../layout/navigation.ts'
import { PaletteDialog } from './palette-dialog.tsx'
import type { SearchGroup } from './search-answer.ts'
import { useSearch } from './use-search.ts'

type PaletteProps = { places: readonly NavigationItem[]; onClose: () => void }

/** Find a record, go to a place. Loaded with the first Ctrl-K. */
export default function CommandPalette({ places, onClose }: PaletteProps) {
  const [query, setQuery] = useState('')
  const navigate = useNavigate()
  const t = useText('palette')
  const { status, groups } = useSearch(query)
  function go(href: string) {
    onClose()
    navigate(href)
  }
  return (
    <PaletteDialog label={t('title')} onClose={onClose}>
      <Command shouldFilter={false} label={t('title')} loop>
        <div className="palette-input">
          <Icon name="search" />
          <Command.Input
            value={query}
            onValueChange={setQuery}
            placeholder={t('placeholder')}
            autoFocus
          />
        </div>
        <Command.List className="palette-list" aria-busy={status === 'searching'}>
          {groups.map((group) => (
            <FoundGroup key={group.kind} group={group} onChoose={go} />
          ))}
          <Places places={places} query={query} onChoose={go} />
          <PaletteNote status={status} query={query} found={groups.length > 0} />
        </Command.List>
      </Command>
    </PaletteDialog>
  )
}

function FoundGroup(props: { group: SearchGroup; onChoose: (href: string) => void }) {
  const { kind, items } = props.group
  const { t, exists } = useI18n()
  const name = `palette:kinds.${kind}`
  return (
    <Command.Group heading={exists(name) ? t(name) : kind} className="palette-group">
      {items.map(({ title, subtitle, href }) => (
        <Command.Item key={href} value={href} onSelect={props.onChoose} className="palette-item">
          <span className="truncate font-medium">{title}</span>
          {subtitle && <span className="truncate text-quiet">{subtitle}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

function Places(props: {
  places: readonly NavigationItem[]
  query: string
  onChoose: (href: string) => void
}) {
  const t = useText('palette')
  const shell = useText('shell')
  const wanted = folded(props.query.trim())
  const fitting = props.places
    .map((place) => ({ ...place, name: shell(`items.${place.label}`) }))
    .filter(({ name }) => folded(name).includes(wanted))
  if (fitting.length === 0) return null
  return (
    <Command.Group heading={t('goTo')} className="palette-group">
      {fitting.map(({ href, name, icon, key }) => (
        <Command.Item
          key={href}
          value={`go ${href}`}
          onSelect={() => props.onChoose(href)}
          className="palette-item"
        >
          <Icon name={icon} className="text-quiet" />
          <span className="grow">{name}</span>
          {key && <span className="key">G {key.toUpperCase()}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

function PaletteNote(props: { status: string; query: string; found: boolean }) {
  const t = useText('palette')
  const { status, query, found } = props
  if (status === 'failed') return <p className="palette-note">{t('failed')}</p>
  if (status === 'searching' && !found) return <p className="palette-note">{t('searching')}</p>
  if (status !== 'found' || found) return null
  return <p className="palette-note">{t('nothing', { query })}</p>
}

/** `Scoala` finds `Școala`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
