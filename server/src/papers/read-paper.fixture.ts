import { inflateSync } from 'node:zlib'

/** `dark`: the black rectangles, in points from the upper left corner. */
export type ReadPage = { lines: string[]; dark: { x: number; y: number; width: number; height: number }[] }
type ReadPaper = { pages: ReadPage[]; size: readonly [number, number]; title: string; fonts: { name: string; program: Buffer }[] }

/** What a program that knows nothing of how it was made reads out of one of our papers: by its cross-references, page after page, letters by the tables that come with the fonts. */
export function readPaper(bytes: Buffer): ReadPaper {
  const object = objectsOf(bytes)
  const root = object(refIn(object('trailer').head, 'Root'))
  const pages = object(refIn(root.head, 'Pages'))
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(pages.head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, ref]) => object(Number(ref)))
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(kids[0]?.head ?? '')?.map(Number) ?? []
  const resources = object(refIn(kids[0]?.head ?? '', 'Resources')).head
  const fonts = [...resources.matchAll(/\/(sans|serif)(Bold)? (\d+) 0 R/g)].map(([, face, bold = '', ref]) =>
    fontOf(object, `${face}${bold}`, Number(ref)),
  )
  const letters = new Map(fonts.map(font => [font.face, font.letters]))
  return {
    pages: kids.map(kid => readPage(object(refIn(kid.head, 'Contents')).stream.toString('latin1'), letters, height ?? 0)),
    size: [width ?? 0, height ?? 0],
    title: fromHex(/\/Title <feff([0-9a-f]*)>/.exec(object(refIn(object('trailer').head, 'Info')).head)?.[1] ?? ''),
    fonts: fonts.map(({ name, program }) => ({ name, program })),
  }
}

type Found = { head: string; stream: Buffer }
type Objects = (ref: number | 'trailer') => Found

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [, count = 0] = /^xref\n0 (\d+)\n/.exec(text.slice(table))?.map(Number) ?? []
  const places = [...text.slice(table).matchAll(/(\d{10}) \d{5} n \n/g)].map(([, place]) => Number(place))
  if (places.length !== count - 1) throw new Error('the cross-references do not count what they list')
  return ref => {
    if (ref === 'trailer') return { head: text.slice(text.indexOf('trailer', table)), stream: Buffer.alloc(0) }
    const at = places[ref - 1] ?? -1
    if (!text.startsWith(`${ref} 0 obj\n`, at)) throw new Error(`object ${ref} is not where it is said to be`)
    const [begun, ended] = [text.indexOf('stream\n', at), text.indexOf('endobj', at)]
    const isStream = begun !== -1 && begun < ended
    const head = text.slice(at, isStream ? begun : ended)
    const [, length = 0] = /\/Length (\d+) /.exec(head)?.map(Number) ?? []
    return { head, stream: isStream ? inflateSync(bytes.subarray(begun + 7, begun + 7 + length)) : Buffer.alloc(0) }
  }
}

const refIn = (head: string, key: string): number => Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1])

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function fontOf(object: Objects, face: string, ref: number) {
  const font = object(ref).head
  const descriptor = object(refIn(object(refIn(font, 'DescendantFonts')).head, 'FontDescriptor')).head
  const table = object(refIn(font, 'ToUnicode')).stream.toString('latin1')
  const letters = new Map([...table.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].map(([, place = '', hex = '']) => [place, fromHex(hex)]))
  return { face, letters, name: /\/FontName \/(\S+)/.exec(descriptor)?.[1] ?? '', program: object(refIn(descriptor, 'FontFile2')).stream }
}

/** Letters that stand on one height are one line. */
function readPage(content: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>, height: number): ReadPage {
  const said = [...content.matchAll(/BT \/(\w+) .*? ([-\d.]+) ([-\d.]+) Td <([0-9a-f]*)> Tj ET/g)].map(
    ([, face = '', , y = '', hex = '']) => ({
      y: Number(y),
      text: (hex.match(/.{4}/g) ?? []).map(place => letters.get(face)?.get(place) ?? '').join(''),
    }),
  )
  const lines = [...Map.groupBy(said, ({ y }) => y.toFixed(1)).values()].map(on => on.map(({ text }) => text).join(''))
  const black = /^0 0 0 rg\n((?:[-\d. ]+ re\n)+)f$/m.exec(content)?.[1] ?? ''
  const dark = [...black.matchAll(/^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re$/gm)].map(([, ...four]) => {
    const [x = 0, y = 0, wide = 0, high = 0] = four.map(Number)
    return { x, y: height - y - high, width: wide, height: high }
  })
  return { lines, dark }
}
