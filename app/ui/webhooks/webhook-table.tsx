import { Link } from '@remix-run/react'
import type { WebhookView } from '#app/jobs/webhooks/webhook-view.ts'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'

/** All endpoints: there are few of them. */
export function WebhookTable({ endpoints }: { endpoints: readonly WebhookView[] }) {
  const t = useText('webhooks')
  if (endpoints.length === 0) return <EmptyState icon="quick" title={t('empty')} />
  return (
    <LineTable
      caption={t('title')}
      rows={endpoints}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'url',
          header: t('url'),
          primary: true,
          cell: ({ id, url, description }) => (
            <>
              <Link className="text-link break-all" to={`/desk/webhooks/${id}`}>
                {url}
              </Link>
              <span className="block text-small font-normal text-quiet">{description}</span>
            </>
          ),
        },
        {
          key: 'topics',
          header: t('topics'),
          cell: ({ topics }) => topics.map((topic) => t(`topic.${topic}`)).join(', '),
        },
        {
          key: 'state',
          header: t('state'),
          card: 'state',
          cell: ({ active }) => (
            <Badge tone={active ? 'green' : 'neutral'}>{active ? t('on') : t('off')}</Badge>
          ),
        },
      ]}
    />
  )
}
