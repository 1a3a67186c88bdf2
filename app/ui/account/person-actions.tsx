import { Form } from '@remix-run/react'
import type { Person } from '#app/domain/companies/person.ts'
import { Button } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useText } from '../i18n/use-text.ts'

/** Ends or renews a membership, or takes an invitation back. */
export function PersonActions({ person }: { person: Person }) {
  const t = useText('company')
  const who = person.name ?? person.email ?? ''
  return (
    <Form method="post" className="flex justify-end">
      <input type="hidden" name="contactId" value={person.id} />
      {person.state === 'disabled' && (
        <Button name="intent" value="activate" small>
          {t('activate')}
        </Button>
      )}
      {person.state === 'invited' && (
        <Button name="intent" value="deactivate" small>
          {t('withdraw')}
        </Button>
      )}
      {person.state === 'active' && (
        <ConfirmButton
          name="intent"
          value="deactivate"
          small
          title={t('deactivateTitle', { person: who })}
          question={t('deactivateQuestion')}
        >
          {t('deactivate')}
        </ConfirmButton>
      )}
    </Form>
  )
}
