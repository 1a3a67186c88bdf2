import { Form } from '@remix-run/react'
import type { Choice } from '#app/domain/prices/agreement-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import { Combobox } from '../form/combobox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

type AttachProps = {
  intent: string
  name: string
  label: string
  /** Said where there is nothing to choose from. */
  none: string
  options: readonly Choice[]
  answer: FormAnswer | undefined
}

/** Chooses a record and attaches it. */
export function AttachForm({ intent, name, label, none, options, answer }: AttachProps) {
  const t = useText('agreements')
  const own = answerOfForm(answer, intent)
  const chosen = own?.values?.[name]
  if (options.length === 0) return <p className="text-small text-quiet">{none}</p>
  return (
    <Form method="post" className="grid max-w-form gap-3" preventScrollReset>
      <RefusalNotice refusal={own?.refusal} />
      <input type="hidden" name="intent" value={intent} />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Combobox
          name={name}
          label={label}
          options={options}
          defaultValue={typeof chosen === 'string' ? chosen : undefined}
          error={own?.errors?.fieldErrors[name]?.[0]}
        />
        <Button>{t('attach')}</Button>
      </div>
    </Form>
  )
}
