import type { StaffMember } from '#app/domain/companies/staff-member.ts'
import { Status } from '../badge.tsx'
import { EmailAddress } from '../format/email-address.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import { StaffActions } from './staff-actions.tsx'
import { StaffRoleForm } from './staff-role-form.tsx'

export function StaffTable({ staff }: { staff: readonly StaffMember[] }) {
  const t = useText('users')
  return (
    <LineTable
      caption={t('title')}
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: ({ name, email }) => (
            <>
              <span className="block font-medium">{name}</span>
              <span className="text-small font-normal text-quiet break-words">
                {email && <EmailAddress value={email} />}
              </span>
            </>
          ),
        },
        { key: 'role', header: t('role'), cell: (member) => <StaffRoleForm member={member} /> },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state }) => <Status kind="user" state={state} />,
        },
        {
          key: 'lastLogin',
          header: t('lastLogin'),
          cell: ({ lastLoginAt }) => (lastLoginAt ? <Instant value={lastLoginAt} /> : t('never')),
        },
        {
          key: 'actions',
          header: t('change'),
          card: 'actions',
          cell: (member) => <StaffActions member={member} />,
        },
      ]}
    />
  )
}
