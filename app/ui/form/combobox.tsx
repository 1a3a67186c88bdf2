import { lazy, type ReactNode, Suspense } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import { Select } from './select.tsx'
import { useScripted } from './use-scripted.ts'

const SearchableList = lazy(() => import('./searchable-list.tsx'))

/** A list to search in, for more options than an eye can scan. It starts, and stays without JavaScript, as a plain list. */
export function Combobox(props: ComboboxProps): ReactNode {
  const scripted = useScripted()
  const { onValueChange: _, ...plain } = props
  const fallback = <Select {...plain} placeholder />
  if (!scripted) return fallback
  return (
    <Suspense fallback={fallback}>
      <SearchableList {...props} />
    </Suspense>
  )
}
