import type { Person } from '#app/domain/companies/person.ts'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { EmailAddress } from '../format/email-address.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
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
  const columns: TableColumn<Person>[] = [
    { key: 'person', header: t('person'), primary: true, cell: (person) => <Who {...person} /> },
    {
      key: 'role',
      header: t('role'),
      cell: (person) =>
        editable && person.state !== 'disabled' ? (
          <RoleForm person={person} />
        ) : (
          t(`roles.${person.role}`)
        ),
    },
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
    ...(editable
      ? [
          {
            key: 'actions',
            header: t('changeRole'),
            card: 'actions' as const,
            cell: (person: Person) => <PersonActions person={person} />,
          },
        ]
      : []),
  ]
  return <LineTable caption={t('people')} rows={people} rowKey={({ id }) => id} columns={columns} />
}

function Who({ name, email, jobTitle }: Person) {
  return (
    <>
      <span className="block font-medium">{name ?? email}</span>
      <span className="text-small font-normal text-quiet break-words">
        {name && email && <EmailAddress value={email} />}
        {name && email && jobTitle && ' · '}
        {jobTitle}
      </span>
    </>
  )
}
