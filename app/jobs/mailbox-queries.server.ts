import { prisma } from '#app/db/client.server.ts'
import { toInstant } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import {
  type ListPart,
  type ListSorts,
  listPage,
  sortedBy,
  sortedWhereThere,
} from '#app/db/list-page.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import type { MailRow } from './mail-row.ts'

export type MailView = MailRow & {
  text: string
  locale: string
  attempts: number
  lastError: string | null
}

const isThrough = Prisma.sql`(m.outbox_message_id IS NULL OR x.status = 'delivered')`
const stands = (place: string, where: Prisma.Sql): ListPart => ({ key: Prisma.raw(place), where })

const sorts: ListSorts = {
  subject: sortedBy('search_form(m.subject)'),
  to: sortedBy('lower(m.to_address)'),
  company: sortedWhereThere('search_form(c.name)', {
    there: 'c.id IS NOT NULL',
    missing: 'm.company_id IS NULL',
    type: 'text',
  }),
  /** What did not arrive first, then what is still to go. */
  state: [
    stands('0', Prisma.sql`x.status = 'dead'`),
    stands('1', Prisma.sql`x.status = 'pending'`),
    stands('2', isThrough),
  ],
  createdAt: sortedBy('m.created_at'),
}

/** Letters, the newest first unless asked otherwise; the search looks into address and subject. */
export async function listMail(
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: MailRow[]; total: number }> {
  const { q, filters = {} } = asked
  const { state = [] } = filters
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const where = [
    Prisma.sql`true`,
    ...(q ? [Prisma.sql`(m.to_address ILIKE ${like} OR m.subject ILIKE ${like})`] : []),
    ...(state.length > 0 ? [hasState(state)] : []),
  ]
  // Without a join that it does not need it counts an index alone.
  const counted = state.length > 0 ? message : Prisma.empty
  const page = listPage({ id: 'm.id', from: listed, where }, sorts, asked)
  const found = await db.$queryRaw<(MailRow & { total: number })[]>`
    WITH page AS (${page})
    SELECT m.id::text, m.to_address AS "to", m.subject, ${stateSql} AS state,
      to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
      CASE WHEN c.id IS NOT NULL THEN json_build_object('code', c.code, 'name', c.name) END AS company,
      (SELECT count(*)::int FROM mail_message m ${counted} WHERE ${Prisma.join(where, ' AND ')}) AS total
    FROM page JOIN mail_message m USING (id) LEFT JOIN outbox_message x ON x.id = m.outbox_message_id
    LEFT JOIN company c ON c.id = m.company_id ORDER BY page.place`
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** What is not asked for is left out of the plan: both are joined by a key of their own. */
const message = Prisma.sql`LEFT JOIN outbox_message x ON x.id = m.outbox_message_id`
const listed = Prisma.sql`mail_message m ${message} LEFT JOIN company c ON c.id = m.company_id`

function hasState(states: readonly string[]): Prisma.Sql {
  const some = [
    ...(states.includes('dead') ? [Prisma.sql`x.status = 'dead'`] : []),
    ...(states.includes('pending') ? [Prisma.sql`x.status = 'pending'`] : []),
    ...(states.includes('delivered') ? [isThrough] : []),
  ]
  return some.length > 0 ? Prisma.sql`(${Prisma.join(some, ' OR ')})` : Prisma.sql`false`
}

const stateSql = Prisma.sql`COALESCE(x.status::text, 'delivered')`

/** `withKeys` shows links that open accounts: for an administrator where no letter leaves the house. */
export async function findMail(
  id: bigint,
  { withKeys }: { withKeys: boolean },
): Promise<MailView | null> {
  const mail = await prisma.mailMessage.findUnique({ where: { id }, include: shown })
  if (!mail) return null
  const { text, locale, outboxMessage } = mail
  const { attempts = 0, lastError = null } = outboxMessage ?? {}
  return { ...rowOf(mail), text: withKeys ? text : withoutKeys(text), locale, attempts, lastError }
}

/** A link that opens an account is its receiver's alone: whoever reads along sees that there was one. */
function withoutKeys(text: string): string {
  return text.replace(/\/(invitation|password\/reset|setup)\/[\w-]{20,}/g, '/$1/…')
}

const shown = {
  company: { select: { code: true, name: true } },
  outboxMessage: { select: { status: true, attempts: true, lastError: true } },
} as const

type Shown = {
  id: bigint
  toAddress: string
  subject: string
  createdAt: Date
  company: MailRow['company']
  outboxMessage: { status: MailRow['state'] } | null
}

function rowOf({ id, toAddress, subject, createdAt, company, outboxMessage }: Shown): MailRow {
  const state = outboxMessage?.status ?? 'delivered'
  return { id: String(id), to: toAddress, subject, company, state, createdAt: toInstant(createdAt) }
}
