import { crc32, deflateRawSync } from 'node:zlib'

type Packed = { packed: Buffer; size: number }

/** A zip archive; `instead` gives an entry bytes and a size of its own, to lie with. */
export function zipOf(files: Record<string, Buffer>, instead: Record<string, Packed> = {}) {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const { packed, size } = instead[name] ?? {
      packed: deflateRawSync(content),
      size: content.length,
    }
    const shared = sharedHead(content, packed.length, size, name)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, Buffer.from(name)])
    directory.push(entry(shared, name, offset))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, entries, end]))
}

function sharedHead(content: Buffer, packedSize: number, size: number, name: string): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(crc32(content), 10)
  head.writeUInt32LE(packedSize, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

function entry(shared: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const head = Buffer.from([0x50, 0x4b, 1, 2, 20, 0])
  return Buffer.concat([head, shared, rest, Buffer.from(name)])
}
