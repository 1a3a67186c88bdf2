import { prisma } from '#app/db/client.server.ts'
import { companyWhere, type StaffScope, scopeParameters } from './scope.ts'
import type { SegmentCompany, SegmentDetail, SegmentRow } from './segment-view.ts'

/** All segments by name; a rep's figures count their own companies. */
export function listSegments(scope: StaffScope): Promise<SegmentRow[]> {
  const { salesRepId } = scopeParameters(scope)
  return prisma.$queryRaw<SegmentRow[]>`
    SELECT s.code::text AS code, s.name,
      (SELECT count(*)::int FROM company_segment x JOIN company c ON c.id = x.company_id
        WHERE x.segment_id = s.id AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)) AS companies,
      (SELECT count(*)::int FROM agreement a WHERE a.segment_id = s.id) AS agreements
    FROM segment s ORDER BY s.name, s.code`
}

/** `id` is for the server's own queries. */
export async function findSegment(
  code: string,
): Promise<{ id: bigint; segment: SegmentDetail } | null> {
  const found = await prisma.segment.findUnique({ where: { code } })
  if (!found) return null
  const { id, ...segment } = found
  return { id, segment }
}

type Asked = { q: string; offset: number; pageSize: number }

/** One page of the companies of a segment, within the scope. */
export async function listSegmentCompanies(
  scope: StaffScope,
  segmentId: bigint,
  { q, offset, pageSize }: Asked,
): Promise<{ rows: SegmentCompany[]; total: number }> {
  const contains = { contains: q, mode: 'insensitive' as const }
  const where = {
    ...companyWhere(scope),
    segments: { some: { segmentId } },
    ...(q ? { OR: [{ name: contains }, { code: contains }] } : {}),
  }
  const [rows, total] = await Promise.all([
    prisma.company.findMany({
      where,
      select: { code: true, name: true, status: true, currency: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: offset,
      take: pageSize,
    }),
    prisma.company.count({ where }),
  ])
  return { rows, total }
}
