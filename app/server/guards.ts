import type { ErrorRequestHandler, RequestHandler } from 'express'
import { env } from '#app/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { isForged } from './csrf.ts'

/** No address can be made of a Host that is none: said here, or it would be an unexpected error later. */
export const refuseStrangeHost: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? ''
  if (/^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host)) return next()
  response.status(400).type('text').send('Bad Request\n')
}

/** Before Remix, whose own check passes resource routes and a missing Origin. */
export const refuseForgery: RequestHandler = (request, response, next) => {
  if (!isForged(request.method, request.headers, env.APP_URL)) return next()
  log.warn({ method: request.method, path: request.path }, 'refused as forged')
  response.status(403).type('text').send('Forbidden\n')
}

/** What went wrong outside every route: logged, and nothing of it shown. */
export const lastResort: ErrorRequestHandler = (error, _request, response, _next) => {
  log.error({ err: error }, 'unexpected error outside the routes')
  if (response.headersSent) response.destroy()
  else response.status(500).type('text').send('Internal Server Error\n')
}
