import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireVisitor } from '#app/auth/require.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

/** An address that nothing has: said inside the shop's frame, where the way on is at hand. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireVisitor(request)
  return notFound()
}

export default function Nothing() {
  return null
}
