import { Link } from '@remix-run/react'
import type { WebhookView } from '#app/jobs/webhooks/webhook-view.ts'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'

export function WebhookTable({ endpoints }: { endpoints: readonly WebhookView[] }) {
  const t = useText('webhooks')
  if (endpoints.length === 0) return <EmptyState icon="quick" title={t('empty')} />
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('url')}</th>
            <th>{t('topics')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <tr key={endpoint.id}>
              <td data-label={t('url')}>
                <div className="min-w-0">
                  <Link className="text-link break-all" to={`/desk/webhooks/${endpoint.id}`}>
                    {endpoint.url}
                  </Link>
                  <span className="block text-small text-quiet">{endpoint.description}</span>
                </div>
              </td>
              <td data-label={t('topics')}>
                {endpoint.topics.map((topic) => t(`topic.${topic}`)).join(', ')}
              </td>
              <td data-label={t('state')}>
                <Badge tone={endpoint.active ? 'green' : 'neutral'}>
                  {endpoint.active ? t('on') : t('off')}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
