import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireVisitor } from '#app/auth/require.server.ts'
import { searchAnswer } from '#app/http/search-answer.server.ts'

/** What the command palette finds within the reader's scope. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request)
  const answer = await searchAnswer(request, visitor)
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
