import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireVisitor } from '#app/auth/require.server.ts'
import { env } from '#app/env.server.ts'

/** Every component in every state, for looking at and for axe. Does not exist in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireVisitor(request)
  if (env.ANGRO_ENV === 'production') throw new Response(null, { status: 404 })
  return null
}

export default function Components() {
  return <main id="content">Components</main>
}
