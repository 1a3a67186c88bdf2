import { prisma } from '#app/db/client.server.ts'
import type { AuditEventView } from './audit-event-view.ts'
import { companyWhere, type Scope } from './scope.ts'

/** The newest twenty things that were done to a company and by whom; none outside the scope. */
export async function listCompanyEvents(scope: Scope, code: string): Promise<AuditEventView[]> {
  const company = await prisma.company.findFirst({
    where: { AND: [companyWhere(scope), { code }] },
    select: { id: true },
  })
  if (!company) return []
  const events = await prisma.auditEvent.findMany({
    where: { companyId: company.id },
    include: { actor: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: 20,
  })
  return events.map(({ id, at, action, actor }) => ({
    id: String(id),
    at: at.toISOString(),
    action,
    by: actor?.name ?? null,
  }))
}
