import { staffRoles } from '#app/domain/companies/roles.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'
import { InviteForm } from '../invite-form.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/person-form.ts').then(({ inviteStaffSchema }) => inviteStaffSchema)

export function InviteStaffForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('users')
  return (
    <InviteForm
      answer={answer}
      schema={formSchema}
      roles={staffRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      defaultRole="salesRep"
      words={{
        email: t('email'),
        name: t('name'),
        role: t('role'),
        sendInvitation: t('sendInvitation'),
      }}
      labels={{ discountLimit: t('discountLimit') }}
    >
      <TextField
        name="discountLimit"
        label={t('discountLimit')}
        hint={t('discountLimitHint')}
        inputMode="decimal"
        optional
      />
    </InviteForm>
  )
}
