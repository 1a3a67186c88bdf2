import { contactRoles } from '#app/domain/companies/roles.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/person-form.ts').then(
    ({ inviteContactSchema }) => inviteContactSchema,
  )

export function InviteForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('company')
  const labels = { email: t('email'), name: t('name'), role: t('role'), jobTitle: t('jobTitle') }
  const form = useRemixForm(formSchema, {
    answer,
    labels,
    defaultValues: { role: 'purchaser' },
  })
  return (
    <FormFrame form={form}>
      <input type="hidden" name="intent" value="invite" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="email" type="email" label={labels.email} autoComplete="off" required />
        <TextField name="name" label={labels.name} autoComplete="off" required />
        <Select
          name="role"
          label={labels.role}
          options={contactRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <TextField name="jobTitle" label={labels.jobTitle} autoComplete="off" optional />
      </div>
      <p className="text-small text-muted">{t('inviteHelp')}</p>
      <div>
        <SubmitButton kind="secondary">{t('sendInvitation')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
