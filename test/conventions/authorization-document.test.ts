import { expect, test } from 'vitest'
import { permissionTable } from '#app/domain/companies/permissions.ts'
import { everyContact, everyone, everyStaff } from '#test/integration/authorization/route-row.ts'
import { routes } from '#test/integration/authorization/routes.ts'

const head = `# Who may do what

Made from the permission tables in \`app/domain/companies/permissions.ts\` and from the table of routes that
\`test/integration/authorization\` tests; \`npx vitest run --project unit test/conventions -u\` makes it again.

A permission says what, a scope says whose: contacts reach the records of the company in use, sales reps those of the
companies assigned to them, other staff all. A record outside the scope is not found (404), exactly like one that is not
there. Signed in without the permission: 403; without a session: the login page, or 401 for a form. The desk is not there
(404) for who is not staff.
`

type Row = readonly [name: string, cells: readonly string[]]

function table(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(([name, cells]) => `| ${[name, ...cells].join(' | ')} |`)
  return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...lines].join(
    '\n',
  )
}

function permissions(
  given: Readonly<Record<string, readonly string[]>>,
  columns: readonly string[],
): string {
  const rows = Object.entries(given).map(
    ([name, roles]): Row => [
      `\`${name}\``,
      columns.map((role) => (roles.includes(role) ? '✓' : '')),
    ],
  )
  return table(['', ...columns], rows)
}

function who(roles: readonly string[]): string {
  const groups = [
    [everyone, 'everyone'],
    [everyContact, 'every contact'],
    [everyStaff, 'every staff member'],
  ] as const
  const group = groups.find(([all]) => String([...all].sort()) === String([...roles].sort()))
  return group?.[1] ?? roles.join(', ')
}

function routeTable(): string {
  const rows = Object.values(routes)
    .filter(({ layout }) => !layout)
    .flatMap(({ path, get, posts = [] }): Row[] => [
      ...(get ? [[`\`GET ${path}\``, [who(get)]] as const] : []),
      ...posts.map(({ form, who: roles }): Row => {
        const intent = form.intent ? ` ${form.intent}` : ''
        return [`\`POST ${path}\`${intent}`, [who(roles)]]
      }),
    ])
  return table(['route', 'who'], rows)
}

test('docs/authorization.md says what the tables say', async () => {
  const contacts = permissions(permissionTable.contact, everyContact.map(contactRole))
  const staff = permissions(permissionTable.staff, everyStaff)
  const text = `${head}
## Contacts, in the company in use

${contacts}

## Staff

${staff}

## Routes

${routeTable()}
`
  await expect(text).toMatchFileSnapshot('../../docs/authorization.md')
})

const contactRole = (role: string) => (role === 'companyAdministrator' ? 'administrator' : role)
