import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'
import { nonceOf } from './security-headers.ts'

/**
 * Remix behind Express, as its own adapter has it, but that a page which was rendered to one text goes out as it is:
 * through a web stream it would cost a tenth more.
 */
export function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const handle = createRequestHandler(build)
  return async (request, response, next) => {
    try {
      const context: AppLoadContext = {
        cspNonce: nonceOf(response),
        requestId: String(response.locals.requestId),
        clientAddress: request.ip ?? '',
      }
      await send(response, await handle(asRemixReads(request, response), context), context.page)
    } catch (error) {
      next(error)
    }
  }
}

/** Under the address that the client used; aborted when the client goes away before the answer is out. */
function asRemixReads(request: Asked, response: Answer): Request {
  const { method, protocol, originalUrl, hostname } = request
  const port = portOf(request.get('X-Forwarded-Host')) ?? portOf(request.get('host'))
  const controller = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  const init: RequestInit = { method, headers: headersOf(request), signal: controller.signal }
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = createReadableStreamFromReadable(request)
    init.duplex = 'half'
  }
  return new Request(`${protocol}://${hostname}${port ? `:${port}` : ''}${originalUrl}`, init)
}

function portOf(host: string | undefined): number | undefined {
  const port = Number.parseInt(host?.split(':')[1] ?? '', 10)
  return Number.isSafeInteger(port) ? port : undefined
}

function headersOf({ headers }: Asked): Headers {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (Array.isArray(value)) for (const each of value) copied.append(name, each)
    else if (value) copied.set(name, value)
  }
  return copied
}

async function send(response: Answer, answer: Response, page: unknown): Promise<void> {
  response.statusMessage = answer.statusText
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (answer.body) return writeReadableStreamToWritable(answer.body, response)
  if (!Buffer.isBuffer(page)) return void response.end()
  response.setHeader('Content-Length', page.length)
  response.end(response.req.method === 'HEAD' ? undefined : page)
}
