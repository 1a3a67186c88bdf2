import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { requireContact } from '#app/auth/require.server.ts'
import { switchCompany } from '#app/auth/switch-company.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

const switchSchema = z.strictObject({ company: z.string().max(64) })

/** Opened as an address it changes nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireContact(request, 'company:view')
  return redirect('/catalog')
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  const { company } = await parseForm(request, switchSchema)

  const switched = await switchCompany(contact, company)

  if (!switched) return notFound()
  const message = { key: 'auth:companySwitched', parameters: { company: switched.name } }
  return redirectWithToast('/catalog', message)
}
