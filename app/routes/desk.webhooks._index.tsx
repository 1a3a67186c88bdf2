import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { addWebhook } from '#app/jobs/webhooks/change-webhook.server.ts'
import { webhookSchema } from '#app/jobs/webhooks/webhook-form.ts'
import { listWebhooks } from '#app/jobs/webhooks/webhook-queries.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { SecretNotice } from '#app/ui/webhooks/secret-notice.tsx'
import { WebhookForm } from '#app/ui/webhooks/webhook-form.tsx'
import { WebhookTable } from '#app/ui/webhooks/webhook-table.tsx'

export const handle: Titled = { title: 'shell:items.webhooks' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:webhooks')
  return { endpoints: await listWebhooks() }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:webhooks')
  const form = await readForm(request, webhookSchema)
  if (!form.ok) return form.answer
  const { secret } = await addWebhook(staff, form.value)
  return data({ secret })
}

export default function Webhooks() {
  const { endpoints } = useLoaderData<typeof loader>()
  const answer: (FormAnswer & { secret?: string }) | undefined = useActionData<typeof action>()
  const t = useText('webhooks')
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <div className="grid gap-6">
        <SecretNotice secret={answer?.secret} />
        <WebhookTable endpoints={endpoints} />
        <details className="panel p-4" open={answer?.errors !== undefined}>
          <summary className="text-link w-fit cursor-pointer font-medium">{t('add')}</summary>
          <div className="mt-4">
            <WebhookForm key={endpoints.length} answer={answer} />
          </div>
        </details>
      </div>
    </>
  )
}
