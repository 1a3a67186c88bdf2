import { prisma } from '#app/db/client.server.ts'
import type { EditCompanyForm } from './company-form.ts'
import { companyWhere, type Scope } from './scope.ts'

export type CompanyView = EditCompanyForm & {
  code: string
  currency: string
  vatNumberValid: boolean
  source: string
  parentName: string | null
  paymentTermsName: string | null
  salesRepName: string | null
  segmentNames: string[]
  branches: { code: string; name: string }[]
}

/** A company's record within the scope. */
export async function findCompany(scope: Scope, code: string): Promise<CompanyView | null> {
  const company = await prisma.company.findFirst({
    where: { ...companyWhere(scope), code },
    omit: {
      id: true,
      parentId: true,
      paymentTermsId: true,
      salesRepId: true,
      createdAt: true,
      updatedAt: true,
    },
    include: {
      parent: true,
      paymentTerms: true,
      salesRep: true,
      segments: { include: { segment: true }, orderBy: { segment: { name: 'asc' } } },
      children: {
        where: companyWhere(scope),
        orderBy: { name: 'asc' },
        select: { code: true, name: true },
      },
    },
  })
  if (!company) return null
  const { parent, paymentTerms, salesRep, segments, children, ...own } = company
  return {
    ...own,
    locale: own.locale === 'ro' ? 'ro' : 'en',
    parentCode: parent?.code ?? null,
    parentName: parent?.name ?? null,
    paymentTermsCode: paymentTerms?.code ?? null,
    paymentTermsName: paymentTerms?.name ?? null,
    salesRepEmail: salesRep?.email ?? null,
    salesRepName: salesRep?.name ?? null,
    segmentCodes: segments.map(({ segment }) => segment.code),
    segmentNames: segments.map(({ segment }) => segment.name),
    branches: children,
  }
}

/** What an invitation into the company says of it, within the scope. */
export function findInvitingCompany(scope: Scope, code: string) {
  return prisma.company.findFirst({
    where: { ...companyWhere(scope), code },
    select: { id: true, name: true, locale: true },
  })
}

/** What a company form lets one choose from. */
export async function listCompanyChoices() {
  const [terms, segments, reps] = await Promise.all([
    prisma.paymentTerms.findMany({ where: { active: true }, orderBy: { name: 'asc' } }),
    prisma.segment.findMany({ orderBy: { name: 'asc' } }),
    prisma.user.findMany({
      where: { staffRole: { in: ['salesRep', 'salesManager'] }, status: { not: 'disabled' } },
      orderBy: { name: 'asc' },
    }),
  ])
  return {
    terms: terms.map(({ code, name }) => ({ value: code, label: name })),
    segments: segments.map(({ code, name }) => ({ value: code, label: name })),
    reps: reps.flatMap(({ email, name }) => (email ? [{ value: email, label: name }] : [])),
  }
}
