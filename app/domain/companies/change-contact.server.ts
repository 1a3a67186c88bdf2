import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '../result.ts'
import {
  endSessionsIn,
  lockContacts,
  type StoredContact,
  saveContact,
  withdrawInvitation,
} from './contact-repository.server.ts'
import { isLastAdministrator } from './last-administrator.ts'
import type { ContactRole } from './permissions.ts'
import type { Scope } from './scope.ts'

type Change = {
  actorId: bigint
  companyCode: string
  contactId: bigint
  role?: ContactRole
  active?: boolean
}

/**
 * Changes a contact's role, or ends or renews the membership; an invitation that nobody accepted is withdrawn. Both act
 * on the next request. Null for a contact outside the scope; refuses `lastAdministrator`.
 */
export function changeContact(
  scope: Scope,
  { actorId, companyCode, contactId, ...change }: Change,
): Promise<Result<null, 'lastAdministrator'> | null> {
  return transaction(async (tx) => {
    const contacts = await lockContacts(tx, scope, companyCode)
    const contact = contacts.find(({ id }) => id === contactId)
    if (!contact) return null
    const changed = { ...contact, ...change }
    if (!administers(changed) && isLastAdministrator(seatsOf(contacts), contactId))
      return refuse('lastAdministrator')
    await recordAudit(tx, {
      actorId,
      companyId: contact.companyId,
      action: 'contact.changed',
      objectType: 'user',
      objectId: contact.userId,
      details: { role: changed.role, active: changed.active },
    })
    if (!changed.active && contact.acceptedAt === null) await withdrawInvitation(tx, contact)
    else await saveContact(tx, changed)
    if (!changed.active) await endSessionsIn(tx, contact)
    return ok(null)
  })
}

const administers = ({ role, active, acceptedAt }: StoredContact) =>
  role === 'administrator' && active && acceptedAt !== null

const seatsOf = (contacts: readonly StoredContact[]) =>
  contacts.map((contact) => ({ id: contact.id, administers: administers(contact) }))
