import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import type { WantedLine } from '#app/domain/carts/stored-cart.ts'
import { type CompanyScope, ownedBy } from '#app/domain/companies/scope.ts'

/** What of an order can be bought again: its lines whose variants are still sold; null: not found. */
export async function orderedLines(
  scope: CompanyScope,
  number: string,
): Promise<WantedLine[] | null> {
  const order = await prisma.order.findFirst({
    where: { ...ownedBy(scope), number },
    select: {
      lines: {
        where: { variant: { status: 'active' } },
        orderBy: { position: 'asc' },
        select: { variantId: true, unitCode: true, quantity: true },
      },
    },
  })
  if (!order) return null
  return order.lines.flatMap(({ variantId, unitCode, quantity }) =>
    variantId === null ? [] : [{ variantId, unitCode, quantity: toDecimal(quantity) }],
  )
}
