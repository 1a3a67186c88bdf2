import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

type Conditions = { https: boolean; development: boolean }

/** Scripts and styles are ours or carry the request's nonce. The development server adds styles of its own. */
export function securityHeaders({ https, development }: Conditions): RequestHandler {
  const nonce = (_: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrcElem: ["'self'", development ? "'unsafe-inline'" : nonce],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    secure(request, response, next)
  }
}

export function nonceOf({ locals }: Response): string {
  return String(locals.cspNonce)
}
