/** A file inside a zip archive, as the archive's directory names it. */
export type ZipEntry = {
  name: string
  packedSize: number
  size: number
  method: number
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestComment = 65_557

/** The directory of an archive; null where there is none, or one that this reader does not follow (encrypted, zip64). */
export function zipDirectory(content: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(content)
  if (end === null) return null
  const count = content.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = content.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== entrySignature) return null
    const nameLength = content.readUInt16LE(at + 28)
    const isEncrypted = (content.readUInt16LE(at + 8) & 1) === 1
    const entry = entryAt(content, at, nameLength)
    if (isEncrypted || entry.size === 0xffffffff) return null
    entries.push(entry)
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(content: Buffer, at: number, nameLength: number): ZipEntry {
  return {
    name: content.toString('utf8', at + 46, at + 46 + nameLength),
    method: content.readUInt16LE(at + 10),
    packedSize: content.readUInt32LE(at + 20),
    size: content.readUInt32LE(at + 24),
    offset: content.readUInt32LE(at + 42),
  }
}

function endOfDirectory(content: Buffer): number | null {
  const lowest = Math.max(0, content.length - longestComment)
  for (let at = content.length - 22; at >= lowest; at--)
    if (content.readUInt32LE(at) === endSignature) return at
  return null
}

/** The packed bytes of an entry; null where its place is beyond the file. */
export function packedBytes(content: Buffer, { offset, packedSize }: ZipEntry): Buffer | null {
  if (offset + 30 > content.length) return null
  const start = offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28)
  return start + packedSize > content.length ? null : content.subarray(start, start + packedSize)
}
