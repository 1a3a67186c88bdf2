import { prisma } from '#app/db/client.server.ts'
import { toInstant } from '#app/db/convert.server.ts'
import type { MailRow } from './mail-row.ts'

export type MailView = MailRow & {
  text: string
  locale: string
  attempts: number
  lastError: string | null
}

type Page = { q: string; filters: Record<string, string[]>; pageSize: number; offset: number }

const states = ['pending', 'delivered', 'dead'] as const

/** Letters, the newest first; the search looks into address and subject. */
export async function listMail({ q, filters, pageSize, offset }: Page) {
  const chosen = states.filter((state) => filters.state?.includes(state))
  const contains = { contains: q, mode: 'insensitive' } as const
  const where = {
    ...(q ? { OR: [{ toAddress: contains }, { subject: contains }] } : {}),
    ...(chosen.length > 0 ? { outboxMessage: { status: { in: chosen } } } : {}),
  }
  const [mails, total] = await Promise.all([
    prisma.mailMessage.findMany({
      where,
      omit: { text: true, html: true },
      include: shown,
      orderBy: { id: 'desc' },
      take: pageSize,
      skip: offset,
    }),
    prisma.mailMessage.count({ where }),
  ])
  return { rows: mails.map(rowOf), total }
}

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
