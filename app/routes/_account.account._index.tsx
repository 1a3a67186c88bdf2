import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { contactMay } from '#app/domain/companies/permissions.ts'
import { listApprovals } from '#app/domain/orders/approval-queries.server.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { sellerDay } from '#app/domain/orders/seller-day-queries.server.ts'
import {
  type AccountOverview,
  getAccountOverview,
} from '#app/domain/reports/account-overview-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { Figures } from '#app/ui/figures.tsx'
import { isZero } from '#app/ui/format/amount-sign.ts'
import { Money } from '#app/ui/format/money.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { RecentOrders } from '#app/ui/orders/recent-orders.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'home:title' }

const newest = { q: '', sort: 'orderedOn', descending: true, pageSize: 6, offset: 0 }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  const { scope, company, userId, role } = contact
  const today = await sellerDay(now())
  const [overview, orders, approvals] = await Promise.all([
    getAccountOverview(scope, { currency: company.currency, role, today }),
    listOrders(scope, newest),
    contactMay(role, 'order:approve') ? listApprovals(scope, userId) : null,
  ])
  const seesMoney = contactMay(role, 'invoice:view')
  return {
    company: company.name,
    openOrders: overview.openOrders,
    openQuotes: overview.openQuotes,
    money: seesMoney ? moneyOf(overview) : null,
    rows: orders.rows,
    waiting: approvals?.length ?? null,
  }
}

function moneyOf({ credit }: AccountOverview) {
  const { balance, kept, hasAccount, available, isShared, limit, overdue } = credit
  return { balance, kept, hasAccount, available, isShared, limit, overdue }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function AccountHome() {
  const { company, rows, ...figures } = useLoaderData<typeof loader>()
  const t = useText('home')
  return (
    <>
      <PageHeader
        title={company}
        action={
          <LinkButton kind="primary" to="/catalog">
            {t('toCatalog')}
          </LinkButton>
        }
      />
      <Figures figures={[...countFigures(figures, t), ...creditFigures(figures, t)]} />
      <div className="mt-8">
        <RecentOrders
          title={t('recent')}
          rows={rows}
          hrefOf={(number) => `/account/orders/${number}`}
        />
      </div>
    </>
  )
}

type Words = ReturnType<typeof useText<'home'>>

function countFigures(
  { openOrders, openQuotes, waiting }: Pick<Loaded, 'openOrders' | 'openQuotes' | 'waiting'>,
  t: Words,
) {
  const approvals = {
    label: t('waiting'),
    value: waiting,
    detail: t('waitingHelp'),
    href: '/account/approvals',
  }
  return [
    { label: t('openOrders'), value: openOrders, href: '/account/orders' },
    ...(waiting === null ? [] : [approvals]),
    { label: t('openQuotes'), value: openQuotes, href: '/account/quotes' },
  ]
}

function creditFigures({ money }: Pick<Loaded, 'money'>, t: Words) {
  if (!money) return []
  const { balance, kept, hasAccount, available, isShared, limit, overdue } = money
  const left = available ? <Money value={available} /> : t('unlimited')
  return [
    {
      label: t('balance'),
      value: <Money value={balance} />,
      detail: (
        <>
          <Money value={overdue} /> {t('overdue')}
        </>
      ),
      href: '/account/invoices',
    },
    ...(isZero(kept) ? [] : [{ label: t('keptForOrders'), value: <Money value={kept} /> }]),
    {
      label: t('creditLeft'),
      value: hasAccount ? left : t('prepaid'),
      href: '/account/company',
      detail: limit ? (
        <>
          <Money value={limit} /> {t(isShared ? 'ofGroup' : 'ofLimit')}
        </>
      ) : (
        isShared && t('ofGroup')
      ),
    },
  ]
}
