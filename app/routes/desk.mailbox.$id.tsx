import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { env } from '#app/env.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { findMail } from '#app/jobs/mailbox-queries.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Instant } from '#app/ui/format/instant.tsx'
import { isLocale, localeNames } from '#app/ui/i18n/locale.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'mailbox:title' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireStaff(request, 'desk:mailbox')
  const id = /^[1-9]\d{0,17}$/.test(params.id ?? '') ? BigInt(params.id ?? 0) : notFound()
  const withKeys = role === 'administrator' && env.SMTP_URL === undefined
  return { mail: (await findMail(id, { withKeys })) ?? notFound() }
}

export default function Mail() {
  const { mail } = useLoaderData<typeof loader>()
  const t = useText('mailbox')
  return (
    <>
      <PageHeader
        title={mail.subject}
        state={<Status kind="message" state={mail.state} />}
        crumbs={[{ label: t('title'), href: '/desk/mailbox' }]}
      />
      <div className="record">
        <pre className="panel whitespace-pre-wrap break-words p-6 font-sans">{mail.text}</pre>
        <aside>
          <DescriptionList
            items={[
              { term: t('to'), value: mail.to },
              { term: t('company'), value: mail.company?.name },
              { term: t('written'), value: <Instant value={mail.createdAt} /> },
              {
                term: t('language'),
                value: isLocale(mail.locale) ? localeNames[mail.locale] : mail.locale,
              },
              { term: t('attempts'), value: String(mail.attempts) },
              { term: t('lastError'), value: mail.lastError },
            ]}
          />
        </aside>
      </div>
    </>
  )
}
