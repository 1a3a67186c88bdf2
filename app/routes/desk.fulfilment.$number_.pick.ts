import type { ActionFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { startPicking } from '#app/domain/fulfilment/start-picking.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:fulfilment')
  const number = String(params.number)
  const started = await startPicking(staff, { orderNumber: number, at: now() })
  if (!started.ok && started.refusal.code === 'order_not_found') return notFound()
  return redirectWithToast(
    `/desk/fulfilment/${encodeURIComponent(number)}`,
    started.ok
      ? { key: 'fulfilment:pickStarted', parameters: { number } }
      : {
          key: 'refusals:order_not_shippable',
          tone: 'red',
          parameters: { number },
        },
  )
}
