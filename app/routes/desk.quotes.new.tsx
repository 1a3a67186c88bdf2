import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { beginQuote } from '#app/domain/quotes/begin-quote.server.ts'
import { beginQuoteSchema } from '#app/domain/quotes/begin-quote-form.ts'
import {
  findQuoteRecipient,
  listQuoteCompanies,
} from '#app/domain/quotes/begin-quote-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { BeginQuoteScreen } from '#app/ui/quotes/begin-quote-screen.tsx'

export const handle: Titled = { title: 'quotes:begin' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:quotes')
  const code = new URL(request.url).searchParams.get('company')
  if (!code) return { recipient: null, companies: await listQuoteCompanies(scope) }
  const found = (await findQuoteRecipient(scope, code)) ?? notFound()
  const { name, currency } = found
  const contacts = found.contacts.map((contact) => ({
    value: String(contact.id),
    label: [contact.name, contact.email].filter(Boolean).join(', '),
  }))
  return { recipient: { code: found.code, name, currency, contacts }, companies: [] }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:quotes')
  const form = await readForm(request, beginQuoteSchema)
  if (!form.ok) return form.answer
  const begun = await beginQuote(staff, { ...form.value, at: now() })
  if (!begun.ok) return refused(begun.refusal, form.values)
  const { number } = begun.value
  const message = { key: 'quotes:begun', parameters: { number } }
  return redirectWithToast(`/desk/quotes/${number}`, message)
}

export default function NewQuote() {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <BeginQuoteScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
