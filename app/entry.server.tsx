import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { localeOf } from '#app/http/locale.server.ts'
import { speakInKeys } from '#app/ui/form/zod-messages.ts'
import { I18nProvider } from '#app/ui/i18n/i18n-context.tsx'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { NonceProvider } from '#app/ui/nonce.ts'

export { reportError as handleError } from '#app/http/report-error.server.ts'
export { lifecycle } from '#app/jobs/lifecycle.server.ts'

speakInKeys()

/** Loaders may stream for this long; Remix itself gives up a second earlier. */
export const streamTimeout = 5_000

/**
 * The page in one piece. Nothing on the server waits within a render: no loader defers, and what is loaded lazily shows
 * only in the browser. So it is rendered to one text, at two thirds of what a stream costs, and what the loaders answered
 * follows in the script that Remix would have streamed. `remix-handler.ts` sends it.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const locale = localeOf(request)
  const nonce = typeof loadContext.cspNonce === 'string' ? loadContext.cspNonce : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)

  const { serverHandoffStream, ...withoutStream } = context
  const answers = await textOf(serverHandoffStream)
  const page = renderToString(
    <NonceProvider value={nonce}>
      <I18nProvider i18n={serverI18n(locale)}>
        <RemixServer context={withoutStream} url={request.url} nonce={nonce} />
      </I18nProvider>
    </NonceProvider>,
  )
  const script = context.renderMeta?.didRenderScripts ? handOver(answers, nonce) : ''
  loadContext.page = encoded(`<!DOCTYPE html>${page}${script}`)
  return new Response(null, { headers, status })
}

const room = Buffer.allocUnsafeSlow(1 << 20)

/** `Buffer.from` looks at a long text three times, to know its length: with room for nearly every page once is enough. */
function encoded(text: string): Buffer {
  if (text.length * 3 > room.length) return Buffer.from(text)
  return Buffer.from(room.subarray(0, room.write(text)))
}

async function textOf(stream: EntryContext['serverHandoffStream']): Promise<string> {
  if (!stream) return ''
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value, { stream: true })
  return text
}

const meaning = /['&<>\n\r\u2028\u2029]/g

/**
 * What the loaders answered, for the browser to begin with: JSON, so between single quotes, that its own need no sign
 * before them. No tag can begin within the text.
 */
function handOver(answers: string, nonce: string): string {
  const text = answers
    .replaceAll('\\', '\\\\')
    .replace(meaning, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `<script nonce="${nonce}">(c=>{c.enqueue('${text}');c.close()})(window.__remixContext.streamController)</script>`
}
