import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** The new password twice; password managers may fill both, and pasting works. */
export function NewPasswordFields() {
  const t = useText('auth')
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        autoComplete="new-password"
        required
      />
      <TextField
        name="repeatedPassword"
        type="password"
        label={t('repeatedPassword')}
        autoComplete="new-password"
        required
      />
    </>
  )
}
