import { contactRoles } from '#app/domain/companies/roles.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'
import { InviteForm } from '../invite-form.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/person-form.ts').then(
    ({ inviteContactSchema }) => inviteContactSchema,
  )

export function InviteContactForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('company')
  return (
    <InviteForm
      answer={answer}
      schema={formSchema}
      roles={contactRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      defaultRole="purchaser"
      words={{
        email: t('email'),
        name: t('name'),
        role: t('role'),
        sendInvitation: t('sendInvitation'),
      }}
      labels={{ jobTitle: t('jobTitle') }}
      help={t('inviteHelp')}
    >
      <TextField name="jobTitle" label={t('jobTitle')} autoComplete="off" optional />
    </InviteForm>
  )
}
