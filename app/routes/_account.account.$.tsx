import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

/** An address that the account does not have: said inside its frame, where the way on is at hand. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireContact(request, 'company:view')
  return notFound()
}

export default function Nothing() {
  return null
}
