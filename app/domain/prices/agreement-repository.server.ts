import type { Transaction } from '#app/db/transaction.server.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'
import type { AgreementForm, NewAgreementForm } from './agreement-form.ts'
import type { AgreementLevel } from './agreement-view.ts'

export type LockedAgreement = {
  id: bigint
  level: AgreementLevel
  companyId: bigint | null
  /** Of the company; null where the audience is wider. */
  currency: string | null
}

/** The agreement within the scope, locked: its parts change one after the other. */
export async function lockAgreement(
  tx: Transaction,
  scope: StaffScope,
  code: string,
): Promise<LockedAgreement | null> {
  const { salesRepId } = scopeParameters(scope)
  const [found] = await tx.$queryRaw<LockedAgreement[]>`
    SELECT a.id, a.level::text AS level, a.company_id AS "companyId", c.currency::text AS currency
    FROM agreement a LEFT JOIN company c ON c.id = a.company_id
    WHERE a.code = ${code}::citext
      AND (a.company_id IS NULL OR ${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
    FOR UPDATE OF a`
  return found ?? null
}

type Named = { companyId: bigint | null; segmentId: bigint | null; termsId: bigint | null }

/** The records that a form names; null where there is none, or it is outside the scope. */
export async function findNamed(
  tx: Transaction,
  scope: StaffScope,
  form: Partial<NewAgreementForm>,
): Promise<Named> {
  const { salesRepId } = scopeParameters(scope)
  const [named] = await tx.$queryRaw<Named[]>`
    SELECT (SELECT id FROM company WHERE code = ${form.companyCode ?? null}::citext
        AND (${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId}::bigint)) AS "companyId",
      (SELECT id FROM segment WHERE code = ${form.segmentCode ?? null}::citext) AS "segmentId",
      (SELECT id FROM payment_terms WHERE code = ${form.paymentTermsCode ?? null}::citext) AS "termsId"`
  return named ?? { companyId: null, segmentId: null, termsId: null }
}

/** Null: the code is taken. The first day begins and the last one ends in the seller's zone. */
export async function insertAgreement(
  tx: Transaction,
  form: NewAgreementForm,
  { companyId, segmentId, termsId }: Named,
): Promise<bigint | null> {
  const { code, name, level, active, validFrom, validOn } = form
  const channel = level === 'channel' ? form.channel : null
  const [made] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO agreement (code, name, level, company_id, segment_id, channel, active, payment_terms_id, valid_from, valid_until)
    SELECT ${code}, ${name}, ${level}::agreement_level, ${level === 'company' ? companyId : null}::bigint,
      ${level === 'segment' ? segmentId : null}::bigint, ${channel}::channel, ${active}, ${termsId}::bigint,
      ${validFrom}::date::timestamp AT TIME ZONE time_zone, (${validOn}::date + 1)::timestamp AT TIME ZONE time_zone
    FROM seller ON CONFLICT (code) DO NOTHING RETURNING id`
  return made?.id ?? null
}

/** A day that stays keeps its instant: a contract begins when it was made. */
export async function saveAgreement(
  tx: Transaction,
  { id }: LockedAgreement,
  { name, active, validFrom, validOn }: AgreementForm,
  { termsId }: Named,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE agreement a SET name = ${name}, active = ${active}, payment_terms_id = ${termsId}::bigint,
      valid_from = CASE WHEN (a.valid_from AT TIME ZONE z.time_zone)::date = ${validFrom}::date THEN a.valid_from
        ELSE ${validFrom}::date::timestamp AT TIME ZONE z.time_zone END,
      valid_until = (${validOn}::date + 1)::timestamp AT TIME ZONE z.time_zone
    FROM seller z WHERE a.id = ${id}`
}
