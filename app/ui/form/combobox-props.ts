import type { FieldLabel } from './field.tsx'
import type { FieldOptions } from './form-context.ts'
import type { Option } from './select.tsx'

export type ComboboxProps = FieldLabel &
  FieldOptions & { options: readonly Option[]; onValueChange?: (value: string) => void }
