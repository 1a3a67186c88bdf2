import { changePasswordSchema, endSessionSchema } from '#app/domain/companies/password-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { Contact, Staff } from './actor.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.server.ts'
import { changePassword } from './password/change-password.server.ts'
import { originOf } from './request-origin.server.ts'
import { startSession } from './session.server.ts'

/** The page on one's own password and devices, which buyers and staff have at different addresses. */
export async function loadSecurity(actor: Contact | Staff) {
  return { sessions: await listOwnSessions(actor, now()) }
}

export async function changeSecurity(request: Request, actor: Contact | Staff) {
  const here = new URL(request.url).pathname
  if ((await intentOf(request)) === 'password') return changeOwnPassword(request, actor, here)
  const end = await parseForm(request, endSessionSchema)
  if (end.intent === 'endOthers') await endOtherSessions(actor)
  else if (!(await endOwnSession(actor, end.session))) notFound()
  return redirectWithToast(here, { key: 'security:sessionEnded' })
}

async function changeOwnPassword(request: Request, actor: Contact | Staff, here: string) {
  const form = await readForm(request, changePasswordSchema)
  if (!form.ok) return form.answer
  const { currentPassword, newPassword } = form.value
  const origin = originOf(request)
  const { userId } = actor

  const changed = await changePassword({
    ...origin,
    userId,
    currentPassword,
    newPassword,
    at: now(),
  })

  if (!changed.ok) return refused(changed.refusal)
  const kind = actor.kind === 'staff' ? 'staff' : 'buyer'
  const companyId = actor.kind === 'contact' ? actor.company.id : null
  const cookie = await startSession({ ...origin, userId, kind, companyId })
  return redirectWithToast(here, { key: 'security:passwordChanged' }, { 'Set-Cookie': cookie })
}
