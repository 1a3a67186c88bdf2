import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { takeToast } from '#app/http/flash.server.ts'
import { shortcutsOf, themeOf } from '#app/http/preferences.server.ts'
import { requestContext } from '#app/http/request-context.server.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { useLocale } from '#app/ui/i18n/i18n-context.tsx'
import { NavigationProgress } from '#app/ui/navigation-progress.tsx'
import { useNonce } from '#app/ui/nonce.ts'
import { OnScreen } from '#app/ui/on-screen.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ToastRegion } from '#app/ui/toast-region.tsx'
import styles from './tailwind.css?url'

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', href, crossOrigin: 'anonymous' }) as const

/** Nothing counts the ticks without scripts: the bar for selected rows stands open. */
const withoutScripts = `
  .selection-bar.selection-idle { display: flex }
  .selection-bar .scripted, .table thead .select-cell .tick { display: none }
`

export const links: LinksFunction = () => [
  font(interLatin),
  font(interLatinExt),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { toast, forget } = takeToast(request)
  return data(
    {
      toast,
      theme: themeOf(request),
      shortcuts: shortcutsOf(request),
      /** What an error page names, so that the log's line is found. */
      requestId: requestContext()?.requestId,
    },
    forget ? { headers: { 'Set-Cookie': forget } } : {},
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  const theme = root?.theme ?? 'system'
  return (
    <html lang={useLocale()} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* Where React Aria reads it for the style that it adds. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <PageTitle />
        <Links />
        <noscript>
          <style nonce={nonce} suppressHydrationWarning>
            {withoutScripts}
          </style>
        </noscript>
      </head>
      <body>
        <NavigationProgress />
        {children}
        <ToastRegion flash={root?.toast ?? null} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
        <OnScreen />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
