import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { Staff } from '#app/auth/actor.ts'
import { requireStaff } from '#app/auth/require.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import {
  changeWebhook,
  pingWebhook,
  replayMessage,
  rotateSecret,
} from '#app/jobs/webhooks/change-webhook.server.ts'
import { webhookActionSchema, webhookSchema } from '#app/jobs/webhooks/webhook-form.ts'
import { findWebhook, listDeliveries } from '#app/jobs/webhooks/webhook-queries.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'
import { DeliveryTable, deliveryTableSpec } from '#app/ui/webhooks/delivery-table.tsx'
import { SecretNotice } from '#app/ui/webhooks/secret-notice.tsx'
import { WebhookForm } from '#app/ui/webhooks/webhook-form.tsx'

export const handle: Titled = { title: 'webhooks:title' }

const idOf = (text = '') => (/^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : notFound())

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:webhooks')
  const id = idOf(params.id)
  const state = parseTableState(new URL(request.url).searchParams, deliveryTableSpec)
  const endpoint = (await findWebhook(id)) ?? notFound()
  return { endpoint, deliveries: { state, ...(await listDeliveries(id, state)) } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:webhooks')
  const id = idOf(params.id)
  if ((await intentOf(request)) === 'save') return save(request, staff, id)
  const change = await parseForm(request, webhookActionSchema)
  const here = `/desk/webhooks/${id}`
  switch (change.intent) {
    case 'rotate':
      return data({ secret: (await rotateSecret(staff, id, now())) ?? notFound() })
    case 'ping':
      if (!(await pingWebhook(id, now()))) return notFound()
      return redirectWithToast(here, { key: 'webhooks:pinged' })
    case 'replay':
      if (!(await replayMessage(staff, id, change.messageId))) return notFound()
      return redirectWithToast(here, { key: 'webhooks:replayed' })
  }
}

async function save(request: Request, staff: Staff, id: bigint) {
  const form = await readForm(request, webhookSchema)
  if (!form.ok) return form.answer
  if (!(await changeWebhook(staff, id, form.value))) return notFound()
  return redirectWithToast(`/desk/webhooks/${id}`, { key: 'webhooks:saved' })
}

export default function Webhook() {
  const { endpoint, deliveries } = useLoaderData<typeof loader>()
  const answer: (FormAnswer & { secret?: string }) | undefined = useActionData<typeof action>()
  const t = useText('webhooks')
  return (
    <>
      <PageHeader
        title={new URL(endpoint.url).host}
        detail={endpoint.description}
        crumbs={[{ label: t('title'), href: '/desk/webhooks' }]}
        action={
          <Form method="post" className="flex gap-2">
            <ConfirmButton
              name="intent"
              value="rotate"
              title={t('rotateTitle')}
              question={t('rotateQuestion')}
            >
              {t('rotate')}
            </ConfirmButton>
            <Button type="submit" name="intent" value="ping">
              {t('ping')}
            </Button>
          </Form>
        }
      />
      <div className="grid gap-8">
        <SecretNotice secret={answer?.secret} />
        <WebhookForm endpoint={endpoint} answer={answer} />
        <section aria-labelledby="deliveries">
          <h2 id="deliveries" className="mb-3 text-lead font-semibold">
            {t('deliveries')}
          </h2>
          <DeliveryTable {...deliveries} />
        </section>
      </div>
    </>
  )
}
