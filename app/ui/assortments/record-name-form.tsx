import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** Renames a record; its code stays. */
export function RecordNameForm({ name, answer }: { name: string; answer: FormAnswer | undefined }) {
  const t = useText('assortments')
  const words = useText('words')
  const own = answerOfForm(answer, 'save')
  const sent = own?.values?.name
  return (
    <Form
      method="post"
      className="grid max-w-form items-end gap-3 sm:grid-cols-[1fr_auto]"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="save" />
      <TextField
        name="name"
        label={t('name')}
        defaultValue={typeof sent === 'string' ? sent : name}
        error={own?.errors?.fieldErrors.name?.[0]}
        maxLength={120}
        required
      />
      <Button>{words('actions.save')}</Button>
    </Form>
  )
}
