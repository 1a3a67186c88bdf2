import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { env } from '#app/env.server.ts'
import { isPublicAddress, publicLookup, RefusedAddress } from './public-address.ts'

export type WebhookAnswer = { status: number | null; answer: string; milliseconds: number }

const patience = 15_000
const keptOfAnswer = 1_000

/** Posts once, follows nothing, and gives up after 15 seconds; what came back, or why nothing did. */
export async function postWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<WebhookAnswer> {
  const began = Date.now()
  const done = (status: number | null, answer: string) => ({
    status,
    answer: answer.slice(0, keptOfAnswer),
    milliseconds: Date.now() - began,
  })
  try {
    const { status, text } = await send(new URL(url), headers, body)
    return done(status, text)
  } catch (error) {
    return done(null, error instanceof Error ? error.message : String(error))
  }
}

function send(url: URL, headers: Record<string, string>, body: string) {
  const open = env.WEBHOOKS_TO_PRIVATE_NETWORKS
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!open && isIP(host) && !isPublicAddress(host))
    throw new RefusedAddress(`${host} is not a public address`)
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const post = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = post(
      url,
      {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.timeout(patience),
        ...(open ? {} : { lookup: publicLookup }),
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          if (text.length < keptOfAnswer) text += chunk
          else response.destroy()
        })
        response.on('close', () => resolve({ status: response.statusCode ?? 0, text }))
        response.on('error', () => {})
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
