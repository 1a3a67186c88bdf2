import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** Unpacked: a sheet of 100,000 rows with a dozen columns has about 60 MB. */
const mostUnpacked = 150 * 1_048_576
const mostEntries = 500

export type WorkbookFault = 'workbook' | 'expands' | 'rows'

/**
 * Whether an XLSX file may be read, before anything of it is kept: by what its directory says and by what it really
 * unpacks to, counted in a stream. Also counts its rows.
 */
export async function checkWorkbook(
  content: Uint8Array,
  mostRows: number,
): Promise<WorkbookFault | null> {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const entries = zipDirectory(file)
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) return 'workbook'
  const said = entries.reduce((sum, { size }) => sum + size, 0)
  if (entries.length > mostEntries || said > mostUnpacked) return 'expands'
  let rows = 0
  for (const entry of entries) {
    const found = await unpacked(file, entry)
    if ('fault' in found) return found.fault
    rows += found.rows
    if (rows > mostRows) return 'rows'
  }
  return null
}

type Unpacked = { rows: number } | { fault: WorkbookFault }

/** An entry may not unpack to more than it says. */
async function unpacked(file: Buffer, entry: ZipEntry): Promise<Unpacked> {
  const packed = packedBytes(file, entry)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return { fault: 'workbook' }
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)
  let size = 0
  let rows = 0
  try {
    const source = Readable.from([packed])
    const stream =
      entry.method === 8 ? source.pipe(createInflateRaw({ chunkSize: 65_536 })) : source
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.size) return { fault: 'expands' }
      if (isSheet) rows += rowsIn(chunk)
    }
  } catch {
    return { fault: 'workbook' }
  }
  return { rows }
}

const rowEnd = Buffer.from('</row>')

/** An end that is cut by the chunk's border is missed: the count is a limit, not a figure. */
function rowsIn(chunk: Buffer): number {
  let rows = 0
  for (let at = chunk.indexOf(rowEnd); at !== -1; at = chunk.indexOf(rowEnd, at + 6)) rows += 1
  return rows
}
