import { Form } from '@remix-run/react'
import { staffRoles } from '#app/domain/companies/roles.ts'
import type { StaffMember } from '#app/domain/companies/staff-member.ts'
import { Button } from '../button.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** Role and, for a sales rep, the limit on discounts, changed in place. */
export function StaffRoleForm({ member }: { member: StaffMember }) {
  const t = useText('users')
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2 xl:flex-nowrap">
      <input type="hidden" name="userId" value={member.id} />
      <Select
        name="role"
        label={t('changeOf', { person: member.name })}
        labelHidden
        className="min-w-40 max-md:flex-1"
        defaultValue={member.role}
        options={staffRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      {member.role === 'salesRep' && (
        <TextField
          name="discountLimit"
          label={t('discountLimit')}
          labelHidden
          className="min-w-24"
          inputMode="decimal"
          size={4}
          defaultValue={member.discountLimit ?? ''}
          suffix="%"
        />
      )}
      <Button name="intent" value="role" small>
        {t('change')}
      </Button>
    </Form>
  )
}
