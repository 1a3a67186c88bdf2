import { useEffect, useState } from 'react'
import type { SearchAnswer, SearchGroup } from './search-answer.ts'

const pause = 120

type SearchState = { status: 'idle' | 'searching' | 'found' | 'failed'; groups: SearchGroup[] }

/** Asks while someone types; an answer that a newer question has overtaken is dropped. */
export function useSearch(query: string): SearchState {
  const [state, setState] = useState<SearchState>({ status: 'idle', groups: [] })
  useEffect(() => {
    const asked = query.trim()
    if (asked.length < 2) {
      setState({ status: 'idle', groups: [] })
      return
    }
    const abort = new AbortController()
    setState(({ groups }) => ({ status: 'searching', groups }))
    const timer = setTimeout(() => {
      ask(asked, abort.signal).then(
        (groups) => setState({ status: 'found', groups }),
        () => abort.signal.aborted || setState({ status: 'failed', groups: [] }),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  return state
}

async function ask(query: string, signal: AbortSignal): Promise<SearchGroup[]> {
  const response = await fetch(`/search.json?q=${encodeURIComponent(query)}`, { signal })
  if (!response.ok) throw new Error(`Search answered ${response.status}`)
  const { groups }: SearchAnswer = await response.json()
  return groups
}
