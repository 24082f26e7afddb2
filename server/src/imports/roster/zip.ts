import { crc32, createInflateRaw } from 'node:zlib'
import { rosterLimits } from '@yigen/domain/imports/roster-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'

const mostParts = 1000
const mostRatio = 150
const unsuspicious = 20_000_000
const unknown = 0xffffffff

type Part = { name: string; method: number; encrypted: boolean; packed: number; unpacked: number; sum: number; at: number }
export type Zip = { names: string[]; has: (name: string) => boolean; text: (name: string) => AsyncGenerator<string> }

/**
 * Opens a container by its central directory. Number of parts, total size and ratio are bounded by what it declares before
 * anything is inflated; what a part really yields is counted against the same bound while it is inflated, so a lie does not help.
 */
export function openZip(bytes: Buffer): Zip {
  const parts = new Map(readDirectory(bytes).map(part => [part.name.toLowerCase(), part]))
  const declared = parts.values().reduce((sum, part) => sum + part.unpacked, 0)
  if (declared > rosterLimits.unzippedBytes) throw tooLarge()
  const ratio = Math.round(declared / bytes.length)
  if (declared > unsuspicious && ratio > mostRatio) throw new RosterRefused('zipBomb', { ratio })
  const budget = { left: rosterLimits.unzippedBytes }
  return {
    names: [...parts.keys()],
    has: name => parts.has(name.toLowerCase()),
    text: name => textOf(bytes, parts.get(name.toLowerCase()), budget),
  }
}

const tooLarge = () => new RosterRefused('unzipsTooLarge', { limit: rosterLimits.unzippedBytes / 1_000_000 })
const broken = () => new RosterRefused('broken')

function readDirectory(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length - 22, 'latin1')
  if (end < 0) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostParts) throw new RosterRefused('tooManyParts', { is: count, limit: mostParts })
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [unpacked, packed, offset] = wideSizes(extra, [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ])
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    parts.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed,
      unpacked,
      sum: bytes.readUInt32LE(at + 16),
      at: offset,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return parts
}

/** ZIP64: some writers note sizes in an extra field even of small files. */
function wideSizes(extra: Buffer, sizes: [number, number, number]): [number, number, number] {
  if (!sizes.includes(unknown)) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return sizes.map(size => {
      if (size !== unknown || next + 8 > extra.length) return size
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    }) as [number, number, number]
  }
  return sizes
}

async function* textOf(bytes: Buffer, part: Part | undefined, budget: { left: number }): AsyncGenerator<string> {
  if (!part || part.at + 30 > bytes.length || bytes.readUInt32LE(part.at) !== 0x04034b50) throw broken()
  if (part.encrypted) throw new RosterRefused('passworded')
  const from = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28)
  const packed = bytes.subarray(from, from + part.packed)
  const decoder = new TextDecoder('utf-8')
  let sum = 0
  for await (const chunk of unpacked(packed, part.method)) {
    budget.left -= chunk.length
    if (budget.left < 0) throw tooLarge()
    sum = crc32(chunk, sum)
    yield decoder.decode(chunk, { stream: true })
  }
  if (sum !== part.sum) throw broken()
  yield decoder.decode()
}

function unpacked(packed: Buffer, method: number): AsyncIterable<Buffer> | Buffer[] {
  if (method === 0) return [packed]
  if (method !== 8) throw broken()
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  inflate.end(packed)
  return inflate
}
