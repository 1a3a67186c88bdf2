import { useNavigate } from '@remix-run/react'
import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Icon, type IconName } from '../icon.tsx'
import type { NavigationItem } from '../layout/navigation.ts'
import type { PaletteCommand } from './commands.ts'
import { PaletteDialog } from './palette-dialog.tsx'
import type { SearchGroup } from './search-answer.ts'
import { useSearch } from './use-search.ts'

type PaletteProps = {
  places: readonly NavigationItem[]
  commands: readonly PaletteCommand[]
  onClose: () => void
}

/** Find a record, go to a place. Loaded with the first Ctrl-K. */
export default function CommandPalette({ places, commands, onClose }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState('')
  const navigate = useNavigate()
  const t = useText('palette')
  const { status, groups } = useSearch(query)
  const shell = useText('shell')
  const fits = ({ name }: Choice) => folded(name).includes(folded(query.trim()))
  const actions = commands.map((one) => ({ ...one, name: t(`commands.${one.label}`) })).filter(fits)
  const goTo = places.map((one) => ({ ...one, name: shell(`items.${one.label}`) })).filter(fits)
  // The best hit is what Enter opens, also when it comes after a place that fits the letters, or goes again.
  const hit = groups[0]?.items[0]?.href
  const best = hit ?? firstOf(t('actions'), actions) ?? firstOf(t('goTo'), goTo) ?? ''
  useEffect(() => setChosen(best), [best])
  function go(href: string) {
    onClose()
    navigate(href)
  }
  return (
    <PaletteDialog label={t('title')} onClose={onClose}>
      <Command
        shouldFilter={false}
        label={t('title')}
        value={chosen}
        onValueChange={setChosen}
        loop
      >
        <div className="palette-input">
          <Icon name="search" />
          <Command.Input value={query} onValueChange={setQuery} placeholder={t('placeholder')} />
        </div>
        <Command.List className="palette-list" aria-busy={status === 'searching'}>
          {groups.map((group) => (
            <FoundGroup key={group.kind} group={group} onChoose={go} />
          ))}
          <Choices heading={t('actions')} choices={actions} onChoose={go} />
          <Choices heading={t('goTo')} choices={goTo} onChoose={go} />
          <PaletteNote
            status={status}
            query={query}
            found={groups.length + actions.length + goTo.length > 0}
          />
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

type Choice = { name: string; href: string; icon: IconName; key?: string | undefined }

function Choices(props: {
  heading: string
  choices: readonly Choice[]
  onChoose: (href: string) => void
}) {
  if (props.choices.length === 0) return null
  return (
    <Command.Group heading={props.heading} className="palette-group">
      {props.choices.map(({ href, name, icon, key }) => (
        <Command.Item
          key={href}
          value={choiceValue(props.heading, href)}
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

const choiceValue = (heading: string, href: string) => `${heading} ${href}`
const firstOf = (heading: string, [first]: readonly Choice[]) =>
  first && choiceValue(heading, first.href)

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
