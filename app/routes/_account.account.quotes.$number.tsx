import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { findAccountQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { answerBuyer } from '#app/http/answer-buyer-quote.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import {
  type AccountQuoteAnswer,
  AccountQuoteScreen,
} from '#app/ui/quotes/account-quote-screen.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'quote:view')
  const quote = await findAccountQuote(contact.scope, String(params.number))
  if (!quote) return notFound()
  return { quote, mayDecide: contactMay(contact.role, 'quote:accept') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'quote:accept')
  const number = String(params.number)
  return answerBuyer(contact, { number, intent: await intentOf(request), request })
}

export default function AccountQuote() {
  const answer: AccountQuoteAnswer | undefined = useActionData<typeof action>()
  return <AccountQuoteScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
