import { Status } from '../badge.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { StaffActions } from './staff-actions.tsx'
import type { StaffMember } from './staff-member.ts'
import { StaffRoleForm } from './staff-role-form.tsx'

export function StaffTable({ staff }: { staff: readonly StaffMember[] }) {
  const t = useText('users')
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('role')}</th>
            <th>{t('state')}</th>
            <th>{t('lastLogin')}</th>
            <th aria-label={t('change')} />
          </tr>
        </thead>
        <tbody>
          {staff.map((member) => (
            <tr key={member.id}>
              <td data-label={t('name')}>
                <div className="min-w-0">
                  <span className="block font-medium">{member.name}</span>
                  <span className="text-small text-quiet break-words">{member.email}</span>
                </div>
              </td>
              <td data-label={t('role')}>
                <StaffRoleForm member={member} />
              </td>
              <td data-label={t('state')}>
                <Status kind="user" state={member.state} />
              </td>
              <td data-label={t('lastLogin')}>
                {member.lastLoginAt ? <Instant value={member.lastLoginAt} /> : t('never')}
              </td>
              <td>
                <StaffActions member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
