import { useEffect, useRef } from 'react'
import { useRootPreferences } from '../layout/root-preferences.ts'
import { isTyping } from '../palette/is-typing.ts'

/** J and K move between rows, X selects, Enter opens (the focus stands on the row's link). Off while typing. */
export function useRowKeys<Body extends HTMLElement>() {
  const body = useRef<Body>(null)
  const { shortcuts } = useRootPreferences()
  useEffect(() => {
    if (!shortcuts) return
    const onKey = (event: KeyboardEvent) => {
      if (body.current && !isTyping(event)) onRows[event.key]?.(body.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [shortcuts])
  return body
}

const onRows: Readonly<Record<string, (body: HTMLElement) => void>> = {
  j: (body) => move(body, 1),
  k: (body) => move(body, -1),
  x: (body) => current(body)?.querySelector<HTMLElement>('.tick')?.click(),
}

function current(body: HTMLElement): HTMLTableRowElement | null {
  const row = document.activeElement?.closest('tr') ?? null
  return row && body.contains(row) ? row : null
}

function move(body: HTMLElement, step: 1 | -1): void {
  const rows = [...body.querySelectorAll('tr')]
  const row = current(body)
  const at = row ? rows.indexOf(row) + step : 0
  const target = rows[Math.min(Math.max(at, 0), rows.length - 1)]
  // The mark stands before the link, and Enter opens the link; a row with neither takes the focus itself.
  const stop = ['[data-row-link]', '.tick', 'a'].map((each) =>
    target?.querySelector<HTMLElement>(each),
  )
  const focused = stop.find(Boolean) ?? target
  if (focused === target) target?.setAttribute('tabindex', '-1')
  focused?.focus()
}
