import { Form } from '@remix-run/react'
import type { StaffMember } from '#app/domain/companies/staff-member.ts'
import { Button } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useText } from '../i18n/use-text.ts'

export function StaffActions({ member }: { member: StaffMember }) {
  const t = useText('users')
  return (
    <Form method="post" className="flex justify-end gap-2">
      <input type="hidden" name="userId" value={member.id} />
      {member.state === 'invited' && (
        <Button name="intent" value="resend" small>
          {t('resend')}
        </Button>
      )}
      {member.state === 'disabled' ? (
        <Button name="intent" value="enable" small>
          {t('enable')}
        </Button>
      ) : (
        <ConfirmButton
          name="intent"
          value="disable"
          small
          title={t('disableTitle', { person: member.name })}
          question={t('disableQuestion')}
        >
          {t('disable')}
        </ConfirmButton>
      )}
    </Form>
  )
}
