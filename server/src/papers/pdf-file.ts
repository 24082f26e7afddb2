import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** The number of an object within the file. */
export type Ref = number

/** The objects of a PDF 1.7 (ISO 32000-1) as they come, and the file that they make. */
export function pdfFile() {
  const objects: Buffer[] = []
  const set = (ref: Ref, body: Buffer): Ref => {
    objects[ref - 1] = body
    return ref
  }
  const reserve = (): Ref => objects.push(Buffer.alloc(0))
  return {
    /** A number for what comes later. */
    reserve,
    set: (ref: Ref, body: string) => set(ref, Buffer.from(body, 'latin1')),
    add: (body: string) => set(reserve(), Buffer.from(body, 'latin1')),
    /** Deflated here. */
    addStream: (dictionary: string, bytes: Buffer) => {
      const content = deflateSync(bytes)
      const head = `<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n`
      return set(reserve(), Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from('\nendstream')]))
    },
    /** The file, with the catalogue of its pages and what it says of itself. */
    end: (root: string, info: string) => whole([...objects, Buffer.from(root), Buffer.from(info)]),
  }
}
export type PdfFile = ReturnType<typeof pdfFile>

function whole(objects: readonly Buffer[]): Buffer {
  // bytes above 127 in the second line tell programs that pass it on that it is no text
  const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [i, body] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const lines = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32)
  const size = objects.length + 1
  const trailer = `<< /Size ${size} /Root ${size - 2} 0 R /Info ${size - 1} 0 R /ID [<${id}> <${id}>] >>`
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** A text as UTF-16 in hexadecimal: no mark in it ends it, whatever somebody typed. */
export const pdfText = (text: string): string => `<feff${hexOf(text.toWellFormed())}>`

export const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** A number as a PDF takes it: no exponent, a thousandth of a point at most. */
export const pdfNumber = (value: number): string => String(Number(value.toFixed(3)))
