import { useNavigate } from '@remix-run/react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { NavigationItem } from '../layout/navigation.ts'
import { useRootPreferences } from '../layout/root-preferences.ts'
import type { Viewer } from '../layout/viewer.ts'
import { commandsOf } from './commands.ts'
import { isTyping } from './is-typing.ts'
import { ShortcutSheet } from './shortcut-sheet.tsx'

const CommandPalette = lazy(() => import('./command-palette.tsx'))

const sequenceTime = 1_200

type HotkeysProps = { places: readonly NavigationItem[]; viewer: Viewer }

/** The keyboard of a surface: Ctrl-K always; single keys unless switched off, and never while typing. */
export function Hotkeys({ places, viewer }: HotkeysProps) {
  const [shown, setShown] = useState<'palette' | 'sheet' | null>(null)
  const { shortcuts } = useRootPreferences()
  const close = useCallback(() => setShown(null), [])
  const single = useSingleKeys(places, () => setShown('sheet'))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        setShown('palette')
        return
      }
      if (shortcuts && !isTyping(event)) single(event)
    }
    const onClick = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('[data-hotkey="palette"]')) return
      event.preventDefault()
      setShown('palette')
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [shortcuts, single])
  if (shown === 'sheet') return <ShortcutSheet places={places} onClose={close} />
  if (shown === null) return null
  return (
    <Suspense fallback={null}>
      <CommandPalette places={places} commands={commandsOf(viewer)} onClose={close} />
    </Suspense>
  )
}

/** `?` and `/`, and G followed by the letter of a place. */
function useSingleKeys(places: readonly NavigationItem[], openSheet: () => void) {
  const navigate = useNavigate()
  const started = useRef(0)
  return (event: KeyboardEvent) => {
    const place = places.find(({ key }) => key === event.key)
    const second = event.timeStamp - started.current < sequenceTime
    started.current = event.key === 'g' ? event.timeStamp : 0
    if (second && place) return navigate(place.href)
    if (event.key === '?') return openSheet()
    if (event.key === '/') focusSearch(event)
  }
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLElement>(
    'main [data-hotkey="search"], [data-hotkey="search"]',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}
