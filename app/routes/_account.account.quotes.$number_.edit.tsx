import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { findAccountQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { answerDraft } from '#app/http/answer-draft.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import type { DraftAnswer } from '#app/ui/quotes/draft-answer.ts'
import { DraftScreen } from '#app/ui/quotes/draft-screen.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireContact(request, 'quote:request')
  const quote = (await findAccountQuote(scope, String(params.number))) ?? notFound()
  if (quote.status !== 'draft') throw redirect(`/account/quotes/${quote.number}`)
  return { quote }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'quote:request')
  const number = String(params.number)
  return answerDraft(contact, { number, intent: await intentOf(request), request })
}

export default function EditDraft() {
  const { quote } = useLoaderData<typeof loader>()
  const answer: DraftAnswer | undefined = useActionData<typeof action>()
  return <DraftScreen key={quote.updatedAt} quote={quote} answer={answer} />
}
