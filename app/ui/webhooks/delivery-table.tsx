import { Form } from '@remix-run/react'
import type { DeliveryRow } from '#app/jobs/webhooks/webhook-view.ts'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { messageStates } from '../mailbox/mail-table.tsx'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableList } from '../table/table-props.ts'

export const deliveryTableSpec = {
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: ['state'],
  pageSize: 25,
} as const

/** What an endpoint was told and what it answered, the newest first. */
export function DeliveryTable(list: TableList<DeliveryRow>) {
  const t = useText('webhooks')
  const i18n = useI18n()
  return (
    <DataTable
      {...list}
      caption={t('deliveries')}
      rowKey={({ messageId }) => messageId}
      columns={[
        { key: 'topic', header: t('event'), cell: messageCell, primary: true },
        stateColumn(i18n, 'message', { header: t('state'), of: (row: DeliveryRow) => row.state }),
        { key: 'answer', header: t('answer'), cell: (row) => <Answer row={row} /> },
        { key: 'attempts', header: t('attempts'), cell: (row) => row.attempts, numeric: true },
        { key: 'createdAt', header: t('sent'), cell: (row) => <Instant value={row.createdAt} /> },
        { key: 'replay', header: t('replay'), cell: (row) => <Replay row={row} /> },
      ]}
      filters={[stateFilter(i18n, 'message', { label: t('state'), states: messageStates })]}
      empty={<EmptyState icon="quick" title={t('noDeliveries')} />}
    />
  )
}

const messageCell = (row: DeliveryRow) => (
  <details>
    <summary className="cursor-pointer">{row.topic}</summary>
    <pre className="mt-2 max-w-md overflow-x-auto text-small">{`${row.messageId}\n${row.payload}`}</pre>
  </details>
)

function Answer({ row: { last, nextAttemptAt } }: { row: DeliveryRow }) {
  const t = useText('webhooks')
  return (
    <div className="min-w-0 text-small">
      {last && (
        <span className="block break-words">
          {last.status ?? t('noAnswer')} · {t('milliseconds', { count: last.milliseconds })}
          {last.answer && <span className="block text-quiet">{last.answer.slice(0, 120)}</span>}
        </span>
      )}
      {nextAttemptAt && (
        <span className="block text-quiet">
          {t('next')} <Instant value={nextAttemptAt} />
        </span>
      )}
    </div>
  )
}

function Replay({ row }: { row: DeliveryRow }) {
  const t = useText('webhooks')
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="replay" />
      <input type="hidden" name="messageId" value={row.messageId} />
      <Button type="submit" small>
        {t('replay')}
      </Button>
    </Form>
  )
}
