import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { listMail } from '#app/jobs/mailbox-queries.server.ts'
import { mailColumns, mailTableSpec } from '#app/ui/mailbox/mail-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await requireStaff(request, 'desk:mailbox')
  return csvAnswer(request, locale, {
    name: 'mailbox',
    spec: mailTableSpec,
    read: listMail,
    columns: mailColumns,
  })
}
