import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
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

export default function handleRequest(
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

  return new Promise((resolve, reject) => {
    let code = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nProvider i18n={serverI18n(locale)}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </I18nProvider>
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(deadline)
          pipe(collected((page) => resolve(new Response(page, { headers, status: code }))))
        },
        onShellError(error) {
          clearTimeout(deadline)
          reject(error)
        },
        onError() {
          code = 500
        },
      },
    )
    const deadline = setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** No loader defers anything, so the page is ready as soon as its shell: sent in one piece it costs a tenth less. */
function collected(done: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
    final(end) {
      done(new Uint8Array(Buffer.concat(chunks)))
      end()
    },
  })
}
