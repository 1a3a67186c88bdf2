import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { sellerDay } from '#app/domain/orders/seller-day-queries.server.ts'
import {
  countQueues,
  type QueueName,
  queues,
} from '#app/domain/reports/desk-queues-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { Figures } from '#app/ui/figures.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import { RecentOrders } from '#app/ui/orders/recent-orders.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'desk:title' }

const newest = { q: '', sort: 'orderedOn', descending: true, pageSize: 8, offset: 0 }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:view')
  const counts = await countQueues(staff.scope, await sellerDay(now()))
  const names = Object.keys(queues) as QueueName[]
  const own = names
    .filter((name) => staffMay(staff.role, queues[name].permission))
    .map((name) => ({ name, count: counts[name], href: queues[name].href }))
  const seesOrders = staffMay(staff.role, 'desk:orders')
  const orders = seesOrders ? await listOrders(staff.scope, newest) : null
  return { name: staff.name, queues: own, orders: orders?.rows ?? null }
}

export default function Desk() {
  const { name, queues: own, orders } = useLoaderData<typeof loader>()
  const t = useText('desk')
  const isClear = own.every(({ count }) => count === 0)
  return (
    <>
      <PageHeader title={t('title')} detail={t('greeting', { name })} />
      {isClear && <Notice tone="green">{t('allClear')}</Notice>}
      <section aria-label={t('waits')} className="mb-8">
        <Figures
          figures={own.map((queue) => ({
            label: t(`queues.${queue.name}`),
            value: queue.count,
            href: queue.href,
          }))}
        />
      </section>
      {orders && (
        <RecentOrders
          title={t('recent')}
          rows={orders}
          hrefOf={(number) => `/desk/orders/${number}`}
          withCompany
        />
      )}
    </>
  )
}
