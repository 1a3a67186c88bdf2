import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

/** An address that the desk does not have: said inside its frame, where the way on is at hand. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:view')
  return notFound()
}

export default function Nothing() {
  return null
}
