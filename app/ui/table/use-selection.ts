import { useMemo, useRef, useState } from 'react'

export type Selection = {
  count: number
  some: boolean
  all: boolean
  has: (id: string) => boolean
  /** With shift: everything from the last touched row to this one. */
  toggle: (id: string, range: boolean) => void
  toggleAll: () => void
  clear: () => void
}

/** The selected rows of the page; rows that are no longer shown do not count. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  return useMemo(() => {
    const shown = ids.filter((id) => chosen.has(id))
    const all = ids.length > 0 && shown.length === ids.length
    return {
      count: shown.length,
      some: shown.length > 0,
      all,
      has: (id) => chosen.has(id),
      toggle(id, range) {
        const touched = range && last.current ? between(ids, last.current, id) : [id]
        last.current = id
        setChosen(changed(chosen, touched, !chosen.has(id)))
      },
      toggleAll: () => setChosen(changed(chosen, ids, !all)),
      clear: () => setChosen(new Set()),
    }
  }, [ids, chosen])
}

function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const ends = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b)
  const [from = 0, to = 0] = ends
  return ids.slice(Math.max(from, 0), to + 1)
}

function changed(set: ReadonlySet<string>, ids: readonly string[], on: boolean) {
  const next = new Set(set)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return next
}
