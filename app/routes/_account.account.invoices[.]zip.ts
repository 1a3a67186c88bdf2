import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import { invoiceArchive } from '#app/http/invoice-archive.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope } = await requireContact(request, 'invoice:view')
  return invoiceArchive(request, scope)
}
