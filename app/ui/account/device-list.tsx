import { Form } from '@remix-run/react'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { deviceName } from './device-name.ts'

export type DeviceView = {
  id: string
  current: boolean
  ip: string | null
  userAgent: string | null
  createdAt: string
  lastSeenAt: string
}

/** Where one is signed in; what one does not know can be ended at once. */
export function DeviceList({ sessions }: { sessions: readonly DeviceView[] }) {
  const t = useText('security')
  return (
    <>
      <ul className="panel divide-y divide-line">
        {sessions.map((session) => (
          <Device key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <Button name="intent" value="endOthers">
            {t('endOthers')}
          </Button>
        </Form>
      )}
    </>
  )
}

function Device({ session }: { session: DeviceView }) {
  const t = useText('security')
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="min-w-0">
        <p className="flex items-center gap-2 font-medium">
          {deviceName(session.userAgent) ?? t('unknownDevice')}
          {session.current && <Badge tone="green">{t('thisDevice')}</Badge>}
        </p>
        <p className="text-small text-muted">
          {t('lastSeen')} <Instant value={session.lastSeenAt} />
          {session.ip && <> · {session.ip}</>}
        </p>
      </div>
      {!session.current && (
        <Form method="post">
          <input type="hidden" name="session" value={session.id} />
          <Button name="intent" value="end" small>
            {t('end')}
          </Button>
        </Form>
      )}
    </li>
  )
}
