import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireVisitor } from '#app/auth/require.server.ts'
import { endSession } from '#app/auth/session.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'

/** Opened as an address it changes nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireVisitor(request)
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  await requireVisitor(request)
  const cookie = await endSession(request)
  return redirectWithToast('/login', { key: 'auth:signedOut' }, { 'Set-Cookie': cookie })
}
