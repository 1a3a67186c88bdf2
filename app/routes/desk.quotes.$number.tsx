import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { storedFigures, typedFigures } from '#app/domain/quotes/offer-figures.ts'
import { findDeskQuote, findDiscountLimit } from '#app/domain/quotes/quote-queries.server.ts'
import { answerStaff } from '#app/http/answer-staff-quote.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import type { Titled } from '#app/ui/page-title.tsx'
import { DeskQuoteScreen } from '#app/ui/quotes/desk-quote-screen.tsx'
import type { DraftAnswer } from '#app/ui/quotes/draft-answer.ts'

export const handle: Titled = { title: ({ params }) => params.number }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:quotes')
  const quote = await findDeskQuote(staff.scope, String(params.number))
  if (!quote) return notFound()
  const mayApprove = staffMay(staff.role, 'desk:quotes-approve')
  const author = { mayApprove, limitPercent: await findDiscountLimit(staff.userId) }
  const figures = {
    stored: storedFigures(quote, author),
    start: typedFigures(quote, author, null),
  }
  return { quote, author, figures }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:quotes')
  const number = String(params.number)
  return answerStaff(staff, { number, intent: await intentOf(request), request })
}

export default function DeskQuote() {
  const answer: DraftAnswer | undefined = useActionData<typeof action>()
  return <DeskQuoteScreen {...useLoaderData<typeof loader>()} answer={answer} />
}
