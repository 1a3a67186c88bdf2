import type { Transaction } from '#app/db/transaction.server.ts'
import type { EditCompanyForm } from './company-form.ts'
import { isVatNumber } from './vat-number.ts'

export type UnknownReference = 'parentUnknown' | 'termsUnknown' | 'repUnknown' | 'segmentUnknown'

type References = {
  parentId: bigint | null
  paymentTermsId: bigint | null
  salesRepId: bigint | null
  segmentIds: bigint[]
}

/** The records that a form names, or which of them there is none of. */
export async function findReferences(
  tx: Transaction,
  form: EditCompanyForm,
): Promise<References | UnknownReference> {
  const [found] = await tx.$queryRaw<References[]>`
    SELECT (SELECT id FROM company WHERE code = ${form.parentCode}::citext) AS "parentId",
           (SELECT id FROM payment_terms WHERE code = ${form.paymentTermsCode}::citext AND active) AS "paymentTermsId",
           (SELECT id FROM users WHERE email = ${form.salesRepEmail}::citext
              AND staff_role IN ('salesRep', 'salesManager')) AS "salesRepId",
           ARRAY(SELECT id FROM segment WHERE code = ANY(${form.segmentCodes}::citext[])) AS "segmentIds"`
  if (!found) throw new Error('A select without a row')
  return unknownOf(form, found) ?? found
}

function unknownOf(form: EditCompanyForm, found: References): UnknownReference | null {
  if (form.parentCode && found.parentId === null) return 'parentUnknown'
  if (form.paymentTermsCode && found.paymentTermsId === null) return 'termsUnknown'
  if (form.salesRepEmail && found.salesRepId === null) return 'repUnknown'
  return found.segmentIds.length < new Set(form.segmentCodes).size ? 'segmentUnknown' : null
}

/** Whether the company is among the parent's own ancestors, or is the parent itself. */
export async function wouldCircle(
  tx: Transaction,
  companyId: bigint,
  parentId: bigint | null,
): Promise<boolean> {
  if (parentId === null) return false
  const [row] = await tx.$queryRaw<{ circles: boolean }[]>`
    WITH RECURSIVE lineage AS (
      SELECT id, parent_id, 0 AS depth FROM company WHERE id = ${parentId}
      UNION ALL
      SELECT c.id, c.parent_id, l.depth + 1 FROM lineage l JOIN company c ON c.id = l.parent_id WHERE l.depth < 50
    )
    SELECT EXISTS (SELECT 1 FROM lineage WHERE id = ${companyId}) AS circles`
  return row?.circles ?? true
}

/** The columns of a company as a form and its references give them. */
export function companyColumns(form: EditCompanyForm, references: References) {
  const {
    parentCode: _,
    paymentTermsCode: __,
    salesRepEmail: ___,
    segmentCodes: ____,
    ...own
  } = form
  const { segmentIds: _____, ...keys } = references
  return { ...own, ...keys, vatNumberValid: own.vatNumber !== null && isVatNumber(own.vatNumber) }
}

export async function saveCompany(
  tx: Transaction,
  id: bigint,
  columns: ReturnType<typeof companyColumns>,
): Promise<void> {
  await tx.company.update({ where: { id }, data: columns })
}

export async function saveSegments(
  tx: Transaction,
  companyId: bigint,
  segmentIds: readonly bigint[],
): Promise<void> {
  await tx.companySegment.deleteMany({
    where: { companyId, segmentId: { notIn: [...segmentIds] } },
  })
  await tx.companySegment.createMany({
    data: segmentIds.map((segmentId) => ({ companyId, segmentId })),
    skipDuplicates: true,
  })
}
