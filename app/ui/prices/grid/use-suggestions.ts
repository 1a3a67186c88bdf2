import { useEffect, useId, useState } from 'react'
import type { SheetGoods } from './sheet-goods.ts'
import { askGoods } from './use-goods.ts'

const pause = 120

export type Suggestions = {
  found: readonly SheetGoods[]
  active: number
  listId: string
  /** The SKU of the suggestion that is marked. */
  chosen: string | null
  /** True: the key was for the list. */
  take: (key: string) => boolean
  inputProps: Record<string, string | boolean | undefined>
}

/** Articles that a text in a SKU cell may mean; none without a list. */
export function useSuggestions(code: string | null, text: string): Suggestions {
  const [found, setFound] = useState<readonly SheetGoods[]>([])
  const [active, setActive] = useState(-1)
  const listId = useId()
  useEffect(() => {
    const q = text.trim()
    setActive(-1)
    if (code === null || q.length < 2) return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      askGoods(code, new URLSearchParams({ q }), stop.signal)
        .then((goods) => setFound([...goods.values()].filter((one) => one !== null)))
        .catch(() => setFound([]))
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [code, text])
  const isOpen = found.length > 0
  const take = (key: string) => {
    if (!isOpen || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
    const step = key === 'ArrowDown' ? 1 : -1
    setActive((from) => Math.min(Math.max(from + step, -1), found.length - 1))
    return true
  }
  const inputProps =
    code === null
      ? {}
      : {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? listId : undefined,
          'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
        }
  return { found, active, listId, chosen: found[active]?.sku ?? null, take, inputProps }
}
