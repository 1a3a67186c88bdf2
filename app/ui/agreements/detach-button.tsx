import { Form } from '@remix-run/react'
import { IconButton } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'

type DetachProps = {
  intent: string
  /** What names the part. */
  fields: Readonly<Record<string, string>>
  /** What the part is called. */
  name: string
  label?: string
}

/** Takes one part out of a record, as a form of its own; what was taken out can be put back the same way. */
export function DetachButton({ intent, fields, name, label }: DetachProps) {
  const t = useText('agreements')
  return (
    <Form method="post" className="flex justify-end" preventScrollReset>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <IconButton
        type="submit"
        name="intent"
        value={intent}
        icon="close"
        small
        label={label ?? t('detachOf', { name })}
      />
    </Form>
  )
}
