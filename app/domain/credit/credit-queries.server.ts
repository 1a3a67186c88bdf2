import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ContactRole } from '#app/domain/companies/permissions.ts'
import { companyWhere, type StaffScope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { isCreditHoldReason } from './credit-decision.ts'
import {
  type CreditPosition,
  type CreditPositionJson,
  toCreditPosition,
} from './credit-position.ts'
import { creditPositionJson, type Debtor } from './credit-position-repository.server.ts'
import { creditForContact, creditForStaff } from './credit-reader.ts'
import type { CreditView } from './credit-view.ts'

/** Reads the position; inside a transaction after `lockCreditAccounts`, to decide on it. */
export async function loadCreditPosition(
  db: Transaction | typeof prisma,
  debtor: Debtor,
): Promise<CreditPosition> {
  const [row] = await db.$queryRaw<{ position: CreditPositionJson }[]>`
    SELECT ${creditPositionJson(debtor)} AS position`
  if (!row) throw new Error('A credit position without a row')
  return toCreditPosition(row.position)
}

/** The credit of the company that a contact acts for, as the contact may see it. */
export async function getOwnCredit(
  { company, role }: { company: { id: bigint; currency: string }; role: ContactRole },
  today: CalendarDay,
): Promise<CreditView> {
  const { id: companyId, currency } = company
  const position = await loadCreditPosition(prisma, { companyId, currency, today })
  return creditForContact(position, { currency, role })
}

/** A company's credit in one of its currencies, as staff of this scope may see it. */
export async function getCredit(debtor: Debtor, scope: StaffScope): Promise<CreditView> {
  const position = await loadCreditPosition(prisma, debtor)
  return creditForStaff(position, { currency: debtor.currency, scope })
}

/** A company's credit, by its code, in its own currency unless another is asked for; null outside the scope. */
export async function findCompanyCredit(
  scope: StaffScope,
  code: string,
  { today, currency }: { today: CalendarDay; currency?: string },
): Promise<CreditView | null> {
  const company = await prisma.company.findFirst({
    where: { AND: [companyWhere(scope), { code }] },
    select: { id: true, currency: true },
  })
  if (!company) return null
  return getCredit({ companyId: company.id, currency: currency ?? company.currency, today }, scope)
}

type Held = { companyCode: string; total: { currency: string }; holdReasons: readonly string[] }

/** What finance grants from, where an order is held for credit; null where it is held for something else. */
export async function findCreditOfHeld(
  scope: StaffScope,
  { companyCode, total: { currency }, holdReasons }: Held,
  today: CalendarDay,
): Promise<CreditView | null> {
  if (!holdReasons.some(isCreditHoldReason)) return null
  return findCompanyCredit(scope, companyCode, { today, currency })
}
