import { staffRoles } from '#app/domain/companies/roles.ts'
import { SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/person-form.ts').then(({ inviteStaffSchema }) => inviteStaffSchema)

export function InviteStaffForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('users')
  const labels = { email: t('email'), name: t('name'), discountLimit: t('discountLimit') }
  const form = useRemixForm(formSchema, {
    answer,
    labels,
    defaultValues: { role: 'salesRep' },
  })
  return (
    <FormFrame form={form}>
      <input type="hidden" name="intent" value="invite" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="email" type="email" label={labels.email} autoComplete="off" required />
        <TextField name="name" label={labels.name} autoComplete="off" required />
        <Select
          name="role"
          label={t('role')}
          options={staffRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <TextField
          name="discountLimit"
          label={labels.discountLimit}
          hint={t('discountLimitHint')}
          inputMode="decimal"
          optional
        />
      </div>
      <div>
        <SubmitButton kind="secondary">{t('sendInvitation')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
