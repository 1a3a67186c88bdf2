import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { invoiceArchive } from '#app/http/invoice-archive.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:invoices')
  return invoiceArchive(request, scope)
}
