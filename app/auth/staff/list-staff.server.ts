import { prisma } from '#app/db/client.server.ts'
import { toInstantOrNull } from '#app/db/convert.server.ts'
import type { StaffMember } from '#app/domain/companies/staff-member.ts'

export async function listStaff(): Promise<StaffMember[]> {
  const users = await prisma.user.findMany({
    where: { staffRole: { not: null } },
    orderBy: [{ status: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  })
  return users.flatMap(({ staffRole, ...user }) =>
    staffRole === null
      ? []
      : [
          {
            id: String(user.id),
            name: user.name,
            email: user.email,
            role: staffRole,
            discountLimit: user.quoteDiscountLimitPercent?.toString() ?? null,
            state: user.status,
            lastLoginAt: toInstantOrNull(user.lastLoginAt),
          },
        ],
  )
}
