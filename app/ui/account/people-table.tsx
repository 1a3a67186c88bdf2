import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import type { Person } from './person.ts'
import { PersonActions } from './person-actions.tsx'
import { RoleForm } from './role-form.tsx'

/** Who may act for a company; with `editable`, roles and memberships change in the row. */
export function PeopleTable({
  people,
  editable,
}: {
  people: readonly Person[]
  editable: boolean
}) {
  const t = useText('company')
  if (people.length === 0) return <EmptyState icon="user" title={t('noPeople')} />
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('person')}</th>
            <th>{t('role')}</th>
            <th>{t('state')}</th>
            <th>{t('lastLogin')}</th>
            {editable && <th aria-label={t('changeRole')} />}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} editable={editable} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PersonRow({ person, editable }: { person: Person; editable: boolean }) {
  const t = useText('company')
  return (
    <tr>
      <td data-label={t('person')}>
        <div className="min-w-0">
          <span className="block font-medium">{person.name ?? person.email}</span>
          <span className="text-small text-quiet break-words">
            {[person.name && person.email, person.jobTitle].filter(Boolean).join(' · ')}
          </span>
        </div>
      </td>
      <td data-label={t('role')}>
        {editable && person.state !== 'disabled' ? (
          <RoleForm person={person} />
        ) : (
          t(`roles.${person.role}`)
        )}
      </td>
      <td data-label={t('state')}>
        <Status kind="user" state={person.state} />
      </td>
      <td data-label={t('lastLogin')}>
        {person.lastLoginAt ? <Instant value={person.lastLoginAt} /> : t('never')}
      </td>
      {editable && (
        <td>
          <PersonActions person={person} />
        </td>
      )}
    </tr>
  )
}
