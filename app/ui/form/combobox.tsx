import { lazy, type ReactNode, Suspense } from 'react'
import type { FieldLabel } from './field.tsx'
import type { FieldOptions } from './form-context.ts'
import { type Option, Select } from './select.tsx'
import { useScripted } from './use-scripted.ts'

export type ComboboxProps = FieldLabel &
  FieldOptions & { options: readonly Option[]; onValueChange?: (value: string) => void }

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
