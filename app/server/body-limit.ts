import type { RequestHandler } from 'express'

const megabyte = 1_048_576
/** Forms are small; files that are imported are not. */
const formLimit = megabyte
const uploadLimit = 40 * megabyte

/** Refuses what is too large before a byte of it is read; a length must be given, as browsers do. */
export const limitBody: RequestHandler = (request, response, next) => {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (length === undefined && encoding !== undefined) {
    response.status(411).type('text').send('Length Required\n')
    return
  }
  const upload = request.headers['content-type']?.startsWith('multipart/form-data')
  if (Number(length ?? 0) <= (upload ? uploadLimit : formLimit)) return next()
  response.status(413).set('Connection', 'close').type('text').send('Content Too Large\n')
}
