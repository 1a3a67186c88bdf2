import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listMail } from '#app/jobs/mailbox-queries.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { MailTable, mailTableSpec } from '#app/ui/mailbox/mail-table.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'mailbox:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:mailbox')
  const state = parseTableState(new URL(request.url).searchParams, mailTableSpec)
  return { state, ...(await listMail(state)) }
}

export default function Mailbox() {
  const list = useLoaderData<typeof loader>()
  const t = useText('mailbox')
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <MailTable {...list} />
    </>
  )
}
