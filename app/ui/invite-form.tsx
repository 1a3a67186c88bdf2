import type { ReactNode } from 'react'
import type { ZodType } from 'zod'
import { SubmitButton } from './button.tsx'
import type { FormAnswer } from './form/form-errors.ts'
import { FormFrame } from './form/form-frame.tsx'
import { type Option, Select } from './form/select.tsx'
import { TextField } from './form/text-field.tsx'
import { useRemixForm } from './form/use-remix-form.ts'

type InviteFormProps = {
  answer: FormAnswer | undefined
  schema: () => Promise<ZodType>
  roles: readonly Option[]
  defaultRole: string
  words: Record<'email' | 'name' | 'role' | 'sendInvitation', string>
  /** What else a role of this kind has, with the names of its fields for the summary of errors. */
  children: ReactNode
  labels: Record<string, string>
  help?: string
}

/** Who is asked in, by whatever door: an address, a name, a role. */
export function InviteForm(props: InviteFormProps) {
  const { answer, schema, roles, defaultRole, words, children, labels, help } = props
  const form = useRemixForm(schema, {
    answer,
    labels: { ...words, ...labels },
    defaultValues: { role: defaultRole },
  })
  return (
    <FormFrame form={form}>
      <input type="hidden" name="intent" value="invite" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="email" type="email" label={words.email} autoComplete="off" required />
        <TextField name="name" label={words.name} autoComplete="off" required />
        <Select name="role" label={words.role} options={roles} />
        {children}
      </div>
      {help && <p className="text-small text-muted">{help}</p>}
      <div>
        <SubmitButton kind="secondary">{words.sendInvitation}</SubmitButton>
      </div>
    </FormFrame>
  )
}
