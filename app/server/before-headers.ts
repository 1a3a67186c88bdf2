import type { Response } from 'express'

/** Calls back once, when the answer's headers are about to be sent: the last moment to change them. */
export function beforeHeaders(response: Response, change: () => void): void {
  const writeHead = response.writeHead
  let done = false
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (done) return Reflect.apply(writeHead, response, [status, ...rest])
    done = true
    response.statusCode = status
    change()
    return Reflect.apply(writeHead, response, [response.statusCode, ...rest])
  }) as typeof response.writeHead
}
