import { changeContact } from '#app/domain/companies/change-contact.server.ts'
import { findInvitingCompany } from '#app/domain/companies/company-queries.server.ts'
import { changeContactSchema, inviteContactSchema } from '#app/domain/companies/person-form.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { inviteContact } from './invitation/invite-contact.server.ts'

type Actor = { userId: bigint; name: string; scope: Scope }

/** The forms on a company's people, which its administrator and staff have at different addresses. */
export async function changePeople(request: Request, actor: Actor, companyCode: string) {
  const here = new URL(request.url).pathname
  if ((await intentOf(request)) === 'invite') return invite(request, actor, companyCode, here)
  const form = await parseForm(request, changeContactSchema)
  const { contactId } = form
  const change =
    form.intent === 'role' ? { role: form.role } : { active: form.intent === 'activate' }

  const changed = await changeContact(actor.scope, {
    actorId: actor.userId,
    companyCode,
    contactId,
    ...change,
  })

  if (changed === null) return notFound()
  if (!changed.ok) return refused(changed.refusal)
  return redirectWithToast(here, { key: 'words:saved' })
}

async function invite(request: Request, actor: Actor, companyCode: string, here: string) {
  const form = await readForm(request, inviteContactSchema)
  if (!form.ok) return form.answer
  const company = await findInvitingCompany(actor.scope, companyCode)
  if (!company) return notFound()
  const { email } = form.value

  const invited = await inviteContact(actor, company, form.value, now())

  if (!invited.ok) return refused(invited.refusal)
  return redirectWithToast(here, { key: 'company:invited', parameters: { email } })
}
