import type { ComponentProps } from 'react'
import { TextField } from './text-field.tsx'

/** A calendar day, sent as `YYYY-MM-DD`. The browser's own picker: known to its user, on phones too. */
export function DateField(props: Omit<ComponentProps<typeof TextField>, 'type'>) {
  return <TextField {...props} type="date" />
}
