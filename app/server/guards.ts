import type { ErrorRequestHandler, RequestHandler } from 'express'
import { env } from '#app/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { isForged } from './csrf.ts'

/**
 * No address can be made of a Host that is none, and the database keeps no NUL that an address asks for: said here, or it
 * would be an unexpected error later.
 */
export const refuseStrangeAddress: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? ''
  const hasNul = request.originalUrl.includes('%00')
  if (!hasNul && /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host)) return next()
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
