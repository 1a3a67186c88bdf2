import { makeZip } from 'client-zip'

export type ZippedFile = { name: string; input: Uint8Array; lastModified: Date }

/** Files as one, sent while they are made, so that a hundred of them wait neither in memory nor for each other. */
export function zipResponse(name: string, files: AsyncIterable<ZippedFile>): Response {
  return new Response(makeZip(files), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}.zip"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
