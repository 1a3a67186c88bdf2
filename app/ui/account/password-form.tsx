import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/password-form.ts').then(
    ({ changePasswordSchema }) => changePasswordSchema,
  )

export function PasswordForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('security')
  const auth = useText('auth')
  const labels = {
    currentPassword: t('currentPassword'),
    newPassword: auth('newPassword'),
    repeatedPassword: auth('repeatedPassword'),
  }
  const form = useRemixForm(formSchema, { answer, labels })
  return (
    <FormFrame form={form}>
      <RefusalNotice refusal={answer?.refusal} />
      <input type="hidden" name="intent" value="password" />
      <TextField
        name="currentPassword"
        type="password"
        label={t('currentPassword')}
        autoComplete="current-password"
        required
      />
      <NewPasswordFields />
      <p className="text-small text-muted">{auth('resetHelp')}</p>
      <div>
        <SubmitButton>{t('changePassword')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
