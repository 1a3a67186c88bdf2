import { prisma } from '#app/db/client.server.ts'
import type { OrderingContact } from '#app/domain/orders/place-order.server.ts'

export type DemoBuyer = {
  contact: OrderingContact
  /** What the company may order, cheap and dear mixed, with the case pack of its base unit. */
  assortment: { id: bigint; unit: string; increment: string }[]
}

/** One contact a company who may order, with the company's assortment, by company code. */
export async function demoBuyers(): Promise<Map<string, DemoBuyer>> {
  const contacts = await prisma.contact.findMany({
    where: { role: { in: ['purchaser', 'administrator'] } },
    include: { company: { include: { segments: { include: { segment: true } } } } },
    orderBy: [{ role: 'desc' }, { id: 'asc' }],
  })
  const variants = await demoVariants()
  const buyers = new Map<string, DemoBuyer>()
  for (const { userId, company } of contacts) {
    if (buyers.has(company.code)) continue
    const isHoreca = company.segments.some(({ segment }) => segment.code === 'horeca')
    buyers.set(company.code, {
      contact: contactOf(userId, company),
      assortment: variants.filter(
        ({ parent }) => !isHoreca || ['horeca', 'cleaning'].includes(parent),
      ),
    })
  }
  return buyers
}

type Company = {
  id: bigint
  currency: string
  parentId: bigint | null
  segments: { segmentId: bigint }[]
}

function contactOf(userId: bigint, { id, currency, parentId, segments }: Company): OrderingContact {
  return {
    userId,
    impersonatorId: null,
    scope: { kind: 'company', companyId: id },
    company: {
      id,
      currency,
      ancestorIds: parentId === null ? [] : [parentId],
      segmentIds: segments.map(({ segmentId }) => segmentId),
    },
  }
}

async function demoVariants() {
  const variants = await prisma.variant.findMany({
    where: { status: 'active' },
    include: {
      quantityRules: true,
      product: { include: { category: { include: { parent: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  return variants.map(({ id, baseUnit, quantityRules, product }) => ({
    id,
    unit: baseUnit,
    increment: String(quantityRules[0]?.increment ?? '5'),
    parent: product.category.parent?.slug ?? '',
  }))
}
