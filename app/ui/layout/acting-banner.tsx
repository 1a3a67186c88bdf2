import { Form } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import type { Viewer } from './viewer.ts'

/** Always in sight while staff act for a company. */
export function ActingBanner({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  if (!viewer.actingFor) return null
  return (
    <div className="tone-amber acting-banner" role="status">
      <Icon name="user" />
      <span>{shell('actingFor', viewer.actingFor)}</span>
      <Form method="post" action="/desk/stop-acting" reloadDocument>
        <button type="submit" className="text-link">
          {shell('stopActing')}
        </button>
      </Form>
    </div>
  )
}
