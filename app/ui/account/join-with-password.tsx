import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import type { RemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

type JoinProps = { form: RemixForm; name: string; refusal: FormAnswer['refusal'] }

/** An invitation to somebody new: their name and a password. */
export function JoinWithPassword({ form, name, refusal }: JoinProps) {
  const t = useText('auth')
  return (
    <FormFrame form={form}>
      <RefusalNotice refusal={refusal} />
      <TextField
        name="name"
        label={t('yourName')}
        defaultValue={name}
        autoComplete="name"
        required
      />
      <NewPasswordFields />
      <SubmitButton>{t('join')}</SubmitButton>
    </FormFrame>
  )
}
