import { type ContactRole, contactMay } from '#app/domain/companies/permissions.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import type { CreditPosition } from './credit-position.ts'
import { type CreditView, creditView } from './credit-view.ts'

/**
 * What a contact is told. Of a limit that is shared the administrators and accountants of the company whose limit it is
 * see all of it; everybody else their own company's part, and what is left.
 */
export function creditForContact(
  position: CreditPosition,
  { currency, role }: { currency: string; role: ContactRole },
): CreditView {
  const view = creditView(position, currency)
  const seesGroup = position.account?.isOwn === true && contactMay(role, 'credit:group')
  return seesGroup ? view : ownPart(view)
}

/** What staff are told: a sales rep of a group's limit only where the company that has it is assigned to them. */
export function creditForStaff(
  position: CreditPosition,
  { currency, scope }: { currency: string; scope: StaffScope },
): CreditView {
  const view = creditView(position, currency)
  const { salesRepId } = scope
  const seesGroup =
    salesRepId === null || position.account?.owner.salesRepId === salesRepId.toString()
  return seesGroup ? view : ownPart(view)
}

/** Nothing from which the others' part of a shared limit can be reckoned: with the limit, what is left would tell it. */
export function ownPart(view: CreditView): CreditView {
  return view.isShared ? { ...view, owner: null, limit: null, others: null } : view
}
