import { isRouteErrorResponse, Link, useLocation, useRouteLoaderData } from '@remix-run/react'
import { useText } from './i18n/use-text.ts'
import { Logo } from './logo.tsx'

type Kind = 'missing' | 'forbidden' | 'invalid' | 'failed'

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return 'failed'
  if (error.status === 404) return 'missing'
  if (error.status === 401 || error.status === 403) return 'forbidden'
  return error.status < 500 ? 'invalid' : 'failed'
}

type ErrorPageProps = {
  error: unknown
  /** Inside a layout: its own first page. */
  home?: string
}

/** What happened and what to do. A foreign record and a missing one look alike. */
export function ErrorPage({ error, home }: ErrorPageProps) {
  const framed = home !== undefined
  const Frame = framed ? 'div' : 'main'
  const kind = kindOf(error)
  const root = useRouteLoaderData<{ requestId?: string }>('root')
  const words = useText('words')
  const { pathname, search } = useLocation()
  return (
    <Frame
      id={framed ? undefined : 'content'}
      className="mx-auto flex min-h-[60dvh] max-w-form flex-col justify-center p-6"
    >
      {!framed && <Logo className="mb-8 text-accent-ink" />}
      <p className="numeric text-small text-quiet">
        {isRouteErrorResponse(error) ? error.status : 500}
      </p>
      <h1 className="mt-1 text-display">{words(`errors.${kind}`)}</h1>
      <p className="mt-2 text-lead text-muted">{words(`errors.${kind}Help`)}</p>
      {kind === 'failed' && root?.requestId && <code className="mt-1">{root.requestId}</code>}
      <div className="mt-6 flex flex-wrap gap-3">
        {kind === 'failed' && (
          <a href={`${pathname}${search}`} className="button button-primary">
            {words('actions.retry')}
          </a>
        )}
        <Link
          to={home ?? '/'}
          className={`button ${kind === 'failed' ? 'button-secondary' : 'button-primary'}`}
        >
          {words('errors.home')}
        </Link>
      </div>
    </Frame>
  )
}
