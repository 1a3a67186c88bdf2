import type { Response } from 'express'

/** Calls back once, when the answer's headers are about to be sent: the last moment to change them. */
export function beforeHeaders(response: Response, change: () => void): void {
  const writeHead = response.writeHead
  let done = false
  response.writeHead = ((...args: unknown[]) => {
    if (!done) {
      done = true
      change()
    }
    return Reflect.apply(writeHead, response, args)
  }) as typeof response.writeHead
}
