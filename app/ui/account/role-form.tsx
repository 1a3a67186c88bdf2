import { Form } from '@remix-run/react'
import type { Person } from '#app/domain/companies/person.ts'
import { contactRoles } from '#app/domain/companies/roles.ts'
import { Button } from '../button.tsx'
import { Select } from '../form/select.tsx'
import { useText } from '../i18n/use-text.ts'

/** A person's role, changed in place. */
export function RoleForm({ person }: { person: Person }) {
  const t = useText('company')
  const label = t('changeRoleOf', { person: person.name ?? person.email ?? '' })
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="contactId" value={person.id} />
      <Select
        name="role"
        label={label}
        labelHidden
        className="min-w-34"
        defaultValue={person.role}
        options={contactRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <Button name="intent" value="role" small>
        {t('changeRole')}
      </Button>
    </Form>
  )
}
